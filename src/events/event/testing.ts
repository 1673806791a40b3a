import type { Outcome } from '#platform/action.ts'
import type { Member } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import type { Event } from './event.ts'
import { findEvent } from './store.ts'
import { publishEvent } from './take-step.ts'
import { createEvent } from './write-event.ts'

export const worked = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
export const refused = <T>(outcome: Outcome<T>): string => (outcome.ok ? 'ok' : outcome.refusal.key)

/** What the form of an event sends; a talk on a Thursday afternoon with registration. */
export const someEvent = (given: Record<string, unknown> = {}) => ({
  kind: 'vortrag',
  title: 'Was steht in meinem Bescheid?',
  summary: 'Wir lesen ihn zusammen.',
  description: '',
  day: '2026-10-15',
  from: '14:00',
  lastDay: '',
  to: '16:00',
  locationId: '',
  room: '',
  languages: ['de', 'ar'],
  audience: 'alle',
  networkId: '',
  registration: 'noetig',
  registrationUntil: '',
  places: '20',
  ...given,
})

/** An event of the house, published unless wished otherwise. */
export const anEvent = async (
  world: World,
  by: Member,
  given: Record<string, unknown> = {},
  publish = true,
): Promise<Event> => {
  const id = worked(await createEvent(world, by, someEvent(given)))
  if (publish) worked(await publishEvent(world, by, { eventId: id }))
  const event = await world.look(by, (tx) => findEvent(tx, id))
  if (!event) throw new Error('no event')
  return event
}
