import type { Chapter } from '#platform/chapter.ts'

export { jobs } from './jobs.ts'
export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.tsx'

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'meeting_guest, meeting_seat',
    what: 'names of colleagues whom an invited organization sends to a get-to-know meeting, their team or house and topic, whether they were there, and at which tables they sit; never a client',
    owner: 'organization',
    purpose: 'to seat together who does not know each other yet',
    erased: '30 days after the event; by their own organization at any time before',
  },
  {
    table: 'meeting, meeting_party, meeting_contact',
    what: 'rounds and tables, which organizations were invited and declined, which teams and houses met; no person',
    owner: 'organization',
    purpose: 'to invite, and to know who knows whom',
    erased: 'with the event',
  },
  {
    table: 'meeting_count',
    what: 'how often each of five answers was given before and after; no row for a person, no time',
    owner: 'organization',
    purpose: 'to see whether a meeting helped',
    erased: 'with the event',
  },
]
