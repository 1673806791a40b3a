import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'

interface StagingTables {
  directory_staging: { import: string; position: number; item: unknown }
}

/** Forgets what an import staged: its own, or what a killed run of it left. */
export const clearStaged = async (tx: Tx, name: string): Promise<void> => {
  await tables<StagingTables>(tx).deleteFrom('directory_staging').where('import', '=', name).execute()
}

/** Stages items in their order, the first at `from`, with one statement. */
export const stageItems = async (
  tx: Tx,
  name: string,
  from: number,
  items: readonly unknown[],
): Promise<void> => {
  await sql`insert into directory_staging (import, position, item)
    select ${name}, ${from}::integer + ordinality - 1, value
    from json_array_elements(${JSON.stringify(items)}::json) with ordinality`.execute(tx.db)
}

/** The staged items at `from` and after, in their order, at most `limit`. */
export const stagedItems = async <T>(
  tx: Tx,
  name: string,
  from: number,
  limit: number,
): Promise<readonly T[]> => {
  const rows = await tables<StagingTables>(tx)
    .selectFrom('directory_staging')
    .select('item')
    .where('import', '=', name)
    .where('position', '>=', from)
    .where('position', '<', from + limit)
    .orderBy('position')
    .execute()
  return rows.map(({ item }) => item as T)
}
