import { networkOf, type OwnNetwork } from '#cooperation'
import type { Visit } from '#platform/http/visit.ts'
import { type ReadIndicator, readIndicators } from '../read-indicators.ts'

/** The network of the address and its indicators, as the visitor may read them; undefined where it is not theirs. */
export const seenBy = async (
  visit: Visit,
): Promise<{ network: OwnNetwork; all: readonly ReadIndicator[] } | undefined> => {
  const network = await networkOf(visit)
  if (!network) return undefined
  return { network, all: await visit.world.look(visit.actor, (tx) => readIndicators(tx, network.id)) }
}

/** One of them; undefined also where an agency asks for arrivals. */
export const oneSeen = async (visit: Visit) => {
  const seen = await seenBy(visit)
  const one = seen?.all.find(({ indicator }) => indicator.id === visit.params.indicator)
  return seen && one ? { network: seen.network, one } : undefined
}
