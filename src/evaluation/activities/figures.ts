import type { Tx } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import { activeIn, countedActivities } from './store.ts'

export interface ActivityFigures {
  readonly activities: number
  /** Kind → how many; those that did not occur are left out. */
  readonly byKind: Readonly<Record<string, number>>
  readonly teams: number
  readonly spaces: number
}

/**
 * What teams and houses of a network did together in a quarter (system context only). No one and no two are hidden:
 * activities are no people, and the network sees each of them. It is told of the network as a whole, never of a team.
 */
export const activityFigures = async (
  tx: Tx,
  networkId: string,
  quarter: Quarter,
): Promise<ActivityFigures> => {
  const counted = await countedActivities(tx, networkId, quarter)
  return {
    activities: counted.reduce((all, { n }) => all + n, 0),
    byKind: Object.fromEntries(counted.map(({ kind, n }) => [kind, n])),
    ...(await activeIn(tx, networkId, quarter)),
  }
}
