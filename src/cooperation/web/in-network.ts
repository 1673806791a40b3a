import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { askedNetworks, ownNetworks } from '../agreement/queries.ts'

/** A network as a page sees it; `isLed` where the acting person coordinates it. */
export interface OwnNetwork {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly kind: 'kooperation' | 'rahmen'
  readonly partOf: string | null
  readonly coordinatorId: string
  readonly isLed: boolean
}

/** The networks of the organization that the visitor acts for. */
export const networksOf = async (visit: Visit): Promise<readonly OwnNetwork[]> => {
  const member = visit.account?.member
  if (!member) return []
  const day = berlinDay(visit.world.now())
  const found = await visit.world.look(visit.actor, (tx) => ownNetworks(tx, member.organizationId, day))
  return found.map((network) => ({
    ...network,
    isLed:
      member.roles.includes('coordinator') &&
      member.networkId === network.id &&
      network.coordinatorId === member.organizationId,
  }))
}

/** Those that it was only asked into; nobody of it coordinates there. */
export const askedInto = async (visit: Visit): Promise<readonly OwnNetwork[]> => {
  const member = visit.account?.member
  if (!member) return []
  const day = berlinDay(visit.world.now())
  const found = await visit.world.look(visit.actor, (tx) => askedNetworks(tx, member.organizationId, day))
  return found.map((network) => ({ ...network, isLed: false }))
}

/** The network in the address (`:network`); undefined where it is not one of the visitor's: that is not there. */
export const networkOf = async (visit: Visit): Promise<OwnNetwork | undefined> =>
  (await networksOf(visit)).find(({ id }) => id === visit.params.network)
