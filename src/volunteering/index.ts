import { type Chapter, joinRooms } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import * as path from './path/index.ts'
import * as roles from './roles/index.ts'

export { pathBearer } from './path/open-path.ts'
export { sendHours } from './path/send-hours.ts'
export { takeRoleStep } from './roles/take-step.ts'
export { createRole } from './roles/write-role.ts'

export const chapter: Chapter = {
  name: 'volunteering',
  migrations: sourceFolder('volunteering/migrations/'),
  ...joinRooms([roles, path]),
}
