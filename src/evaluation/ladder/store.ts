import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import type { Point, Step } from './ladder.ts'

interface LadderTables {
  ladder: { id: string; code: string; network_id: string | null; steps: Step[]; quarters: Quarter[] }
}
const db = (tx: Tx) => tables<LadderTables>(tx)

const pointsOf = (row: { steps: Step[]; quarters: Quarter[] }): readonly Point[] =>
  row.steps.map((step, i) => ({ step, quarter: row.quarters[i]! }))
const listsOf = (points: readonly Point[]) => ({
  steps: points.map(({ step }) => step),
  quarters: points.map(({ quarter }) => quarter),
})

/** The one ladder that the code of this context opens. */
export const findLadder = async (tx: Tx): Promise<readonly Point[] | undefined> => {
  const row = await db(tx).selectFrom('ladder').select(['steps', 'quarters']).executeTakeFirst()
  return row && pointsOf(row)
}

export const lockLadder = async (tx: Tx): Promise<readonly Point[] | undefined> => {
  const row = await db(tx).selectFrom('ladder').select(['steps', 'quarters']).forUpdate().executeTakeFirst()
  return row && pointsOf(row)
}

/** A new one; one that is there already (the form was sent twice) stays as it is. */
export const insertLadder = async (
  tx: Tx,
  code: string,
  networkId: string | null,
  points: readonly Point[],
): Promise<void> =>
  void (await db(tx)
    .insertInto('ladder')
    .values({ code, network_id: networkId, ...listsOf(points) } as never)
    .onConflict((c) => c.doNothing())
    .execute())

export const changeLadder = async (tx: Tx, points: readonly Point[]): Promise<void> =>
  void (await db(tx).updateTable('ladder').set(listsOf(points)).execute())

export const eraseLadder = async (tx: Tx): Promise<void> => void (await db(tx).deleteFrom('ladder').execute())

export const eraseLaddersUpTo = async (tx: Tx, quarter: Quarter): Promise<void> =>
  void (await db(tx)
    .deleteFrom('ladder')
    .where(sql<string>`quarters[cardinality(quarters)]`, '<=', quarter)
    .execute())

/** Networks in which ladders moved, and all points of the ladders in them: without code and id. */
export const movedLadders = async (
  tx: Tx,
): Promise<readonly { readonly networkId: string; readonly points: readonly Point[] }[]> =>
  (
    await db(tx)
      .selectFrom('ladder')
      .select(['network_id', 'steps', 'quarters'])
      .where('network_id', 'is not', null)
      .where(sql<number>`cardinality(steps)`, '>', 1)
      .execute()
  ).map((row) => ({ networkId: row.network_id ?? '', points: pointsOf(row) }))
