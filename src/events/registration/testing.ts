import { type Actor, visitor } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import type { Event } from '../event/event.ts'
import { worked } from '../event/testing.ts'
import { type Bearer, offerCode, registrationBearer } from './open-code.ts'
import { register } from './register.ts'
import { findOpened, type Registration } from './store.ts'

export const someGuest = (given: Record<string, unknown> = {}) => ({
  name: 'Mina',
  persons: 1,
  needs: [],
  language: 'de',
  email: '',
  phone: '',
  channel: 'selbst',
  ...given,
})

/** Somebody registers by themselves, unless `by` is a helper. Answers who they are from now on. */
export const aGuest = async (
  world: World,
  event: Event,
  given: Record<string, unknown> = {},
  by: Actor = visitor,
): Promise<Bearer> => {
  const offered = offerCode(world, event.id)
  const { code } = worked(await register(world, by, { eventId: event.id, offered, ...someGuest(given) }))
  const bearer = registrationBearer(world, code)
  if (!bearer) throw new Error('no code')
  return bearer
}

/** What their code opens now. */
export const registrationOf = async (world: World, bearer: Bearer): Promise<Registration> => {
  const found = await world.look(bearer, findOpened)
  if (!found) throw new Error('no registration')
  return found
}
