import type { Job } from '#platform/jobs.ts'
import { coarsenUnmet, publishUnmet } from './publish.ts'

export { listeners } from './listeners.ts'
export { fills } from './web/gap-note.tsx'

export const jobs: readonly Job[] = [
  { name: 'evaluation.publish-unmet', cron: '30 4 * * *', run: publishUnmet },
  { name: 'evaluation.coarsen-unmet', cron: '55 3 * * *', run: coarsenUnmet },
]
