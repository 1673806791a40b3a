import { system } from '#platform/actor.ts'
import type { Job } from '#platform/jobs.ts'
import { quarterOf, shiftQuarter } from '../quarter.ts'
import { coarsenActivitiesBefore } from './store.ts'

export { listeners } from './listeners.ts'

/** After twelve months a row knows its quarter only. */
export const jobs: readonly Job[] = [
  {
    name: 'evaluation.coarsen-activities',
    cron: '52 3 * * *',
    run: (world) =>
      world.look(system('coarsen activities'), (tx) =>
        coarsenActivitiesBefore(tx, shiftQuarter(quarterOf(world.now()), -4)),
      ),
  },
]
