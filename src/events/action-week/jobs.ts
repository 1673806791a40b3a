import { system } from '#platform/actor.ts'
import type { Job } from '#platform/jobs.ts'
import type { World } from '#platform/world.ts'
import { deleteHelpersBefore } from './store.ts'

const keptMs = 30 * 86_400_000

/** Who helped is known for 30 days more. */
export const eraseHelpers = (world: World): Promise<void> =>
  world.look(system('retention'), (tx) => deleteHelpersBefore(tx, new Date(tx.now.getTime() - keptMs)))

export const jobs: readonly Job[] = [{ name: 'events.erase-helpers', cron: '55 3 * * *', run: eraseHelpers }]
