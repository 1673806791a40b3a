import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'

/** What a person is asked; the words stand in the messages. */
export const questions = ['vorher', 'anfang', 'hilfe', 'heute', 'rat', 'weiter'] as const
export type Question = (typeof questions)[number]
/** The Steckbrief: short facts that the person chooses. */
export const factNames = ['tue', 'half', 'mag', 'tipp'] as const
export type FactName = (typeof factNames)[number]

export const outcomes = ['job', 'weg'] as const
export type Outcome = (typeof outcomes)[number]
export const namings = ['name', 'vorname', 'pseudonym'] as const
export type Naming = (typeof namings)[number]
/** Languages a text may stand in, besides Leichte Sprache. */
export const textLanguages = ['de', 'en', 'ar', 'tr', 'uk', 'ru', 'fa', 'fr', 'pl', 'ro'] as const
export type TextLanguage = (typeof textLanguages)[number]
/** Into which a portrait may be translated. */
export const translationLanguages = ['de', 'en', 'ar', 'tr', 'uk'] as const
export type TranslationLanguage = (typeof translationLanguages)[number]

/** Drawings of the house's own (`drawings.ts`), for those who do not want to be seen. */
export const motifs = ['baum', 'steine', 'bruecke', 'fenster', 'garten', 'tasse'] as const
export type Motif = (typeof motifs)[number]
export const uploads = ['foto', 'zeichnung'] as const
export type StoryPicture =
  | { readonly kind: 'keins' }
  | { readonly kind: 'motiv'; readonly motif: Motif }
  | { readonly kind: (typeof uploads)[number]; readonly sha256: string; readonly alt: string }

/** All that is ever shown of a portrait: what the person approves, to the letter. */
export interface Content {
  readonly outcome: Outcome
  readonly naming: Naming
  readonly name: string
  /** Where, as the person wants it said; may be empty. */
  readonly place: string
  readonly language: TextLanguage
  readonly answers: Readonly<Record<Question, string>>
  readonly facts: Readonly<Record<FactName, string>>
  /** The whole in Leichte Sprache; may be empty. */
  readonly leicht: string
  readonly translations: Readonly<Partial<Record<TranslationLanguage, string>>>
  readonly picture: StoryPicture
  /** Whether the organization that made it is named: from a Jobcenter it would tell of benefits (R12). */
  readonly showsMaker: boolean
}

/** Signs in each. */
export const limits = {
  name: 80,
  place: 60,
  answer: 1200,
  fact: 160,
  leicht: 4000,
  translation: 6000,
  alt: 300,
}

export const channels = ['web', 'ausstellung', 'presse', 'aktionswoche'] as const
export type Channel = (typeof channels)[number]
/** For how many months a channel may be allowed; no longer. */
export const terms = [6, 12, 24] as const
export type Term = (typeof terms)[number]

/** The end of that day in Berlin, so many months on; a day that the month lacks is its last one. */
export const untilOf = (now: Date, months: Term): Date => {
  const [year = 0, month = 1, day = 1] = berlinDay(now).split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const date = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
  return berlinInstant(date.toISOString().slice(0, 10), '24:00')
}

/** The action weeks that a person is asked about: this year's and the next one's. */
export const weekYears = (now: Date): readonly [number, number] => {
  const year = Number(berlinDay(now).slice(0, 4))
  return [year, year + 1]
}
/** What may be said to a channel, besides no: so many months, or the action week of a year. */
export const yesesTo = (channel: Channel, now: Date): readonly string[] =>
  (channel === 'aktionswoche' ? weekYears(now) : terms).map(String)
/** What such a yes means; undefined: nobody is asked that. The week of a year is over with its year. */
export const yesOf = (
  channel: Channel,
  said: string,
  now: Date,
): { readonly year: number | null; readonly until: Date } | undefined => {
  if (channel === 'aktionswoche') {
    const year = weekYears(now).find((one) => String(one) === said)
    return year === undefined ? undefined : { year, until: berlinInstant(`${year}-12-31`, '24:00') }
  }
  const months = terms.find((one) => String(one) === said)
  return months === undefined ? undefined : { year: null, until: untilOf(now, months) }
}

