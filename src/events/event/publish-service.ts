import {
  findLocation,
  findOrganization,
  type Location,
  type OfferFacts,
  placeInHouse,
  publishOffer,
} from '#directory'
import { indexer } from '#matching'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { type Event, type EventFacts, isFull } from './event.ts'
import { setService } from './store.ts'

/** The last day on which somebody may register; the moment itself may be midnight after it. */
const lastDayFor = ({ registrationUntil }: Pick<EventFacts, 'registrationUntil'>): string | undefined =>
  registrationUntil ? berlinDay(new Date(registrationUntil.getTime() - 1)) : undefined

/** What is told about an event in sentences, in the words of an offer. Whether it is full, never how many come. */
export const factsOf = (event: Event, house: Location | undefined): OfferFacts => ({
  schedule: [],
  dates: [{ start: event.startsAt.toISOString(), end: event.endsAt.toISOString() }],
  status: event.registration === 'noetig' && isFull(event) ? 'ausgebucht_warteliste' : 'aktiv',
  rechtsrahmen: 'offen',
  place: placeInHouse(house, event.room),
  access:
    event.registration === 'ohne'
      ? { kind: 'ohne_anmeldung' }
      : {
          kind: 'anmeldung',
          channels: ['formular', 'telefon', 'vor_ort'],
          deadline: lastDayFor(event),
        },
  cost: { kind: 'kostenfrei' },
  languages: event.languages.map((code) => ({ code, level: 'fliessend' })),
  accessibility: house?.facts.accessibility ?? {},
})

/**
 * Keeps the offer of the directory in step with the event: written once it is published for all, `beendet` once it is
 * cancelled. Meetings of the network's staff stay out of the directory, and so do the days of a week: they are read in its
 * programme.
 */
export const keepOffer = async (tx: Tx, event: Event): Promise<void> => {
  if (event.audience !== 'alle' || event.state === 'entwurf' || event.kind === 'tag') return
  const house = event.locationId ? await findLocation(tx, event.locationId) : undefined
  const facts = factsOf(event, house)
  const serviceId = await publishOffer(
    tx,
    {
      source: 'event',
      externalId: event.id,
      organizationId: event.organizationId,
      title: event.title,
      summary: event.summary,
      description: event.description || null,
      form: 'event',
      status: event.state === 'abgesagt' ? 'beendet' : facts.status,
      facts,
      location: house,
      validUntil: berlinDay(event.endsAt),
    },
    indexer,
  )
  if (event.serviceId === null) await setService(tx, event.id, serviceId)
}

/** The house and whoever invites, as the directory knows them. */
export const aroundEvent = async (tx: Tx, event: Pick<Event, 'locationId' | 'organizationId'>) => ({
  house: event.locationId ? await findLocation(tx, event.locationId) : undefined,
  organization: await findOrganization(tx, event.organizationId),
})
