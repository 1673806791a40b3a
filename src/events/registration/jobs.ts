import { findOrganization } from '#directory'
import { system } from '#platform/actor.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { Job } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { findEvent } from '../event/store.ts'
import { participationCounted } from '../facts.ts'
import { countAndErase, uncountedBefore } from './participation-store.ts'
import { quarterOf, weekOf } from './period.ts'
import { atTheDoor } from './places.ts'
import { toRemind, withLapsedOffers } from './queries.ts'
import { setReminded } from './store.ts'
import { tellReminder } from './tell.ts'

/** Offers that nobody took go on to the next one. */
export const passOnOffers = async (world: World): Promise<void> => {
  const events = await world.look(system('offers of places'), withLapsedOffers)
  for (const id of events)
    await world.look(system('offers of places'), (tx) => atTheDoor(tx, id, async () => {}))
}

/** Two days before, whoever left an address and wants it. */
export const remind = async (world: World): Promise<void> => {
  const until = berlinInstant(addDays(berlinDay(world.now()), 2), '24:00')
  for (;;) {
    const sent = await world.look(system('reminders'), async (tx) => {
      const some = await toRemind(tx, until, 100)
      for (const { registration, event } of some) {
        await tellReminder(tx, event, registration)
        await setReminded(tx, registration.id)
      }
      return some.length
    })
    if (sent < 100) return
  }
}

const keptMs = 30 * 86_400_000

/** 30 days after the end: names, contacts and needs go, numbers stay and are told. */
export const eraseRegistrations = async (world: World): Promise<void> => {
  const due = () =>
    world.look(system('retention'), (tx) => uncountedBefore(tx, new Date(tx.now.getTime() - keptMs), 100))
  for (let some = await due(); some.length > 0; some = await due())
    for (const id of some) await world.look(system('retention'), (tx) => eraseOne(tx, id))
}

const eraseOne = async (tx: Tx, id: string): Promise<void> => {
  const event = await findEvent(tx, id)
  const counts = event && (await countAndErase(tx, event))
  // What did not take place is no participation.
  if (!counts || event.state !== 'veroeffentlicht') return
  const organization = await findOrganization(tx, event.organizationId)
  await tx.tell(participationCounted, {
    eventId: id,
    networkId: event.networkId,
    organizationKind: organization?.kind ?? '',
    locationId: event.locationId,
    kind: event.kind,
    quarter: quarterOf(event.startsAt),
    week: weekOf(event.startsAt),
    ...counts,
  })
}

export const jobs: readonly Job[] = [
  { name: 'events.pass-on-offers', cron: '*/10 * * * *', run: passOnOffers },
  { name: 'events.remind', cron: '30 9 * * *', run: remind },
  { name: 'events.erase-registrations', cron: '50 3 * * *', run: eraseRegistrations },
]
