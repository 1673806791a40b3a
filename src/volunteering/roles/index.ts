import type { Chapter } from '#platform/chapter.ts'
import { hostRoles } from './acting.ts'
import { exportEngagementsCommand } from './exchange/command.ts'
import { remindOfExchange } from './exchange/remind.ts'
import { roleStaffWords, roleWords } from './messages/index.ts'
import { paths } from './web/paths.ts'

export { deeds, refusals } from './messages/index.ts'
export { fills } from './web/fills.tsx'
export { routes } from './web/routes.tsx'

export const menu: NonNullable<Chapter['menu']> = [
  { path: paths.staff, label: (locale) => roleStaffWords(locale).menu, roles: hostRoles },
]
export const footer: NonNullable<Chapter['footer']> = [
  { path: paths.find, label: (locale) => roleWords(locale).title },
]
export const jobs: NonNullable<Chapter['jobs']> = [
  { name: 'volunteering.remind-of-exchange', cron: '10 8 * * *', run: remindOfExchange },
]
export const commands: NonNullable<Chapter['commands']> = [exportEngagementsCommand]
export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'engagement_role',
    what: 'what somebody may do as a volunteer; names the contact that a house publishes for it, never a volunteer',
    owner: 'organization',
    purpose: 'to be found and asked',
    erased: 'a draft and what is over by whoever wrote it; the rest with the organization',
  },
]
