import type { System } from '#platform/actor.ts'
import { stagedImport } from '#platform/import/staged.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { clearStaged, countStaged, stagedBatches, stageItems } from './staging-store.ts'

/** An offer is a few kilobytes of JSON. */
const batchSize = 500

/**
 * An import whose items are staged as JSON: `read` checks and stages them, `save` takes them batch by batch, in their
 * order. One import per purpose of the actor at a time; houses and offers may be imported beside each other.
 */
export const stagingItems = <T, R>(
  world: World,
  actor: System,
  dryRun: boolean,
  read: (stage: (item: T) => Promise<void>) => Promise<void>,
  save: (tx: Tx, batches: AsyncIterable<readonly T[]>) => Promise<R>,
): Promise<R> =>
  stagedImport<T, R>(world, actor, {
    dryRun,
    batchSize,
    stage: (tx, run, items, from) => stageItems(tx, { run, import: actor.purpose, items, from }),
    clear: (tx) => clearStaged(tx, actor.purpose),
    count: countStaged,
    read,
    save: (tx, run) => save(tx, stagedBatches<T>(tx, run, batchSize)),
  })
