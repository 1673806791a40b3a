import { membersOf } from '#directory'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates } from '../acting.ts'
import { ownNetworks } from '../agreement/queries.ts'
import { type Format, findFormat } from './store.ts'

/** Whoever may have an idea: works with people, or coordinates. */
export const mayPropose = (actor: Tx['actor']): boolean =>
  coordinates(actor) || holds(actor, 'lead', 'host', 'counsellor')

/** Whether the acting person coordinates this network; refuses where their organization has nothing to do with it. */
export const inNetwork = async (tx: Tx, networkId: string): Promise<{ readonly isLed: boolean }> => {
  const { organizationId, networkId: led } = acting(tx)
  const own = await ownNetworks(tx, organizationId, berlinDay(tx.now))
  const network = own.find(({ id }) => id === networkId) ?? notFound()
  const isLed = coordinates(tx.actor) && led === networkId && network.coordinatorId === organizationId
  if (!isLed && !holds(tx.actor, 'lead', 'host', 'counsellor')) notFound()
  return { isLed }
}

/** The format, and whether the acting person coordinates its network. */
export const formatOf = async (
  tx: Tx,
  id: string,
  find: (tx: Tx, id: string) => Promise<Format | undefined> = findFormat,
): Promise<{ readonly format: Format; readonly isLed: boolean }> => {
  const format = (await find(tx, id)) ?? notFound()
  return { format, ...(await inNetwork(tx, format.networkId)) }
}

/** Who belongs to a network today: those who may take part in something of it. */
export const memberIds = async (tx: Tx, networkId: string): Promise<ReadonlySet<string>> =>
  new Set((await membersOf(tx, networkId, berlinDay(tx.now))).map(({ organizationId }) => organizationId))
