import type { Chapter } from '#platform/chapter.ts'

export { jobs } from './jobs.ts'
export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'event_registration',
    what: 'who wants to come: a name (a first name is enough), how many, coded wishes for the day, language; a mail address and a number where they want; how many of them came',
    owner: 'organization',
    purpose: 'to have a place for them and to tell them what changes',
    erased: 'name, contact and wishes when they cancel; everything 30 days after the end',
  },
  {
    table: 'event_participation',
    what: 'how many registered, waited and came to an event; no names',
    owner: 'organization',
    purpose: 'to know how many were reached',
    erased: 'with the organization',
  },
]
