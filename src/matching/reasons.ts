import type { Daytime, Weekday } from './need.ts'
import type { NeedId } from './need-ids.ts'

export const accessWishes = [
  'rollstuhl',
  'kinderbetreuung',
  'ohne_anmeldung',
  'kostenlos',
  'dolmetschen',
  'ruhig',
  'gebaerdensprache',
  'online',
] as const
export type AccessWish = (typeof accessWishes)[number]

const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type GermanLevel = (typeof levels)[number]

/** What a person looks for. Distances in metres, age in years, languages BCP 47; what is unset was not asked. */
export type NeedProfile = {
  readonly text?: string | undefined
  readonly needs: readonly NeedId[]
  readonly languages: readonly string[]
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly near?: { readonly lat: number; readonly lon: number } | undefined
  readonly radius_m: number
  readonly access: readonly AccessWish[]
  /** `null`: speaks no German yet. */
  readonly germanLevel?: GermanLevel | null | undefined
  readonly age?: number | undefined
  readonly gender?: 'frau' | 'mann' | 'divers' | undefined
}

export const emptyProfile: NeedProfile = Object.freeze({
  needs: [],
  languages: [],
  weekdays: [],
  daytimes: [],
  radius_m: 5_000,
  access: [],
})

/** The facts of an offer that decide a match. `null` always means: the house did not say. */
export type OfferForMatching = {
  readonly needs: readonly NeedId[]
  /** How well its words fit the text, 0 to 1; 0 where nothing was typed. */
  readonly text_rank: number
  /** Metres to the place asked for; null without one, or for offers that come to people or are online. */
  readonly distance_m: number | null
  readonly place: 'vor_ort' | 'online' | 'mobil' | 'hybrid' | 'verschiedene'
  readonly next_start: Date | null
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly languages: readonly { readonly code: string; readonly level: 'fliessend' | 'grundkenntnisse' }[]
  readonly interpreting: boolean | null
  readonly min_german_level: GermanLevel | null
  readonly access: 'ohne_anmeldung' | 'anmeldung' | 'termin' | 'vorgespraech' | 'zuweisung' | 'foerderung'
  readonly cost: 'kostenfrei' | 'betrag' | 'spende' | 'selbstkosten' | 'gefoerdert'
  readonly childcare: boolean | null
  readonly wheelchair: 'ja' | 'nein' | 'teilweise' | null
  readonly quiet: boolean | null
  readonly sign_language: boolean | null
  readonly status: 'frei' | 'warteliste' | 'voll' | 'pausiert'
  /** Years of the visitor; leave empty where the age is the child's. */
  readonly age_min: number | null
  readonly age_max: number | null
  readonly gender: 'nur_frauen' | 'nur_maenner' | null
}

/** Why an offer fits, as a value that can be told in any language. */
export type Reason =
  | { readonly kind: 'need'; readonly need: NeedId }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'language_some'; readonly value: string }
  | { readonly kind: 'distance'; readonly metres: number }
  | { readonly kind: 'weekday'; readonly values: readonly Weekday[] }
  | { readonly kind: 'daytime'; readonly values: readonly Daytime[] }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'german_level'; readonly level: GermanLevel }
  | { readonly kind: 'wheelchair' | 'childcare' | 'interpreting' | 'quiet' | 'sign_language' }
  | { readonly kind: 'online' | 'comes_to_you' | 'no_sign_up' | 'free' }

/** What is still open: a wish the house did not answer (`unknown`) or answered otherwise (`unmet`). */
export type Question =
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'wish'; readonly wish: AccessWish; readonly state: 'unknown' | 'unmet' }
  | { readonly kind: 'weekday'; readonly values: readonly Weekday[] }
  | { readonly kind: 'daytime'; readonly values: readonly Daytime[] }
  | { readonly kind: 'age'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'gender'; readonly value: 'nur_frauen' | 'nur_maenner' }
  | { readonly kind: 'german_level'; readonly level: GermanLevel }
  | { readonly kind: 'next_date' | 'waiting_list' | 'full' | 'paused' }

