import { randomUUID } from 'node:crypto'
import { system } from '#platform/actor.ts'
import { inBatches } from '#platform/import/in-batches.ts'
import { oneAtATime } from '#platform/import/one-at-a-time.ts'
import { inTransaction } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { type Applied, applyImport, Rehearsed } from './apply-import.ts'
import { type AreaRow, clearStaging, knownAreas, type PlacesTable, type Staged, stage } from './store.ts'

const actor = system('import places')

/** Rows per statement. Areas carry polygons: a few hundred of them are as large as thousands of addresses. */
const batchSize: Readonly<Record<PlacesTable, number>> = {
  area: 200,
  postcode: 2000,
  place_name: 2000,
  address: 5000,
}

/**
 * Stages rows in batches and then makes the tables equal to them, all or nothing.
 * @param read yields the rows; what it throws ends everything, and nothing was stored
 */
export const stagePlaces = (
  world: World,
  how: {
    readonly source: string
    readonly effect: 'replace' | 'names'
    readonly takeOver: boolean
    readonly dryRun: boolean
  },
  read: (known: ReadonlyMap<string, AreaRow>) => AsyncIterable<Staged> | Iterable<Staged>,
): Promise<Applied> =>
  oneAtATime(world.database, 'places', async () => {
    // Whatever a killed import left.
    await inTransaction(world, actor, clearStaging)
    const known = await inTransaction(world, actor, knownAreas)
    const importId = randomUUID()
    const staged: Partial<Record<PlacesTable, number>> = {}
    const batches = new Map<PlacesTable, ReturnType<typeof inBatches<Staged>>>()
    const batchOf = (table: PlacesTable) => {
      const there = batches.get(table)
      if (there) return there
      const made = inBatches<Staged>(batchSize[table], (rows) =>
        inTransaction(world, actor, (tx) => stage(tx, importId, table, rows)),
      )
      batches.set(table, made)
      return made
    }
    try {
      for await (const row of read(known)) {
        staged[row.table] = (staged[row.table] ?? 0) + 1
        await batchOf(row.table).add(row)
      }
      for (const batch of batches.values()) await batch.finish()
      const outcome = await applyImport(world, actor, { importId, staged, ...how })
      if (!outcome.ok) throw new Error(`places.import was refused: ${outcome.refusal.key}`)
      return outcome.value
    } catch (error) {
      if (error instanceof Rehearsed) return error.applied
      throw error
    } finally {
      await inTransaction(world, actor, clearStaging)
    }
  })
