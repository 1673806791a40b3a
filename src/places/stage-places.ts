import { system } from '#platform/actor.ts'
import { stagedImport } from '#platform/import/staged.ts'
import { inTransaction } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { type Applied, applyImport, type Effect } from './apply-import.ts'
import {
  type AreaRow,
  clearStaging,
  countAllStaged,
  knownAreas,
  type PlacesTable,
  type Staged,
  stage,
} from './store.ts'

const actor = system('import places')

/** Addresses per statement. Areas carry polygons: a few hundred of them are as large as thousands of addresses. */
const batchSize = 5000
const weights: Readonly<Record<PlacesTable, number>> = {
  area: 25,
  postcode: 2.5,
  place_name: 2.5,
  address: 1,
}

/**
 * Stages rows in batches and then makes the tables equal to them, all or nothing.
 * @param read yields the rows; what it throws ends everything, and nothing was stored
 */
export const stagePlaces = (
  world: World,
  { dryRun, ...effect }: Effect & { readonly dryRun: boolean },
  read: (known: ReadonlyMap<string, AreaRow>) => AsyncIterable<Staged> | Iterable<Staged>,
): Promise<Applied> =>
  stagedImport<Staged, Applied>(world, actor, {
    dryRun,
    batchSize,
    weigh: ({ table }) => weights[table],
    stage,
    clear: clearStaging,
    count: countAllStaged,
    read: async (add) => {
      for await (const row of read(await inTransaction(world, actor, knownAreas))) await add(row)
    },
    save: (tx, run) => applyImport(tx, run, effect),
  })