export type Match = {
  /** Higher fits better; only to be compared within one search. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly open: readonly Question[]
}

type Part = { score: number; reason?: Reason; question?: Question }

const wishes: Record<AccessWish, (offer: OfferForMatching) => { is: boolean | null; reason: Reason }> = {
  rollstuhl: ({ wheelchair }) => ({
    is: wheelchair === null ? null : wheelchair === 'ja' ? true : wheelchair === 'teilweise' ? null : false,
    reason: { kind: 'wheelchair' },
  }),
  kinderbetreuung: ({ childcare }) => ({ is: childcare, reason: { kind: 'childcare' } }),
  ohne_anmeldung: ({ access }) => ({ is: access === 'ohne_anmeldung', reason: { kind: 'no_sign_up' } }),
  kostenlos: ({ cost }) => ({
    is: cost === 'kostenfrei' || cost === 'spende' ? true : cost === 'gefoerdert' ? null : false,
    reason: { kind: 'free' },
  }),
  dolmetschen: ({ interpreting }) => ({ is: interpreting, reason: { kind: 'interpreting' } }),
  ruhig: ({ quiet }) => ({ is: quiet, reason: { kind: 'quiet' } }),
  gebaerdensprache: ({ sign_language: signed }) => ({ is: signed, reason: { kind: 'sign_language' } }),
  online: ({ place }) => ({ is: place === 'online' || place === 'hybrid', reason: { kind: 'online' } }),
}

/** Excluded: nothing asked for is there, too far, or an age or gender that was told and does not fit. */
const isExcluded = (profile: NeedProfile, offer: OfferForMatching): boolean => {
  const asked = profile.needs.length > 0 || (profile.text ?? '').trim() !== ''
  const overlap = profile.needs.some((need) => offer.needs.includes(need))
  if (asked && !overlap && offer.text_rank <= 0) return true
  if (profile.near && offer.distance_m !== null && offer.distance_m > profile.radius_m) return true
  const { age, gender } = profile
  if (age !== undefined && (age < (offer.age_min ?? 0) || age > (offer.age_max ?? 200))) return true
  if (offer.gender === 'nur_frauen' && gender === 'mann') return true
  return offer.gender === 'nur_maenner' && gender === 'frau'
}

const languageParts = (profile: NeedProfile, offer: OfferForMatching): Part[] =>
  profile.languages.map((value) => {
    const spoken = offer.languages.find(({ code }) => code === value)
    if (spoken?.level === 'fliessend') return { score: 15, reason: { kind: 'language', value } }
    if (spoken) return { score: 8, reason: { kind: 'language_some', value } }
    return { score: -4, question: { kind: 'language', value } }
  })

const placeParts = (profile: NeedProfile, offer: OfferForMatching): Part[] => {
  if (offer.place === 'online') return [{ score: 6, reason: { kind: 'online' } }]
  if (offer.place === 'mobil' && offer.distance_m === null)
    return [{ score: 6, reason: { kind: 'comes_to_you' } }]
  if (offer.distance_m === null) return []
  const near = Math.max(0, 1 - offer.distance_m / Math.max(profile.radius_m, 1))
  return [{ score: 20 * near, reason: { kind: 'distance', metres: Math.round(offer.distance_m) } }]
}

const wishParts = (profile: NeedProfile, offer: OfferForMatching): Part[] =>
  [...new Set(profile.access)].map((wish) => {
    const { is, reason } = wishes[wish](offer)
    if (is === true) return { score: 8, reason }
    const state = is === null ? 'unknown' : 'unmet'
    return { score: is === null ? -2 : -8, question: { kind: 'wish', wish, state } }
  })

const timeParts = (profile: NeedProfile, offer: OfferForMatching, now: Date): Part[] => {
  const parts: Part[] = []
  if (profile.weekdays.length > 0) {
    const values = profile.weekdays.filter((day) => offer.weekdays.includes(day))
    parts.push(
      values.length > 0
        ? { score: 8, reason: { kind: 'weekday', values } }
        : { score: -4, question: { kind: 'weekday', values: profile.weekdays } },
    )
  }
  if (profile.daytimes.length > 0) {
    const values = profile.daytimes.filter((part) => offer.daytimes.includes(part))
    parts.push(
      values.length > 0
        ? { score: 5, reason: { kind: 'daytime', values } }
        : { score: -3, question: { kind: 'daytime', values: profile.daytimes } },
    )
  }
  if (offer.next_start === null) {
    parts.push({ score: -3, question: { kind: 'next_date' } })
  } else {
    const days = (offer.next_start.getTime() - now.getTime()) / 86_400_000
    const score = 6 * Math.max(0, 1 - days / 28)
    parts.push(
      days <= 7 ? { score, reason: { kind: 'soon', days: Math.max(0, Math.floor(days)) } } : { score },
    )
  }
  return parts
}

const personParts = (profile: NeedProfile, offer: OfferForMatching): Part[] => {
  const parts: Part[] = []
  const { min_german_level: level, age_min: min, age_max: max, gender } = offer
  if (level !== null && profile.germanLevel !== undefined) {
    const speaks = profile.germanLevel === null ? -1 : levels.indexOf(profile.germanLevel)
    parts.push(
      speaks >= levels.indexOf(level)
        ? { score: 3, reason: { kind: 'german_level', level } }
        : { score: -10, question: { kind: 'german_level', level } },
    )
  } else if (level !== null && level !== 'A1') {
    parts.push({ score: 0, question: { kind: 'german_level', level } })
  }
  if (profile.age === undefined && (min !== null || max !== null))
    parts.push({ score: 0, question: { kind: 'age', min, max } })
  if (gender !== null && profile.gender !== (gender === 'nur_frauen' ? 'frau' : 'mann'))
    parts.push({ score: 0, question: { kind: 'gender', value: gender } })
  return parts
}

const roomParts: Record<OfferForMatching['status'], Part[]> = {
  frei: [],
  warteliste: [{ score: -20, question: { kind: 'waiting_list' } }],
  voll: [{ score: -25, question: { kind: 'full' } }],
  pausiert: [{ score: -40, question: { kind: 'paused' } }],
}

/** Ease for everybody, said also when nobody asked: no sign-up and no cost. */
const easeParts = (profile: NeedProfile, offer: OfferForMatching): Part[] => [
  ...(offer.access === 'ohne_anmeldung' && !profile.access.includes('ohne_anmeldung')
    ? [{ score: 3, reason: { kind: 'no_sign_up' } } as const]
    : []),
  ...(offer.cost === 'kostenfrei' && !profile.access.includes('kostenlos')
    ? [{ score: 2, reason: { kind: 'free' } } as const]
    : []),
]

/**
 * How well an offer fits and why, or null when it does not fit at all. Pure: the same profile, offer and
 * time give the same answer. Reasons stand in the order in which they are shown, what was asked for first.
 */
export const matchOffer = (profile: NeedProfile, offer: OfferForMatching, now: Date): Match | null => {
  if (isExcluded(profile, offer)) return null
  const met = profile.needs.filter((need) => offer.needs.includes(need))
  const needParts: Part[] = met.map((need) => ({
    score: 40 / profile.needs.length,
    reason: { kind: 'need', need },
  }))
  const parts: Part[] = [
    ...needParts,
    { score: 20 * Math.min(1, Math.max(0, offer.text_rank)) },
    ...languageParts(profile, offer),
    ...placeParts(profile, offer),
    ...wishParts(profile, offer),
    ...timeParts(profile, offer, now),
    ...easeParts(profile, offer),
    ...personParts(profile, offer),
    ...roomParts[offer.status],
  ]
  const seen = new Set<string>()
  return {
    score: Math.round(parts.reduce((sum, part) => sum + part.score, 0) * 1000) / 1000,
    reasons: parts
      .flatMap(({ reason }) => reason ?? [])
      .filter((reason) => {
        const key = JSON.stringify(reason)
        return !seen.has(key) && seen.add(key)
      }),
    open: parts.flatMap(({ question }) => question ?? []),
  }
}
