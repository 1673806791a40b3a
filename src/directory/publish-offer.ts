import type { Tx } from '#platform/transaction.ts'
import type { OfferFacts } from './facts-of-offer.ts'
import type { Location } from './location.ts'
import type { Indexer } from './prepare-offer.ts'
import { findOrganization } from './queries.ts'
import type { ServiceDetails, ServiceStatus } from './service.ts'
import { type ServiceToSave, saveServiceRows } from './store.ts'

/** An offer that a chapter above writes itself: an event, an engagement. */
export interface OfferToPublish {
  /** Which chapter it comes from, and what it is called there: it is found again by both. */
  readonly source: string
  readonly externalId: string
  readonly organizationId: string
  readonly title: string
  readonly summary: string
  readonly description: string | null
  readonly form: 'event' | 'engagement'
  /** `beendet`: it stays for those who have its address, and no list shows it. */
  readonly status: ServiceStatus
  readonly facts: OfferFacts
  readonly location: Location | undefined
  /** The last day, 'YYYY-MM-DD'. */
  readonly validUntil: string | null
  /** The contact, and words by which it is found. */
  readonly details?: Pick<ServiceDetails, 'contact' | 'tags'> | undefined
  /** Which needs it answers, where its form and words would say too much ("mit Kindern" is no help with children). */
  readonly needs?: readonly string[] | undefined
  /** When whoever offers it last said that it holds, 'YYYY-MM-DD'. */
  readonly checkedOn?: string | undefined
}

/** An offer's place in a house, as its page and its calendar tell it. */
export const placeInHouse = (location: Location | undefined, room: string): OfferFacts['place'] =>
  location
    ? {
        kind: 'vor_ort',
        name: location.name,
        city: location.city ?? undefined,
        ...(location.addressPublic
          ? {
              street: location.street ?? undefined,
              postcode: location.postcode ?? undefined,
              room: room || undefined,
              transit: location.facts.transit,
            }
          : { address_public: false }),
      }
    : { kind: 'verschiedene', note: room || undefined }

/**
 * Writes offers of one source into the directory, or makes them what they are now: search, pages of houses, calendars and
 * hand-over find them like imported ones. Runs in the transaction of the change that they tell of, with as many statements
 * for one as for five hundred. Answers the id of each by its external id.
 */
export const publishOffers = (
  tx: Tx,
  offers: readonly OfferToPublish[],
  indexer: Indexer,
): Promise<ReadonlyMap<string, string>> =>
  tx.asSystem('publish an offer', async (sys) => {
    const names = new Map<string, string>()
    for (const id of new Set(offers.map(({ organizationId }) => organizationId)))
      names.set(id, (await findOrganization(sys, id))?.name ?? '')
    const { ids } = await saveServiceRows(
      sys,
      offers.map((offer) => rowsOf(offer, names.get(offer.organizationId)!, indexer)),
    )
    return ids
  })

/** The same for one. */
export const publishOffer = async (tx: Tx, offer: OfferToPublish, indexer: Indexer): Promise<string> =>
  (await publishOffers(tx, [offer], indexer)).get(offer.externalId)!

const rowsOf = (offer: OfferToPublish, organizationName: string, indexer: Indexer): ServiceToSave => {
  const { facts, location, details = {} } = offer
  const indexed = indexer({
    title: offer.title,
    summary: offer.summary,
    description: offer.description,
    form: offer.form,
    facts,
    details,
    translations: {},
    organizationName,
    locationName: location?.name ?? '',
    needs: offer.needs,
    sensitive: false,
  })
  return {
    row: {
      organization_id: offer.organizationId,
      title: offer.title,
      summary: offer.summary,
      description: offer.description,
      form: offer.form,
      rechtsrahmen: facts.rechtsrahmen,
      status: offer.status,
      visibility: 'oeffentlich',
      place_kind: facts.place.kind,
      needs: [...indexed.needs],
      languages: facts.languages.map(({ code }) => code),
      sensitive: indexed.sensitive,
      takes_handover: true,
      facts: JSON.stringify(facts),
      details: JSON.stringify(details),
      words: indexed.words,
      checked_on: offer.checkedOn ?? null,
      valid_until: offer.validUntil,
      source: offer.source,
      external_id: offer.externalId,
    },
    locationIds: location ? [location.id] : [],
    room: facts.place.room,
    translations: {},
  }
}
