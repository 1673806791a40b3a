import type { Tx } from '#platform/transaction.ts'
import type { TableFacts } from './dating.ts'
import { db, type Of, owned } from './tables-store.ts'

/**
 * From now on these are the tables of a firm. One that has another name now is the same table: its talks stay, and what was
 * said of them. A table of another firm goes over to this one.
 */
export const saveTables = async (
  tx: Tx,
  of: Of,
  firmId: string,
  tables: readonly TableFacts[],
): Promise<void> => {
  const names = new Set(tables.map(({ name }) => name))
  if (names.size > 0)
    await db(tx)
      .deleteFrom('dating_table')
      .where('event_id', '=', of.eventId)
      .where('firm_id', '<>', firmId)
      .where('name', 'in', [...names])
      .execute()
  const before = await db(tx)
    .selectFrom('dating_table')
    .select(['id', 'name'])
    .where('firm_id', '=', firmId)
    .orderBy('name')
    .execute()
  const known = new Set(before.map(({ name }) => name))
  const added = [...names].filter((name) => !known.has(name))
  for (const { id } of before.filter(({ name }) => !names.has(name))) {
    const name = added.shift()
    await (name === undefined
      ? db(tx).deleteFrom('dating_table').where('id', '=', id).execute()
      : db(tx).updateTable('dating_table').set({ name }).where('id', '=', id).execute())
  }
  for (const { name, stepFree, quiet } of tables) {
    const traits = { step_free: stepFree, quiet }
    await db(tx)
      .insertInto('dating_table')
      .values({ ...owned(of), firm_id: firmId, name, ...traits })
      .onConflict((conflict) => conflict.columns(['event_id', 'organization_id', 'name']).doUpdateSet(traits))
      .execute()
  }
}
