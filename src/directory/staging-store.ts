import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'

interface StagingTables {
  directory_staging: { run: string; import: string; position: number; item: unknown }
}

/** Forgets what imports of this name staged: also what a killed one left. */
export const clearStaged = async (tx: Tx, name: string): Promise<void> => {
  await tables<StagingTables>(tx).deleteFrom('directory_staging').where('import', '=', name).execute()
}

/** Stages items of a run in their order, the first at `from`, with one statement. */
export const stageItems = async (
  tx: Tx,
  of: {
    readonly run: string
    readonly import: string
    readonly from: number
    readonly items: readonly unknown[]
  },
): Promise<void> => {
  await sql`insert into directory_staging (run, import, position, item)
    select ${of.run}::uuid, ${of.import}, ${of.from}::integer + ordinality - 1, value
    from json_array_elements(${JSON.stringify(of.items)}::json) with ordinality`.execute(tx.db)
}

export const countStaged = async (tx: Tx, run: string): Promise<number> => {
  const { count } = await tables<StagingTables>(tx)
    .selectFrom('directory_staging')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('run', '=', run)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The staged items of a run in their order, at most `size` at a time. */
export async function* stagedBatches<T>(tx: Tx, run: string, size: number): AsyncGenerator<readonly T[]> {
  for (let from = 0; ; from += size) {
    const rows = await tables<StagingTables>(tx)
      .selectFrom('directory_staging')
      .select('item')
      .where('run', '=', run)
      .where('position', '>=', from)
      .where('position', '<', from + size)
      .orderBy('position')
      .execute()
    if (rows.length === 0) return
    yield rows.map(({ item }) => item as T)
  }
}
