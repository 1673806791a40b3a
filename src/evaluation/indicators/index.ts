import type { Job } from '#platform/jobs.ts'
import { takeSnapshots } from './take-snapshots.ts'

export { refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

/** After hand-overs and surveys of the night were published. */
export const jobs: readonly Job[] = [{ name: 'evaluation.measure', cron: '50 4 * * *', run: takeSnapshots }]
