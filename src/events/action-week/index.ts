import type { Chapter } from '#platform/chapter.ts'

export { jobs } from './jobs.ts'
export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.tsx'

const withHouse = 'with the organization'

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'week_partner',
    what: 'which organizations were asked to take part in an item of an action week, and what they bring; no persons',
    owner: 'organization',
    purpose: 'to plan a week together',
    erased: withHouse,
  },
  {
    table: 'week_shift',
    what: 'when how many helpers are needed; no persons',
    owner: 'organization',
    purpose: 'to see where somebody is missing',
    erased: withHouse,
  },
  {
    table: 'week_helper',
    what: 'names of helpers and which organization named them',
    owner: 'organization',
    purpose: 'to know who helps when',
    erased: '30 days after their shift',
  },
  {
    table: 'week_press',
    what: 'texts for the press; name, phone and mail address of whom to ask',
    owner: 'organization',
    purpose: 'to be reported about',
    erased: 'by the organization, or with it',
  },
  {
    table: 'week_picture',
    what: 'pictures without metadata, their author, and whether people on them agreed',
    owner: 'organization',
    purpose: 'to be reported about',
    erased: 'by the organization at any time, or with it',
  },
  {
    table: 'week_conclusion',
    what: 'what came of an action week; numbers from 3 on; no persons',
    owner: 'organization',
    purpose: 'to tell what came of it',
    erased: withHouse,
  },
  {
    table: 'week_voice',
    what: 'what somebody said with their consent, and a signature of their choice that is no name',
    owner: 'organization',
    purpose: 'to let people speak themselves',
    erased: 'when the person takes it back, or with the organization',
  },
]
