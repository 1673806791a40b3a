import { ImportError } from '#platform/import/problems.ts'
import type { Tx } from '#platform/transaction.ts'
import {
  applyNames,
  applyStaged,
  type Counts,
  findDuplicates,
  findUnknownAreas,
  type PlacesTable,
  placesTables,
  withoutNestedLoops,
} from './store.ts'

export type Applied = Readonly<Record<PlacesTable, Counts>>

/** What an import makes of the rows it staged. */
export interface Effect {
  readonly source: string
  readonly effect: 'replace' | 'names'
  /** Whether rows of other sources become this source's. */
  readonly takeOver: boolean
}

/**
 * Compares what was staged with the tables and writes the difference.
 * @throws ImportError where rows are there twice or name what is not known
 */
export const applyImport = async (
  tx: Tx,
  importId: string,
  { source, effect, takeOver }: Effect,
): Promise<Applied> => {
  const applied = {} as Record<PlacesTable, Counts>
  await withoutNestedLoops(tx)
  for (const table of placesTables) {
    const duplicates = await findDuplicates(tx, importId, table)
    if (duplicates.length > 0)
      throw new ImportError(
        duplicates.map((d) => ({ where: d.second, reason: `"${d.key}" is there already, on ${d.first}` })),
      )
  }
  if (effect === 'names') {
    const unknown = await findUnknownAreas(tx, importId)
    if (unknown.length > 0)
      throw new ImportError(
        unknown.map((u) => ({
          where: u.spot,
          reason: `${u.code} (${u.name}) is not known: import the GeoJSON of its level first`,
        })),
      )
  }
  for (const table of placesTables)
    applied[table] =
      effect === 'names' && table === 'area'
        ? await applyNames(tx, { importId, source })
        : await applyStaged(tx, table, { importId, source, takeOver })
  return applied
}
