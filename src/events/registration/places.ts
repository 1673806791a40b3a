import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { type Event, freePlaces, isFull } from '../event/event.ts'
import { keepOffer } from '../event/publish-service.ts'
import { findEvent, lockEvent } from '../event/store.ts'
import { holdsPlace, nextOffers, offeredUntil } from './registration.ts'
import { letLapse, listRegistrations, offerPlace, type Registration, setTaken } from './store.ts'
import { tellOffered } from './tell.ts'

/** The door of one event: while it is open for somebody, nobody else changes who has a place. */
export interface Door {
  readonly event: Event
  /** As it is now; read again after a change. */
  readonly list: () => Promise<readonly Registration[]>
}

const takenBy = (all: readonly Registration[]): number =>
  all.reduce((sum, { state, persons }) => sum + (holdsPlace(state) ? persons : 0), 0)
export const waitingIn = (all: readonly Registration[]): readonly Registration[] =>
  all.filter(({ state }) => state === 'warteliste')
export const freeIn = (event: Event, all: readonly Registration[]): number | undefined =>
  freePlaces({ places: event.places, taken: takenBy(all) })

/**
 * Everything that changes who has a place happens here, one after the other: the row of the event is held until the
 * transaction ends. Offers that ran out end first; afterwards whoever is next is offered what has become free, and the
 * directory says whether the event is full. Runs as the system: whether somebody may is asked before.
 */
export const atTheDoor = <T>(
  tx: Tx,
  eventId: string,
  work: (sys: Tx, door: Door) => Promise<T>,
): Promise<T> =>
  tx.asSystem('places of an event', async (sys) => {
    const before = (await lockEvent(sys, eventId)) ?? notFound()
    const list = () => listRegistrations(sys, eventId)
    for (const { id, state, offeredUntil: until } of await list())
      if (state === 'angebot' && until && until <= sys.now) await letLapse(sys, id)
    const value = await work(sys, { event: before, list })
    const event = (await findEvent(sys, eventId)) ?? notFound()
    const offered = await moveUp(sys, event, await list())
    const taken = takenBy(await list())
    if (taken !== event.taken) await setTaken(sys, eventId, taken)
    const after = { ...event, taken }
    for (const one of offered) await tellOffered(sys, after, one)
    if (isFull(before) !== isFull(after)) await keepOffer(sys, after)
    return value
  })

const moveUp = async (
  sys: Tx,
  event: Event,
  all: readonly Registration[],
): Promise<readonly Registration[]> => {
  if (event.state !== 'veroeffentlicht' || event.startsAt <= sys.now) return []
  const next = nextOffers(freeIn(event, all), waitingIn(all))
  const until = offeredUntil(sys.now, event.startsAt)
  for (const id of next) await offerPlace(sys, id, until)
  return all.filter(({ id }) => next.includes(id)).map((one) => ({ ...one, offeredUntil: until }))
}
