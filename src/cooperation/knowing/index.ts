import type { PersonalData } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { eraseProposals } from './erase.ts'

export { jointActivity } from './facts.ts'
export { refusals } from './messages/index.ts'
export { proposeActivity } from './propose.ts'
export { knowingFigures } from './read.ts'
export { recordActivity } from './record-activity.ts'
export { routes } from './web/routes.tsx'
export { KnowingSummary } from './web/summary.tsx'

/** What ends by the clock in this room. */
export const jobs: readonly Job[] = [
  { name: 'cooperation.erase-proposals', cron: '20 4 * * *', run: eraseProposals },
]

/** Of people this room knows nothing; only a word that goes with a proposal could name somebody. */
export const stores: readonly PersonalData[] = [
  {
    table: 'activity_proposal',
    what: 'a word that an organization sends with a proposal to get to know each other, or with the answer; no column for a name',
    owner: 'organization',
    purpose: 'to agree on a day',
    erased: 'a year after the proposal ended',
  },
]
