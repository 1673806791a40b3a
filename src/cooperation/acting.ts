import { findNetwork, type Network } from '#directory'
import { type Actor, holds, type Member } from '#platform/actor.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'

/** The signed-in person who acts, in actions whose only context is `member`. */
export const acting = (tx: Tx): Member => {
  if (tx.actor.context !== 'member') throw new Error('only members come here')
  return tx.actor
}

/** Whether somebody coordinates a network; which one, `ledNetwork` says. */
export const coordinates = (actor: Actor): boolean =>
  holds(actor, 'coordinator') && actor.networkId !== undefined

/** The network that the acting person coordinates, and their organization with them. */
export const ledNetwork = async (tx: Tx): Promise<Network> => {
  const { networkId, organizationId } = acting(tx)
  const network = networkId ? await findNetwork(tx, networkId) : undefined
  return network?.coordinatorId === organizationId ? network : notFound()
}

/** Everything is about a network: what belongs to another one is not there. */
export const ofLedNetwork = async <T extends { readonly networkId: string }>(
  tx: Tx,
  found: T | undefined,
): Promise<T> => {
  const network = await ledNetwork(tx)
  return found && found.networkId === network.id ? found : notFound()
}
