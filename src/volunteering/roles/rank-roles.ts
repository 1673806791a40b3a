import type { Strength } from '../strengths.ts'
import type { Answer, Daytime, GermanLevel, Interest, Rhythm, RoleState, Weekday } from './role.ts'

/** What somebody looks for. Nothing of it is kept. Metres, languages BCP 47. */
export interface Wanted {
  readonly interests: readonly Interest[]
  readonly strengths: readonly Strength[]
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly language?: string | undefined
  readonly stepFree: boolean
  /** Against accidents and for damage, as the house says. */
  readonly insured: boolean
  /** Without the certificate of conduct. */
  readonly noConduct: boolean
  /** Stems of what was typed and is no interest, time or language. */
  readonly words: readonly string[]
  /** Whether a place was named: then what is too far is left out. */
  readonly near: boolean
}

export const nothingWanted: Wanted = Object.freeze({
  interests: [],
  strengths: [],
  weekdays: [],
  daytimes: [],
  stepFree: false,
  insured: false,
  noConduct: false,
  words: [],
  near: false,
})

/** The facts of a role that decide a match. */
export interface RoleToRank {
  readonly id: string
  readonly interests: readonly Interest[]
  readonly asked: readonly Strength[]
  readonly gained: readonly Strength[]
  readonly rhythm: Rhythm
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly languages: readonly string[]
  readonly germanLevel: GermanLevel | null
  readonly stepFree: Answer
  readonly accident: Answer
  readonly liability: Answer
  readonly conduct: boolean
  readonly helpsAtEvents: boolean
  readonly state: RoleState
  /** Metres to the place asked for; null without one, or where the role is bound to no place. */
  readonly distance: number | null
  /** The words by which it is found, as stems. */
  readonly words: readonly string[]
}

/** Why a role fits, as a value that can be told in any language. */
export type Reason =
  | { readonly kind: 'interest'; readonly value: Interest }
  | { readonly kind: 'strength' | 'gain'; readonly value: Strength }
  | { readonly kind: 'weekday'; readonly values: readonly Weekday[] }
  | { readonly kind: 'daytime'; readonly values: readonly Daytime[] }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'distance'; readonly metres: number }
  | { readonly kind: 'flexible' | 'stepFree' | 'insured' | 'noConduct' }

/** What is still open: a wish that the house did not answer, or answered otherwise. */
export type Question =
  | { readonly kind: 'weekday'; readonly values: readonly Weekday[] }
  | { readonly kind: 'daytime'; readonly values: readonly Daytime[] }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'germanLevel'; readonly level: GermanLevel }
  | { readonly kind: 'stepFree' | 'steps' | 'insured' | 'notInsured' | 'conduct' | 'paused' | 'place' }

export interface Ranked<R extends RoleToRank = RoleToRank> {
  readonly role: R
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly open: readonly Question[]
}

/** Metres, tried one after the other until there is a choice. */
const circles = [5_000, 10_000, 25_000] as const
const enough = 3

type Part = { score: number; reason?: Reason; question?: Question }

const shareOf = (wanted: readonly string[], words: readonly string[]): number => {
  if (wanted.length === 0) return 0
  const own = new Set(words)
  const found = wanted.filter(
    (word) => own.has(word) || (word.length >= 4 && words.some((one) => one.startsWith(word))),
  )
  return found.length / wanted.length
}

/** What somebody wants to do, and whether anything of it is here. */
const whatParts = (wanted: Wanted, role: RoleToRank): Part[] => [
  ...wanted.interests
    .filter((one) => role.interests.includes(one) || (one === 'feste' && role.helpsAtEvents))
    .map((value): Part => ({ score: 40 / wanted.interests.length, reason: { kind: 'interest', value } })),
  ...wanted.strengths.flatMap((value): Part[] =>
    role.asked.includes(value)
      ? [{ score: 20 / wanted.strengths.length, reason: { kind: 'strength', value } }]
      : role.gained.includes(value)
        ? [{ score: 14 / wanted.strengths.length, reason: { kind: 'gain', value } }]
        : [],
  ),
  ...(shareOf(wanted.words, role.words) > 0 ? [{ score: 25 * shareOf(wanted.words, role.words) }] : []),
]

const asksForSomething = ({ interests, strengths, words }: Wanted): boolean =>
  interests.length + strengths.length + words.length > 0

const timePart = <T extends string>(
  kind: 'weekday' | 'daytime',
  wanted: readonly T[],
  own: readonly T[],
  rhythm: Rhythm,
): Part[] => {
  if (wanted.length === 0) return []
  const values = wanted.filter((one) => own.includes(one))
  if (values.length > 0) return [{ score: 10, reason: { kind, values } as Reason }]
  // Nobody has said when: it is agreed.
  if (own.length === 0 && rhythm === 'flexibel') return [{ score: 5, reason: { kind: 'flexible' } }]
  return [{ score: -6, question: { kind, values: wanted } as Question }]
}

