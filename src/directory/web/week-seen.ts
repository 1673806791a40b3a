import { resolvePlace } from '#places'
import { visitor } from '#platform/actor.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Location } from '../location.ts'
import { listOffers, type OfferRow } from '../offer-queries.ts'
import { findLocation } from '../queries.ts'
import { datesBetween, type OfferDate } from '../schedule.ts'
import { landAt } from './offer-view.ts'

/** How far somebody walks, in metres; and the offers that are looked at. */
const radius = 2500
const mostOffers = 600

/** Where the week takes place: a house, or around a postcode; only digits travel in an address, no word. */
export type Where =
  | { readonly is: 'nowhere' | 'wrong' | 'unknown'; readonly postcode: string }
  | { readonly is: 'near'; readonly postcode: string; readonly offers: readonly OfferRow[] }
  | { readonly is: 'house'; readonly house: Location; readonly offers: readonly OfferRow[] }

/** Undefined: there is no such house. What is sensitive stands on its own page only. */
export const whereOf = (visit: Visit): Promise<Where | undefined> =>
  visit.world.look(visitor, async (tx): Promise<Where | undefined> => {
    const id = visit.query.get('haus')
    if (id !== null) {
      const house = await findLocation(tx, id)
      const offers = house && (await listOffers(tx, { locationId: house.id }))
      return house && offers ? { is: 'house', house, offers: shown(offers) } : undefined
    }
    const postcode = (visit.query.get('plz') ?? '').trim().slice(0, 20)
    if (postcode === '') return { is: 'nowhere', postcode }
    if (!/^\d{5}$/.test(postcode)) return { is: 'wrong', postcode }
    const near = await resolvePlace(tx, postcode)
    if (!near) return { is: 'unknown', postcode }
    const offers = await listOffers(tx, { near: { lat: near.lat, lon: near.lon, radius }, limit: mostOffers })
    return { is: 'near', postcode, offers: shown(offers) }
  })

const shown = (offers: readonly OfferRow[]): readonly OfferRow[] =>
  offers.filter(({ sensitive, status }) => !sensitive && status !== 'pausiert')

/** The first of seven days: the one that is asked for (`ab`, a date), from today to a year from now; else today. */
export const firstDayOf = (asked: string | null, now: Date): string => {
  const today = berlinDay(now)
  const isDay = asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))
  return isDay && asked >= today && asked <= addDays(today, 366) ? asked : today
}

export interface Entry extends OfferDate {
  readonly offer: OfferRow
}

/** Seven days from this one on, each with what takes place on it; of today what is not over yet. */
export const weekOf = (
  offers: readonly OfferRow[],
  first: string,
  now: Date,
): readonly { readonly day: string; readonly entries: readonly Entry[] }[] => {
  const from = berlinInstant(first, '00:00')
  const until = berlinInstant(addDays(first, 7), '00:00')
  const entries = offers
    .flatMap((offer) =>
      datesBetween(offer.facts, from, until, landAt(offer.areaCode)).map((at) => ({ ...at, offer })),
    )
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start.getTime() - b.start.getTime() || a.offer.title.localeCompare(b.offer.title, 'de'))
  return [0, 1, 2, 3, 4, 5, 6].map((n) => {
    const day = addDays(first, n)
    return { day, entries: entries.filter(({ start }) => berlinDay(start) === day) }
  })
}
