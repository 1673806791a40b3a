import { daytimesOf, type OfferFacts, type OfferRow, type Provided, weekdaysOf } from '#directory'
import { isNeedId } from './need-ids.ts'
import type { OfferForMatching } from './reasons.ts'
import { tokens } from './text.ts'

const yesOrNo = (provided: Provided | undefined): boolean | null =>
  provided === 'ja' ? true : provided === 'nein' ? false : null

const wheelchairOf = ({ wheelchair }: OfferFacts['accessibility']): OfferForMatching['wheelchair'] =>
  wheelchair === 'ja' || wheelchair === 'nein' || wheelchair === 'teilweise' ? wheelchair : null

const statusOf: Record<OfferFacts['status'], OfferForMatching['status']> = {
  aktiv: 'frei',
  saisonal: 'frei',
  wetterabhaengig: 'frei',
  ausgebucht_warteliste: 'warteliste',
  ausgebucht: 'voll',
  pausiert: 'pausiert',
}

const signed = (facts: OfferFacts): boolean | null =>
  facts.languages.some(({ code }) => code === 'gsg') ? true : yesOrNo(facts.accessibility.sign_language)

/**
 * Metres that may be told: of a confidential address only whole kilometres, rounded up. Null without a point,
 * and for offers that are not bound to one.
 */
const tellableDistance = ({ distance, locationId, placeKind }: OfferRow): number | null => {
  if (distance === null || placeKind === 'online' || placeKind === 'mobil' || placeKind === 'verschiedene')
    return null
  return locationId === null ? Math.max(1, Math.ceil(distance / 1000)) * 1000 : distance
}

/**
 * How well the words of an offer fit the words asked for, 0 to 1: the share of words found (a beginning counts
 * half), and half as much again where one stands in the title.
 * @param words stems as `understand` gives them
 */
export const textRank = (offer: Pick<OfferRow, 'words' | 'title'>, words: readonly string[]): number => {
  if (words.length === 0) return 0
  const own = offer.words.split(' ')
  const all = new Set(own)
  let found = 0
  for (const word of words) {
    if (all.has(word)) found += 1
    else if (word.length >= 4 && own.some((one) => one.startsWith(word))) found += 0.5
  }
  if (found === 0) return 0
  const title = new Set(tokens(offer.title))
  return Math.min(1, found / words.length + (words.some((word) => title.has(word)) ? 0.5 : 0))
}

/** An offer as the rules compare it; `null` where the house did not say. */
export const offerForMatching = (
  offer: OfferRow,
  known: { readonly textRank: number; readonly nextStart: Date | null },
): OfferForMatching => {
  const { facts } = offer
  const ageOfVisitor = facts.age?.refers_to === 'kind' ? undefined : facts.age
  return {
    needs: offer.needs.filter(isNeedId),
    text_rank: known.textRank,
    distance_m: tellableDistance(offer),
    place: offer.placeKind,
    next_start: known.nextStart,
    weekdays: weekdaysOf(facts),
    daytimes: daytimesOf(facts),
    languages: facts.languages,
    interpreting: facts.interpreting === undefined ? null : !/^\s*(nein|kein)/i.test(facts.interpreting),
    min_german_level: facts.min_german_level ?? null,
    access: facts.access.kind,
    cost: facts.cost.kind,
    childcare: facts.childcare?.available ?? null,
    wheelchair: wheelchairOf(facts.accessibility),
    quiet: yesOrNo(facts.accessibility.quiet),
    sign_language: signed(facts),
    status: statusOf[facts.status],
    age_min: ageOfVisitor?.min ?? null,
    age_max: ageOfVisitor?.max ?? null,
    gender: facts.gender ?? null,
  }
}
