import { landAt, nextDate, type OfferDate, type OfferRow } from '#directory'
import { type PlaceMatch, resolvePlace } from '#places'
import type { Tx } from '#platform/transaction.ts'
import type { Asked } from './asked.ts'
import { type Understood, understand } from './need.ts'
import { offerForMatching, textRank } from './offer-for-matching.ts'
import { isGuess } from './place-guess.ts'
import { candidates } from './queries.ts'
import { type Match, matchOffer, type NeedProfile, type OfferForMatching } from './reasons.ts'

/** An offer that fits, once, at its nearest house. */
export interface Hit {
  readonly offer: OfferRow
  readonly match: Match
  /** Metres as the crow flies; null where the offer is bound to no place, or no place was asked for. */
  readonly distance: number | null
  readonly next: OfferDate | null
}

export interface SearchResult {
  readonly total: number
  readonly results: readonly Hit[]
  readonly understood: Understood
  /** The place asked for. Undefined where none was typed, or where it is unknown (`unknownPlace`). */
  readonly place?: PlaceMatch | undefined
  readonly unknownPlace: boolean
  /** The place was only written like the one found. */
  readonly guessed: boolean
  /** Metres that were searched in the end. */
  readonly radius: number
  /** Metres in which too little was found before. */
  readonly widenedFrom?: number | undefined
  /** Something is within 5 km of the place or comes there (`near`), is farther away or online, or is not even that. */
  readonly reach: 'near' | 'far' | 'none'
}

/** Metres, tried one after the other until enough houses answer: offers of one house give no choice of a place. */
const steps = [5_000, 10_000, 25_000] as const
/** Rows are looked at up to here, whatever the circle (queries.ts). */
const widest = 25_000
const enough = 3
const houses = (hits: readonly Hit[]): number =>
  new Set(
    hits
      .filter(({ distance }) => distance !== null)
      .map(({ offer }) => offer.locationId ?? offer.organizationId),
  ).size

/** Whoever has no place to go to must be met where they are: what is online is near to nobody. */
const isNear = ({ offer, distance }: Hit): boolean =>
  distance === null ? offer.placeKind === 'mobil' || offer.placeKind === 'verschiedene' : distance <= steps[0]

type Prepared = { readonly row: OfferRow; readonly offer: OfferForMatching; readonly next: OfferDate | null }

/** What was asked as filters and the offer says otherwise; what it does not say is no reason to leave it out. */
const contradicts = (asked: Asked, { offer }: Prepared, match: Match): boolean =>
  asked.strict &&
  (asked.languages.some((code) => !offer.languages.some((spoken) => spoken.code === code)) ||
    (asked.weekdays.length > 0 && !asked.weekdays.some((day) => offer.weekdays.includes(day))) ||
    (asked.daytimes.length > 0 && !asked.daytimes.some((part) => offer.daytimes.includes(part))) ||
    match.open.some((question) => question.kind === 'wish' && question.state === 'unmet'))

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])]

const profileOf = (asked: Asked, understood: Understood, place: PlaceMatch | undefined): NeedProfile => ({
  // A text that only says when or in which language asks for everything then.
  text: understood.words.length > 0 ? asked.text : '',
  needs: union(asked.needs, understood.needs),
  languages: union(asked.languages, understood.languages),
  weekdays: union(asked.weekdays, understood.weekdays),
  daytimes: union(asked.daytimes, understood.daytimes),
  near: place,
  radius_m: asked.radius ?? steps[0],
  access: asked.access,
  germanLevel: asked.germanLevel,
  age: asked.age,
})

/** Half of the words must be there where the text was understood as a need that the offer does not answer. */
const rankOf = (row: OfferRow, { words, needs }: Understood): number => {
  const rank = textRank(row, words)
  return needs.length > 0 && rank < 0.5 && !needs.some((need) => row.needs.includes(need)) ? 0 : rank
}

const prepare = (row: OfferRow, understood: Understood, now: Date): Prepared => {
  const next = nextDate(row.facts, now, landAt(row.areaCode))
  return {
    row,
    next,
    offer: offerForMatching(row, { textRank: rankOf(row, understood), nextStart: next?.start ?? null }),
  }
}

/** Who takes part online needs no way: a hybrid offer beyond the radius stays, without its distance. */
const within = (offer: OfferForMatching, radius: number): OfferForMatching =>
  offer.place === 'hybrid' && (offer.distance_m ?? 0) > radius ? { ...offer, distance_m: null } : offer

const hitsWithin = (
  asked: Asked,
  profile: NeedProfile,
  all: readonly Prepared[],
  radius: number,
  now: Date,
): Hit[] =>
  all.flatMap((one) => {
    const offer = within(one.offer, radius)
    const match = matchOffer({ ...profile, radius_m: radius }, offer, now)
    if (!match || contradicts(asked, one, match)) return []
    return [{ offer: one.row, match, distance: offer.distance_m, next: one.next }]
  })

const byScore = (a: Hit, b: Hit): number =>
  b.match.score - a.match.score ||
  (a.distance ?? Number.POSITIVE_INFINITY) - (b.distance ?? Number.POSITIVE_INFINITY) ||
  (a.offer.id < b.offer.id ? -1 : 1)

/**
 * From words, place, time and needs to ranked offers, each with why it fits and what is open. Without a radius it
 * searches 5 km, then 10 and 25 where fewer than three houses answer. Keeps nothing.
 * @param page `limit` hits from `offset` on; all without it
 */
export const search = async (
  tx: Tx,
  asked: Asked,
  page?: { readonly limit: number; readonly offset: number },
): Promise<SearchResult> => {
  const understood = understand(asked.text)
  const place = asked.near === '' ? undefined : await resolvePlace(tx, asked.near)
  const tried = asked.radius === undefined ? steps : [asked.radius]
  if (asked.near !== '' && !place)
    return {
      total: 0,
      results: [],
      understood,
      unknownPlace: true,
      guessed: false,
      radius: tried[0]!,
      reach: 'none',
    }
  const profile = profileOf(asked, understood, place)
  const rows = await candidates(tx, { profile, words: understood.words, radius: tried.at(-1)! })
  const all = rows.map((row) => prepare(row, understood, tx.now))
  let hits: Hit[] = []
  let radius: number = tried[0]!
  for (radius of tried) {
    hits = hitsWithin(asked, profile, all, radius, tx.now)
    if (!place || houses(hits) >= enough) break
  }
  hits.sort(byScore)
  const isFar = () => hits.length > 0 || hitsWithin(asked, profile, all, widest, tx.now).length > 0
  return {
    total: hits.length,
    results: page ? hits.slice(page.offset, page.offset + page.limit) : hits,
    understood,
    place,
    unknownPlace: false,
    guessed: place !== undefined && isGuess(asked.near, place.label),
    radius,
    widenedFrom: place && radius > tried[0]! ? tried[0] : undefined,
    reach: hits.some(isNear) ? 'near' : isFar() ? 'far' : 'none',
  }
}
