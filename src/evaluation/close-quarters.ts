import type { World } from '#platform/world.ts'
import { takeSnapshots } from './indicators/take-snapshots.ts'
import { publishAll } from './publish.ts'

/** Publishes what is settled and measures what is over, as the nights do one after the other. */
export const closeQuarters = async (world: World): Promise<void> => {
  await publishAll(world)
  await takeSnapshots(world)
}
