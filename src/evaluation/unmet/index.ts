import type { Job } from '#platform/jobs.ts'
import { coarsenUnmet, publishUnmet } from './publish.ts'
import { fills as ofGaps } from './web/gap-note.tsx'
import { fills as ofLists } from './web/vain-list.tsx'

export { listeners } from './listeners.ts'

export const jobs: readonly Job[] = [
  { name: 'evaluation.publish-unmet', cron: '30 4 * * *', run: publishUnmet },
  { name: 'evaluation.coarsen-unmet', cron: '55 3 * * *', run: coarsenUnmet },
]

export const fills = [...ofGaps, ...ofLists]
