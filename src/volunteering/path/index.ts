import type { Chapter, MenuItem } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { eraseEngagements } from './erase.ts'
import { pathStaffWords, pathWords } from './messages/index.ts'
import { tellHouses } from './tell-houses.ts'
import { paths } from './web/paths.ts'

export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.tsx'

export const menu: readonly MenuItem[] = [
  {
    path: paths.confirmations,
    label: (locale) => pathStaffWords(locale).title,
    roles: ['host', 'lead', 'coordinator'],
  },
]

/** Whoever has a code finds back from every page. */
export const footer: NonNullable<Chapter['footer']> = [
  { path: paths.start, label: (locale) => pathWords(locale).title },
]

export const jobs: readonly Job[] = [
  { name: 'volunteering.erase-engagements', cron: '35 4 * * *', run: eraseEngagements },
  { name: 'volunteering.tell-houses', cron: '20 7 * * *', run: tellHouses },
]

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'own_path',
    what: 'a keyed fingerprint of a code, and sealed with that code: engagements, steps, hours and notes of a person without a name',
    owner: 'person',
    purpose:
      'to keep one’s own engagement for oneself; no organization reads it, nor whoever has the database',
    erased: 'by the person at any time; 12 months after the last change',
  },
  {
    table: 'engagement_confirmation',
    what: 'name, task, period, sum of hours and strengths that a person sends to a house to be confirmed, and the answer',
    owner: 'organization',
    purpose: 'a certificate of engagement in the name of the house',
    erased:
      'taken back by the person at any time; 90 days after it was sent or, once answered, after the answer',
  },
]
