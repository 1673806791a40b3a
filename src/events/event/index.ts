import type { Chapter } from '#platform/chapter.ts'
import { hostRoles } from './acting.ts'
import { eventStaffWords, eventWords } from './messages/index.ts'
import { paths } from './web/paths.ts'

export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.ts'

export const menu: NonNullable<Chapter['menu']> = [
  { path: paths.staff, label: (locale) => eventStaffWords(locale).menu, roles: hostRoles },
]
export const footer: NonNullable<Chapter['footer']> = [
  { path: paths.list, label: (locale) => eventWords(locale).title },
]
export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'event',
    what: 'what takes place when and where; may name those who speak, never those who come',
    owner: 'organization',
    purpose: 'to invite',
    erased: 'a draft by whoever wrote it; the rest with the organization',
  },
]
