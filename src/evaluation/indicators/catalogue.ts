import { type TargetGroup, targetGroups } from '#cooperation'

/** Levels of the logic of effects, from what is put in to what changes (DOMAIN.md 1.12, PHINEO Wirkungstreppe). */
export const levels = [
  'input',
  'structure',
  'knowledge',
  'output',
  'process',
  'reach',
  'outcome',
  'impact',
  'negative',
] as const
export type Level = (typeof levels)[number]
export const units = ['count', 'share', 'days', 'hours'] as const
export type Unit = (typeof units)[number]
export const directions = ['more', 'less'] as const
export type Better = (typeof directions)[number]

/** `computed`: fills itself. `survey`: from short surveys, or entered where there were none. `entered`: by hand. */
export type Source = 'computed' | 'survey' | 'entered'

export interface Indicator {
  readonly id: string
  readonly level: Level
  /** A share is told in per cent. */
  readonly unit: Unit
  readonly source: Source
  readonly better: Better
  /** What the number tells about, and so which rule it keeps (`release`). */
  readonly about: 'persons' | 'organizations' | 'network'
  /** Quarters add up to their year: what happens does, what is so does not. */
  readonly adds: boolean
}

type Short = readonly [Level, Unit, Source, Better, Indicator['about'], 'adds'?]

/** Persons reached of each target group that agreements name; somebody may belong to several. */
export const reachedId = (group: TargetGroup) => `erreicht-${group}` as const
const reached = Object.fromEntries(
  targetGroups.map((group) => [reachedId(group), ['reach', 'count', 'entered', 'more', 'persons', 'adds']]),
) as unknown as Record<ReturnType<typeof reachedId>, Short>

/**
 * The catalogue of the house. No indicator tells anybody whether a person came: "angekommen" is the one number of the
 * whole network that network-notes.ts lets out; no-show, seen within 30 days, who booked themselves, the way from
 * invitation to appointment and repeat visits belong to the house that receives (R4).
 */
