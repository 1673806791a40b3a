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
const db = (tx: Tx) => tables<{ activity_count: ActivityRow }>(tx)

export const insertActivityCount = async (tx: Tx, row: ActivityRow): Promise<void> =>
  void (await db(tx)
    .insertInto('activity_count')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute())

export const deleteActivityCount = async (tx: Tx, countKey: string): Promise<void> =>
  void (await db(tx).deleteFrom('activity_count').where('count_key', '=', countKey).execute())

export const coarsenActivitiesBefore = async (tx: Tx, quarter: Quarter): Promise<void> =>
  void (await db(tx)
    .updateTable('activity_count')
    .set({ week: null })
    .where('week', 'is not', null)
    .where('quarter', '<', quarter)
    .execute())

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
