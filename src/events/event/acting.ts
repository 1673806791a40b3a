import { type Actor, holds, type Member } from '#platform/actor.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from './event.ts'
import { findEvent, lockEvent } from './store.ts'

/** Whoever invites for their organization, keeps its lists and lets people in. */
export const hostRoles = ['host', 'lead', 'coordinator'] as const
export const mayHost = (actor: Actor): actor is Member => holds(actor, ...hostRoles)

/** The signed-in person, in actions whose only context is `member`. */
export const acting = (tx: Tx): Member => (tx.actor.context === 'member' ? tx.actor : notFound())

/** An event of one's own organization; what is another's is not there. */
export const ownEvent = async (tx: Tx, id: string): Promise<Event> => {
  const event = await findEvent(tx, id)
  return event?.organizationId === acting(tx).organizationId ? event : notFound()
}

/** The same, held until the transaction ends. */
export const lockOwnEvent = async (tx: Tx, id: string): Promise<Event> => {
  await ownEvent(tx, id)
  return (await lockEvent(tx, id)) ?? notFound()
}
