import { findService } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { mayHost } from '../acting.ts'
import { type Event, isFull } from '../event.ts'
import { aroundEvent } from '../publish-service.ts'
import { findEvent } from '../store.ts'

/** An event as its page shows it: whoever it is for. A draft has no public page. */
export const seenEvent = (visit: Visit, id: string) =>
  visit.world.look(visit.actor, async (tx: Tx) => {
    const event = isUuid(id) ? await findEvent(tx, id) : undefined
    if (!event || event.state === 'entwurf') return undefined
    const service = event.serviceId ? await findService(tx, event.serviceId) : undefined
    return {
      event,
      service,
      isSensitive: service?.sensitive ?? false,
      isFull: isFull(event),
      ...(await aroundEvent(tx, event)),
    }
  })
export type SeenEvent = NonNullable<Awaited<ReturnType<typeof seenEvent>>>

/** One of one's own organization, for whoever invites (`:event`); undefined: it is not there. */
export const ownEventOf = async (visit: Visit, id = visit.params.event ?? ''): Promise<Event | undefined> => {
  const { actor } = visit
  if (!mayHost(actor)) return undefined
  const event = await visit.world.look(actor, (tx) => findEvent(tx, id))
  return event?.organizationId === actor.organizationId ? event : undefined
}
