import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'

export interface ActivityRow {
  readonly count_key: string
  readonly network_id: string
  readonly kind: string
  readonly team_key: string
  readonly team_kind: string | null
  readonly area_code: string | null
  readonly week: string | null
  readonly quarter: Quarter
}
export interface ParticipationRow {
  readonly count_key: string
  readonly network_id: string
  readonly organization_kind: string
  readonly location_id: string | null
  readonly kind: string
  readonly week: string | null
  readonly quarter: Quarter
  readonly registered: number
  readonly waited: number
  readonly came: number
}
const db = (tx: Tx) => tables<{ activity_count: ActivityRow; participation_count: ParticipationRow }>(tx)

export const insertActivityCount = async (tx: Tx, row: ActivityRow): Promise<void> =>
  void (await db(tx)
    .insertInto('activity_count')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute())

export const deleteActivityCount = async (tx: Tx, countKey: string): Promise<void> =>
  void (await db(tx).deleteFrom('activity_count').where('count_key', '=', countKey).execute())

export const insertParticipation = async (tx: Tx, row: ParticipationRow): Promise<void> =>
  void (await db(tx)
    .insertInto('participation_count')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute())

export const coarsenActivitiesBefore = async (tx: Tx, quarter: Quarter): Promise<void> => {
  for (const name of ['activity_count', 'participation_count'] as const)
    await db(tx)
      .updateTable(name)
      .set({ week: null })
      .where('week', 'is not', null)
      .where('quarter', '<', quarter)
      .execute()
}

/** How many came to each event of a network in a quarter, with the house that it was in. */
export const countedParticipation = (
  tx: Tx,
  networkId: string,
  quarter: Quarter,
): Promise<{ countKey: string; locationId: string | null; came: number }[]> =>
  db(tx)
    .selectFrom('participation_count')
    .select(['count_key as countKey', 'location_id as locationId', 'came'])
    .where('network_id', '=', networkId)
    .where('quarter', '=', quarter)
    .execute()

export const countedActivities = (
  tx: Tx,
  networkId: string,
  quarter: Quarter,
): Promise<{ kind: string; n: number }[]> =>
  db(tx)
    .selectFrom('activity_count')
    .select(['kind', sql<number>`count(*)`.as('n')])
    .where('network_id', '=', networkId)
    .where('quarter', '=', quarter)
    .groupBy('kind')
    .orderBy('kind')
    .execute()
