import type { PersonalData } from '#platform/chapter.ts'

export { jobs } from './clock.ts'
export { jointActivity, jointActivityUndone } from './facts.ts'
export { refusals } from './messages/index.ts'
export { proposeActivity } from './propose.ts'
export { countActivities } from './queries.ts'
export { knowingFigures, readPairs } from './read.ts'
export { recordActivity } from './record-activity.ts'
export { routes } from './web/routes.tsx'
export { KnowingSummary } from './web/summary.tsx'

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
