import type { System } from '#platform/actor.ts'
import { inBatches } from '#platform/import/in-batches.ts'
import { oneAtATime } from '#platform/import/one-at-a-time.ts'
import { inTransaction, type Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { clearStaged, stagedItems, stageItems } from './staging-store.ts'

/** Items per statement. An offer is a few kilobytes of JSON. */
const batchSize = 500

/** Carries a rehearsal's result out of the transaction that it rolls back. */
class Rehearsed extends Error {}

/**
 * Runs an import in two halves: `read` checks every item and stages it, so that memory holds one batch; `save` then
 * takes the staged items, batch by batch, in one short transaction. A rehearsal (`dryRun`) does the same and takes
 * everything back. What either throws ends the import, and nothing was stored.
 */
export const stagedImport = <T, R>(
  world: World,
  actor: System,
  dryRun: boolean,
  read: (stage: (item: T) => Promise<void>) => Promise<void>,
  save: (tx: Tx, batches: AsyncIterable<readonly T[]>) => Promise<R>,
): Promise<R> =>
  oneAtATime(world.database, actor.purpose, async () => {
    const name = actor.purpose
    const clear = () => inTransaction(world, actor, (tx) => clearStaged(tx, name))
    await clear()
    try {
      let staged = 0
      const batch = inBatches<T>(batchSize, async (items) => {
        await inTransaction(world, actor, (tx) => stageItems(tx, name, staged, items))
        staged += items.length
      })
      await read(batch.add)
      await batch.finish()
      return await rehearsable(world, actor, dryRun, (tx) => save(tx, stagedBatches<T>(tx, name, staged)))
    } finally {
      await clear()
    }
  })

async function* stagedBatches<T>(tx: Tx, name: string, all: number): AsyncIterable<readonly T[]> {
  for (let from = 0; from < all; from += batchSize) yield stagedItems<T>(tx, name, from, batchSize)
}

const rehearsable = async <R>(
  world: World,
  actor: System,
  dryRun: boolean,
  work: (tx: Tx) => Promise<R>,
): Promise<R> => {
  let value: R | undefined
  try {
    return await inTransaction(world, actor, async (tx) => {
      value = await work(tx)
      if (dryRun) throw new Rehearsed()
      return value
    })
  } catch (error) {
    if (error instanceof Rehearsed) return value as R
    throw error
  }
}