const short = {
  'treffen-stunden': ['input', 'hours', 'computed', 'more', 'network', 'adds'],
  'kontakte-benannt': ['input', 'share', 'computed', 'more', 'organizations'],

  vereinbarung: ['structure', 'count', 'computed', 'more', 'network'],
  'erste-begegnung': ['structure', 'days', 'computed', 'less', 'network'],
  'angebote-geprueft': ['structure', 'share', 'computed', 'more', 'organizations'],

  'teams-kennen': ['knowledge', 'share', 'computed', 'more', 'organizations'],
  'weiss-wohin': ['knowledge', 'share', 'survey', 'more', 'persons'],

  formate: ['output', 'count', 'computed', 'more', 'network'],
  runden: ['output', 'count', 'computed', 'more', 'network', 'adds'],
  kennenlernen: ['output', 'count', 'computed', 'more', 'network', 'adds'],
  'kennenlernen-jobcenter': ['output', 'count', 'entered', 'more', 'persons', 'adds'],
  'kennenlernen-haeuser': ['output', 'count', 'entered', 'more', 'persons', 'adds'],
  veranstaltungen: ['output', 'count', 'computed', 'more', 'network', 'adds'],
  weitergaben: ['output', 'count', 'computed', 'more', 'persons', 'adds'],
  hinweise: ['output', 'count', 'computed', 'more', 'persons', 'adds'],
  zettel: ['output', 'count', 'computed', 'more', 'persons', 'adds'],
  'warme-uebergaben': ['output', 'count', 'computed', 'more', 'persons', 'adds'],
  begleitungen: ['output', 'count', 'entered', 'more', 'persons', 'adds'],
  'jobcenter-an-haus': ['output', 'count', 'computed', 'more', 'persons', 'adds'],
  'haus-an-jobcenter': ['output', 'count', 'computed', 'more', 'persons', 'adds'],
  'haus-an-haus': ['output', 'count', 'computed', 'more', 'persons', 'adds'],

  'antwort-tage': ['process', 'days', 'computed', 'less', 'persons'],
  'antwort-in-zehn': ['process', 'share', 'computed', 'more', 'persons'],
  beantwortet: ['process', 'share', 'computed', 'more', 'persons'],
  'ohne-antwort': ['process', 'share', 'computed', 'less', 'persons'],
  'nicht-moeglich': ['process', 'share', 'computed', 'less', 'persons'],
  'voll-oder-pausiert': ['process', 'count', 'entered', 'less', 'persons', 'adds'],
  'huerde-dort': ['process', 'count', 'entered', 'less', 'persons', 'adds'],

  gaeste: ['reach', 'count', 'computed', 'more', 'organizations', 'adds'],
  erreicht: ['reach', 'count', 'entered', 'more', 'persons', 'adds'],
  ...reached,
  raeume: ['reach', 'count', 'computed', 'more', 'persons'],
  'suche-leer': ['reach', 'count', 'computed', 'less', 'persons', 'adds'],

  angekommen: ['outcome', 'count', 'computed', 'more', 'persons', 'adds'],
  'huerde-kleiner': ['outcome', 'share', 'survey', 'more', 'persons'],
  wohlbefinden: ['outcome', 'share', 'survey', 'more', 'persons'],
  zufrieden: ['outcome', 'share', 'survey', 'more', 'persons'],
  'weg-gesagt': ['outcome', 'count', 'computed', 'more', 'persons', 'adds'],
  'weg-weiter': ['outcome', 'share', 'computed', 'more', 'persons'],
  engagement: ['outcome', 'count', 'entered', 'more', 'persons', 'adds'],
  'engagement-stunden': ['outcome', 'hours', 'entered', 'more', 'persons', 'adds'],
  nachweise: ['outcome', 'count', 'entered', 'more', 'persons', 'adds'],

  kurs: ['impact', 'count', 'entered', 'more', 'persons', 'adds'],
  praktikum: ['impact', 'count', 'entered', 'more', 'persons', 'adds'],
  ausbildung: ['impact', 'count', 'entered', 'more', 'persons', 'adds'],
  arbeit: ['impact', 'count', 'entered', 'more', 'persons', 'adds'],
  'noch-dabei': ['impact', 'count', 'entered', 'more', 'persons', 'adds'],

  beschwerden: ['negative', 'count', 'entered', 'less', 'persons', 'adds'],
  zurueckgenommen: ['negative', 'count', 'computed', 'less', 'persons', 'adds'],
  'angst-vor-kuerzung': ['negative', 'count', 'entered', 'less', 'persons', 'adds'],
} as const satisfies Record<string, Short>
export type CatalogueId = keyof typeof short
export const catalogueIds = Object.keys(short) as CatalogueId[]
export const isCatalogueId = (id: string): id is CatalogueId => Object.hasOwn(short, id)

export const catalogue: Readonly<Record<CatalogueId, Indicator>> = Object.fromEntries(
  catalogueIds.map((id): [string, Indicator] => {
    const [level, unit, source, better, about, adds]: Short = short[id]
    return [id, { id, level, unit, source, better, about, adds: adds !== undefined }]
  }),
) as Record<CatalogueId, Indicator>

/**
 * What persons say or do themselves: read from publications by who may see them; stored in no snapshot, so that no agency
 * finds it there, told in no report, and nobody aims at it (R4).
 */
const own: readonly string[] = ['angekommen', 'weg-gesagt', 'weg-weiter'] satisfies CatalogueId[]
export const isOfThemselves = ({ id }: Pick<Indicator, 'id'>): boolean => own.includes(id)

/** Whether somebody types the numbers in. */
export const isEntered = ({ source }: Pick<Indicator, 'source'>): boolean => source !== 'computed'

/** Places after the point, wherever a number is kept or shown: no digit tells more. */
export const decimalsOf = ({ unit }: Pick<Indicator, 'unit'>): number => (unit === 'hours' ? 1 : 0)
export const asKept = (indicator: Pick<Indicator, 'unit'>, n: number): number =>
  Number(n.toFixed(decimalsOf(indicator)))
