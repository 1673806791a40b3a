import type { PersonalData } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { takeSnapshots } from './take-snapshots.ts'

export { refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

/** After hand-overs and surveys of the night were published. */
export const jobs: readonly Job[] = [{ name: 'evaluation.measure', cron: '50 4 * * *', run: takeSnapshots }]

/** Numbers of people below three are in none of these; only words that staff write could name somebody. */
export const stores: readonly PersonalData[] = [
  {
    table: 'indicator_own, indicator_value, indicator_target, indicator_snapshot, indicator_open',
    what: 'names and definitions of indicators, a note with a number, targets, released numbers; no column for a name',
    owner: 'platform',
    purpose: 'to know what a cooperation counts, and where a number comes from',
    erased: 'by whoever coordinates; with the network',
  },
]
