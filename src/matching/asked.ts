import { type Daytime, understand, type Weekday } from './need.ts'
import { isNeedId, isSensitiveNeed, type NeedId } from './need-ids.ts'
import { type AccessWish, accessWishes, type GermanLevel } from './reasons.ts'

/**
 * What somebody asked for, as typed and ticked; the place is still a text. Radius in metres (unset: 5 km, wider
 * where that gives little), languages BCP 47, age in years.
 */
export interface Asked {
  readonly text: string
  readonly near: string
  readonly needs: readonly NeedId[]
  readonly radius?: number | undefined
  readonly languages: readonly string[]
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly access: readonly AccessWish[]
  /** `null`: speaks no German yet. */
  readonly germanLevel?: GermanLevel | null | undefined
  readonly age?: number | undefined
  /**
   * True: languages, days and wishes are filters, so that an offer which says otherwise is left out. False: they
   * describe a person, and what does not fit is said as an open question.
   */
  readonly strict: boolean
}

export const nothingAsked: Asked = Object.freeze({
  text: '',
  near: '',
  needs: [],
  languages: [],
  weekdays: [],
  daytimes: [],
  access: [],
  strict: true,
})

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Weekday[]
export const daytimes = ['vormittags', 'nachmittags', 'abends'] as const satisfies readonly Daytime[]
export const germanLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const satisfies readonly GermanLevel[]
/** Metres, to choose from. */
export const radii = [1_000, 2_000, 5_000, 10_000, 25_000, 50_000] as const
/** The languages to choose from, by how many people of the houses speak them; others can be typed. */
export const offeredLanguages = [
  'ar',
  'en',
  'tr',
  'ru',
  'uk',
  'fa',
  'pl',
  'ku',
  'fr',
  'es',
  'vi',
  'ro',
  'bg',
  'gsg',
  'de',
] as const

/** A line as somebody typed it: no control characters (PostgreSQL takes no NUL), single spaces, cut at `max`. */
export const oneLine = (text: string, max: number): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, max)

const known = <T extends string>(all: readonly T[], given: readonly string[]): T[] =>
  all.filter((one) => given.includes(one))

/** Fields of a page's form or address; what is unknown in them is left out, never an error. */
export interface RawAsked {
  readonly text: string
  readonly near: string
  readonly needs: readonly string[]
  readonly radius: string
  readonly languages: readonly string[]
  readonly weekdays: readonly string[]
  readonly daytimes: readonly string[]
  readonly access: readonly string[]
}

export const readAsked = (raw: RawAsked): Asked => {
  const radius = Number(raw.radius)
  return {
    text: oneLine(raw.text, 300),
    near: oneLine(raw.near, 200),
    needs: [...new Set(raw.needs.filter(isNeedId))],
    radius: Number.isInteger(radius) && radius >= 100 && radius <= 100_000 ? radius : undefined,
    languages: [...new Set(raw.languages.map((code) => code.toLowerCase()))]
      .filter((code) => /^[a-z]{2,3}$/.test(code))
      .slice(0, 5),
    weekdays: known(weekdays, raw.weekdays),
    daytimes: known(daytimes, raw.daytimes),
    access: known(accessWishes, raw.access),
    strict: true,
  }
}

/**
 * Does it tell of health, soul or debt? Then it must stay out of URLs and logs. What is typed as a place may do so, too
 * ("Schuldnerberatung Wedding").
 */
export const isSensitive = ({ text, near, needs }: Pick<Asked, 'text' | 'near' | 'needs'>): boolean =>
  needs.some(isSensitiveNeed) || understand(text).sensitive || understand(near).sensitive

/** Is anything but the place asked for? */
export const asksForSomething = ({ text, needs }: Pick<Asked, 'text' | 'needs'>): boolean =>
  text !== '' || needs.length > 0

export const isFiltered = (asked: Asked): boolean =>
  asked.languages.length + asked.weekdays.length + asked.daytimes.length + asked.access.length > 0

/** As fields of a form: the same names as in the address. */
export const fieldsOf = (asked: Asked): readonly (readonly [string, string])[] => [
  ...(asked.text ? [['text', asked.text] as const] : []),
  ...asked.needs.map((need) => ['need', need] as const),
  ...(asked.near ? [['near', asked.near] as const] : []),
  ...(asked.radius === undefined ? [] : [['radius', String(asked.radius)] as const]),
  ...asked.languages.map((code) => ['language', code] as const),
  ...asked.weekdays.map((day) => ['weekday', day] as const),
  ...asked.daytimes.map((part) => ['daytime', part] as const),
  ...asked.access.map((wish) => ['access', wish] as const),
]
