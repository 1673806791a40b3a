import { findNetworksOf, membersOf } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from './acting.ts'

/** Whose houses an engagement may be in: one's own organization first, then whoever shares a network with it today. */
export const partnersOf = async (tx: Tx): Promise<ReadonlySet<string>> => {
  const today = berlinDay(tx.now)
  const { organizationId } = acting(tx)
  const partners = new Set([organizationId])
  for (const { id } of await findNetworksOf(tx, organizationId, today))
    for (const member of await membersOf(tx, id, today)) partners.add(member.organizationId)
  return partners
}
