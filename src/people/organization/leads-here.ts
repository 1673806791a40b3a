import type { Actor } from '#platform/actor.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from './acting.ts'
import { isGuest } from './member-store.ts'

/**
 * May this person change people, roles and teams here? A lead; and an operator inside by emergency access. Their role
 * stays `operator`: no policy of hand-overs names it, so that none opens to them.
 */
export const leadsHere = async (actor: Actor, tx: Tx): Promise<boolean> => {
  if (actor.context !== 'member') return false
  if (actor.roles.includes('lead')) return true
  return actor.roles.includes('operator') && isGuest(tx, actor.organizationId, actor.personId)
}

/**
 * Whoever lost the role a moment ago, to somebody who acted at the same time, leads no more.
 * @param leads who leads, read under the lock
 */
export const refuseFormerLead = async (tx: Tx, leads: readonly string[]): Promise<void> => {
  const { organizationId, personId } = acting(tx)
  if (!leads.includes(personId) && !(await isGuest(tx, organizationId, personId))) notFound()
}
