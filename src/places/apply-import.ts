import { z } from 'zod'
import { action } from '#platform/action.ts'
import { ImportError, importError } from '#platform/import/problems.ts'
import {
  applyNames,
  applyStaged,
  type Counts,
  compareWholeTables,
  countStaged,
  findDuplicates,
  findUnknownAreas,
  type PlacesTable,
  placesTables,
} from './store.ts'

const input = z.object({
  importId: z.uuid(),
  source: z.string().min(1),
  effect: z.enum(['replace', 'names']),
  /** Whether rows of other sources become this source's. */
  takeOver: z.boolean(),
  dryRun: z.boolean(),
  /** Rows that were staged, by table. */
  staged: z.partialRecord(z.enum(placesTables as [PlacesTable, ...PlacesTable[]]), z.number()),
})

export type Applied = Readonly<Record<PlacesTable, Counts>>

/** What a dry run would have done; thrown, so that nothing of it stays. */
export class Rehearsed extends Error {
  readonly applied: Applied
  constructor(applied: Applied) {
    super('dry run')
    this.applied = applied
  }
}

/** One short transaction: compares what was staged with the tables and writes the difference, or nothing at all. */
export const applyImport = action({
  name: 'places.import',
  input,
  contexts: ['system'],
  may: (actor) => actor.context === 'system',
  act: async (tx, { importId, source, effect, takeOver, dryRun, staged }): Promise<Applied> => {
    const applied = {} as Record<PlacesTable, Counts>
    await compareWholeTables(tx)
    for (const table of placesTables) {
      if ((await countStaged(tx, importId, table)) !== (staged[table] ?? 0))
        throw importError('staging', 'was disturbed, e.g. by a restart of the database: run the import again')
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
    if (dryRun) throw new Rehearsed(applied)
    return applied
  },
})