/** What the house says to a wish: yes is a reason, no comes late, and what nobody has said is a question. */
const saidParts = (
  said: Answer,
  kind: 'stepFree' | 'insured',
  no: 'steps' | 'notInsured',
): readonly Part[] => [
  said === 'ja'
    ? { score: 8, reason: { kind } }
    : said === 'nein'
      ? { score: -15, question: { kind: no } }
      : { score: -3, question: { kind } },
]

const insuredOf = ({ accident, liability }: RoleToRank): Answer =>
  accident === 'nein' || liability === 'nein'
    ? 'nein'
    : accident === 'ja' && liability === 'ja'
      ? 'ja'
      : 'offen'

const partsOf = (wanted: Wanted, role: RoleToRank, radius: number): Part[] => {
  const { language } = wanted
  return [
    ...timePart('weekday', wanted.weekdays, role.weekdays, role.rhythm),
    ...timePart('daytime', wanted.daytimes, role.daytimes, role.rhythm),
    ...(language === undefined
      ? []
      : role.languages.includes(language)
        ? [{ score: 10, reason: { kind: 'language', value: language } } as const]
        : [{ score: -5, question: { kind: 'language', value: language } } as const]),
    ...(wanted.stepFree ? saidParts(role.stepFree, 'stepFree', 'steps') : []),
    ...(wanted.insured ? saidParts(insuredOf(role), 'insured', 'notInsured') : []),
    ...(!wanted.near
      ? []
      : role.distance === null
        ? [{ score: 2, question: { kind: 'place' } } as const]
        : [
            {
              score: 20 * Math.max(0, 1 - role.distance / radius),
              reason: { kind: 'distance', metres: Math.round(role.distance) },
            } as const,
          ]),
    // What one has to know before, whatever one asked for.
    ...(role.germanLevel !== null && role.germanLevel !== 'A1'
      ? [{ score: 0, question: { kind: 'germanLevel', level: role.germanLevel } } as const]
      : []),
    ...(role.conduct
      ? [{ score: wanted.noConduct ? -15 : 0, question: { kind: 'conduct' } } as const]
      : wanted.noConduct
        ? [{ score: 8, reason: { kind: 'noConduct' } } as const]
        : []),
    ...(role.state === 'pausiert' ? [{ score: -40, question: { kind: 'paused' } } as const] : []),
  ]
}

/** A number that differs from day to day (FNV-1a): nobody stands in front for ever. */
const lot = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // Its last steps mix what differs only at the end.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

const rankOne = <R extends RoleToRank>(wanted: Wanted, role: R, radius: number): Ranked<R> | undefined => {
  if (wanted.near && role.distance !== null && role.distance > radius) return undefined
  const what = whatParts(wanted, role)
  if (asksForSomething(wanted) && what.length === 0) return undefined
  const parts = [...what, ...partsOf(wanted, role, radius)]
  const seen = new Set<string>()
  return {
    role,
    score: Math.round(parts.reduce((sum, { score }) => sum + score, 0) * 1000) / 1000,
    reasons: parts
      .flatMap(({ reason }) => reason ?? [])
      .filter((reason) => {
        const key = JSON.stringify(reason)
        return !seen.has(key) && seen.add(key)
      }),
    open: parts.flatMap(({ question }) => question ?? []),
  }
}

/** What is found, and within how many metres. */
export interface RankedRoles<R extends RoleToRank> {
  readonly hits: readonly Ranked<R>[]
  readonly radius: number
}

/**
 * From what somebody wants to ranked roles, each with why it fits and what is open. Pure. How often a role was looked at
 * or taken plays no part; what fits equally well is drawn anew every day.
 * @param turn what the lot is drawn by, e.g. the day
 */
export const rankRoles = <R extends RoleToRank>(
  wanted: Wanted,
  roles: readonly R[],
  turn: string,
): RankedRoles<R> => {
  let hits: Ranked<R>[] = []
  let radius: number = circles[0]
  for (radius of circles) {
    hits = roles.flatMap((role) => rankOne(wanted, role, radius) ?? [])
    if (!wanted.near || hits.filter(({ role }) => role.distance !== null).length >= enough) break
  }
  const lots = new Map(hits.map(({ role }) => [role.id, lot(`${turn} ${role.id}`)]))
  hits.sort((a, b) => b.score - a.score || lots.get(a.role.id)! - lots.get(b.role.id)!)
  return { hits, radius }
}

/** The same with every wish but one of what, when and where: what comes nearest where nothing fits. */
export const nearestRoles = <R extends RoleToRank>(
  wanted: Wanted,
  roles: readonly R[],
  turn: string,
  most: number,
): readonly Ranked<R>[] => {
  const anywhere = rankRoles({ ...wanted, near: false }, roles, turn).hits
  const anything = rankRoles({ ...wanted, interests: [], strengths: [], words: [] }, roles, turn).hits
  const seen = new Set<string>()
  return [...anywhere, ...anything]
    .filter(({ role }) => role.state !== 'pausiert' && !seen.has(role.id) && seen.add(role.id))
    .slice(0, most)
}
