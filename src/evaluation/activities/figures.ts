import type { Tx } from '#platform/transaction.ts'
import type { Measured } from '../disclosure.ts'
import type { Quarter } from '../quarter.ts'
import { countedActivities, countedParticipation } from './store.ts'

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

/**
 * How many took part in the events of a network in a quarter. Persons, and each house knows how many came to it: so at least
 * three houses, none with nearly all of them. How many events there were everybody could read in the calendar.
 */
export const participationIn = (
  tx: Tx,
  networkId: string,
  quarter: Quarter,
): Promise<{ readonly events: Measured; readonly guests: Measured }> =>
  tx.asSystem('indicators', async (inside) => {
    const counted = await countedParticipation(inside, networkId, quarter)
    const houses = Map.groupBy(counted, ({ locationId, countKey }) => locationId ?? countKey)
    const parts = [...houses.values()].map((some) => some.reduce((sum, { came }) => sum + came, 0))
    return {
      events: { of: 'network', value: counted.length },
      guests: { of: 'organizations', value: parts.reduce((sum, n) => sum + n, 0), parts },
    }
  })
