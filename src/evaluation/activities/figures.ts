import type { Tx } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import { countedActivities } from './store.ts'

/** A call and a joint consultation hour are work together; whoever does that knows each other already. */
const gettingToKnow = ['hospitation', 'besuch', 'veranstaltung', 'besprechung']

/**
 * How often teams and houses of a network met to get to know each other in a quarter. Nothing is hidden: a meeting of a
 * team and a house is no person, and the network sees each of them. It is told of the network as a whole.
 */
export const meetingsIn = (tx: Tx, networkId: string, quarter: Quarter): Promise<number> =>
  tx.asSystem('indicators', async (inside) =>
    (await countedActivities(inside, networkId, quarter))
      .filter(({ kind }) => gettingToKnow.includes(kind))
      .reduce((all, { n }) => all + n, 0),
  )
