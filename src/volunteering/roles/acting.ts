import { type Actor, holds, type Member } from '#platform/actor.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Role } from './role.ts'
import { lockRole } from './store.ts'

/** Whoever offers engagements for their organization. */
export const hostRoles = ['host', 'lead', 'coordinator'] as const
export const mayHost = (actor: Actor): actor is Member => holds(actor, ...hostRoles)

/** The signed-in person, in actions whose only context is `member`. */
export const acting = (tx: Tx): Member => (tx.actor.context === 'member' ? tx.actor : notFound())

/** A role of one's own organization, held until the transaction ends; what is another's is not there. */
export const lockOwnRole = async (tx: Tx, id: string): Promise<Role> => {
  const role = await lockRole(tx, id)
  return role?.organizationId === acting(tx).organizationId ? role : notFound()
}
