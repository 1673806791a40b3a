import type { Chapter } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { eraseDatings } from './erase.ts'

export { deeds, refusals } from './messages/index.ts'
export { listeners } from './take-over-registrations.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

export const jobs: readonly Job[] = [
  { name: 'events.erase-speed-datings', cron: '20 4 * * *', run: eraseDatings },
]

const purpose = 'to plan and hold the talks of a speed-dating'
const erased = '30 days after the event'

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'dating_applicant, dating_wish, dating_pair, dating_talk, dating_run',
    what: 'name, wishes, occupations, degree, German, languages, times, access needs and talks of whoever applies; plans hold ids alone; no word of benefits',
    owner: 'organization',
    purpose,
    erased,
  },
  {
    table: 'dating_day, dating_firm, dating_table, dating_interpreter, dating_code',
    what: 'rhythm of the day, firms and their tables, names of recruiters and interpreters and when they are there; keyed hashes of codes',
    owner: 'organization',
    purpose,
    erased,
  },
  {
    table: 'dating_answer, dating_match',
    what: 'what each side said of a talk; the other side and whoever invites read it only where both said yes',
    owner: 'organization',
    purpose: 'that those who want each other find each other',
    erased,
  },
]
