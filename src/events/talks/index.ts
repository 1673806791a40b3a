import type { Chapter } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { eraseLeave } from './erase.ts'

export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

export const jobs: readonly Job[] = [{ name: 'events.erase-follow-ups', cron: '25 4 * * *', run: eraseLeave }]

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'dating_flyer, dating_contact',
    what: 'one page that somebody writes about themselves, for the firms they talk with; how to reach them, read by a firm only where both said yes',
    owner: 'organization',
    purpose: 'to introduce themselves; nothing is uploaded to a firm',
    erased: 'by the person at any time; 30 days after the event',
  },
  {
    table: 'dating_follow_up',
    what: 'name and contact of whoever allows the house to ask how it went on, and what was heard after two weeks',
    owner: 'organization',
    purpose: 'to ask after two weeks and after three months, as the person allowed',
    erased:
      'by the person at any time; once asked after three months, at the latest 120 days after the event',
  },
  {
    table: 'dating_follow_up_count',
    what: 'how often something was heard; no person',
    owner: 'organization',
    purpose: 'to know what came of the talks',
    erased: 'with the event',
  },
]