export const states = ['entwurf', 'freigabe', 'freigegeben', 'veroeffentlicht', 'zurueckgezogen'] as const
export type State = (typeof states)[number]
interface Step {
  readonly by: 'house' | 'person'
  readonly from: readonly State[]
  readonly into: State
}
/** Who may do what when. Written anew, a portrait that was given to the person needs their approval again. */
export const steps = {
  write: { by: 'house', from: ['entwurf'], into: 'entwurf' },
  rewrite: { by: 'house', from: ['freigabe', 'freigegeben', 'veroeffentlicht'], into: 'freigabe' },
  send: { by: 'house', from: ['entwurf'], into: 'freigabe' },
  correct: { by: 'person', from: ['freigabe', 'freigegeben', 'veroeffentlicht'], into: 'freigabe' },
  approve: { by: 'person', from: ['freigabe'], into: 'freigegeben' },
  release: { by: 'house', from: ['freigegeben'], into: 'veroeffentlicht' },
  giveBack: { by: 'house', from: ['freigegeben', 'veroeffentlicht'], into: 'freigabe' },
  takeDown: { by: 'house', from: ['veroeffentlicht'], into: 'freigegeben' },
  withdraw: {
    by: 'person',
    from: ['entwurf', 'freigabe', 'freigegeben', 'veroeffentlicht'],
    into: 'zurueckgezogen',
  },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof steps
export const canStep = (name: StepName, state: State): boolean =>
  (steps[name].from as readonly State[]).includes(state)

/** The step that writing is, in this state; undefined: nothing is written any more. */
export const writingStep = (state: State): 'write' | 'rewrite' | undefined =>
  (['write', 'rewrite'] as const).find((name) => canStep(name, state))

/** What stands for the house: released, but allowed nowhere any more. */
export type Standing = State | 'abgelaufen'
export const standingOf = (state: State, allowedUntil: readonly Date[], now: Date): Standing =>
  state === 'veroeffentlicht' && !allowedUntil.some((until) => until > now) ? 'abgelaufen' : state

/** Days that a portrait is kept after its end, and a draft that nobody approved after its last change. */
export const keptDays = 90
/** So many days before an end the list says so. */
export const soonDays = 30
export const isSoon = (until: Date, now: Date): boolean =>
  until > now && berlinDay(until) <= addDays(berlinDay(now), soonDays)

/** No word of it is left. */
export const isEmptied = (content: Content | Record<string, never>): content is Record<string, never> =>
  !('name' in content)

/** Every text that somebody reads of it. */
export const textsOf = (content: Content): readonly string[] => [
  content.name,
  content.place,
  ...questions.map((one) => content.answers[one]),
  ...factNames.map((one) => content.facts[one]),
  content.leicht,
  ...Object.values(content.translations),
  'alt' in content.picture ? content.picture.alt : '',
]

/**
 * Words that tell of benefits, illness or debts. Nothing is refused for them: the person is asked whether they shall
 * stand there.
 */
const delicate =
  /(?<!\p{L})(jobcent(?:er|re)|arbeitsagentur|arbeitsamt|arbeitslos\p{L}*|bürgergeld\p{L}*|hartz\p{L}*|alg|grundsicherung\p{L}*|sozialhilfe\p{L}*|stütze|amt|sanktion\p{L}*|krank\p{L}*|depress\p{L}*|psych\p{L}*|therapie\p{L}*|klinik\p{L}*|sucht\p{L}*|süchtig\p{L}*|alkohol\p{L}*|drogen\p{L}*|schulden\p{L}*|insolven\p{L}*|obdachlos\p{L}*|wohnungslos\p{L}*|gefängnis\p{L}*|haft|knast|asyl\p{L}*|duldung\p{L}*|abschiebung\p{L}*|scheidung\p{L}*|gewalt\p{L}*|behinder\p{L}*|schwanger\p{L}*|unemploy\p{L}*|benefits?|welfare|addict\p{L}*|debts?|prison|işsiz\p{L}*|sosyal yardım|borç\p{L}*|bağımlı\p{L}*|hapis\p{L}*|безроб\p{L}*|безработ\p{L}*|пособи\p{L}*|джобцентр\p{L}*|борги|боргів|долги|долгов|депрес\p{L}*|тюрм\p{L}*|тюрьм\p{L}*|chôm\p{L}+|dettes?|dépress\p{L}*|bezrobo\p{L}*|zasił\p{L}*|długi|długów|więzieni\p{L}*|șoma\p{L}*|șomer\p{L}*|datorii|închisoare)(?!\p{L})/giu
const delicateArabic =
  /جوب ?سنتر|مركز العمل|بورغر ?غيلد|مساعدات|عاطل|بطالة|ديون|مرض|مريض|اكتئاب|إدمان|سجن|بیکار|بدهی|افسردگی|اعتیاد|زندان/gu
export const delicateWords = (content: Content): readonly string[] => {
  const text = textsOf(content).join('\n')
  const found = [...text.matchAll(delicate), ...text.matchAll(delicateArabic)].map(([word]) => word)
  return [...new Map(found.map((word) => [word.toLowerCase(), word])).values()]
}
