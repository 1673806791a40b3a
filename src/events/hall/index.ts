import type { Chapter } from '#platform/chapter.ts'

export { listeners } from './came-to-the-door.ts'
export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'dating_replan',
    what: 'the talks before the last change of the plan on the day: ids, rounds and tables; no names',
    owner: 'organization',
    purpose: 'to take the change back, and to know who needs a new sheet',
    erased: '30 days after the event',
  },
]
