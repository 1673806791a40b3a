import { randomUUID } from 'node:crypto'
import type { System } from '../actor.ts'
import { inTransaction, type Tx } from '../transaction.ts'
import type { World } from '../world.ts'
import { inBatches } from './in-batches.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { importError } from './problems.ts'

/** How a chapter imports: its staging tables, what is read into them, what becomes of it. */
export interface StagedImport<T, R> {
  /** Does everything and takes all of it back. */
  readonly dryRun: boolean
  /** Items per statement. */
  readonly batchSize: number
  /** How many items one counts for, where some are much larger than others; 1 by default. */
  readonly weigh?: ((item: T) => number) | undefined
  /** Writes items to staging, in their order, the first at position `from`. */
  readonly stage: (tx: Tx, run: string, items: readonly T[], from: number) => Promise<void>
  /** Empties the staging of this kind of import: its own rows, and what a killed run left. */
  readonly clear: (tx: Tx) => Promise<void>
  /** How many items of this run are staged. */
  readonly count: (tx: Tx, run: string) => Promise<number>
  /** Checks the file item by item. What it throws ends the import, and nothing was stored. */
  readonly read: (stage: (item: T) => Promise<void>) => Promise<void>
  /** Changes the tables to what was staged, in one short transaction. */
  readonly save: (tx: Tx, run: string) => Promise<R>
}

/**
 * Runs an import in two halves, so that a file of any size is stored whole or not at all, and the tables are locked
 * for a moment only: items are staged in batches while the file is read, then saved in one transaction.
 * Each run has an id (UUID); one run of a kind (the actor's purpose) at a time.
 * @throws ImportError where another run is under way, or where staged items have gone when they are to be saved
 */
export const stagedImport = <T, R>(world: World, actor: System, how: StagedImport<T, R>): Promise<R> =>
  oneAtATime(world.database, actor.purpose, async () => {
    const run = randomUUID()
    const clear = () => inTransaction(world, actor, how.clear)
    await clear()
    try {
      let staged = 0
      const stage = async (items: readonly T[]): Promise<void> => {
        await inTransaction(world, actor, (tx) => how.stage(tx, run, items, staged))
        staged += items.length
      }
      const batch = inBatches(how.batchSize, stage, how.weigh)
      await how.read(batch.add)
      await batch.finish()
      return await rehearsable(world, actor, how.dryRun, async (tx) => {
        // Staging is unlogged: a restart of the database empties it.
        if ((await how.count(tx, run)) !== staged)
          throw importError(
            'staging',
            'was disturbed, e.g. by a restart of the database: run the import again',
          )
        return how.save(tx, run)
      })
    } finally {
      await clear()
    }
  })

/** Carries a rehearsal's result out of the transaction that it rolls back. */
class Rehearsed<R> extends Error {
  readonly value: R
  constructor(value: R) {
    super('dry run')
    this.value = value
  }
}

const rehearsable = async <R>(
  world: World,
  actor: System,
  dryRun: boolean,
  work: (tx: Tx) => Promise<R>,
): Promise<R> => {
  try {
    return await inTransaction(world, actor, async (tx) => {
      const value = await work(tx)
      if (dryRun) throw new Rehearsed(value)
      return value
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.value as R
    throw error
  }
}
