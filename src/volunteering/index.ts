import { type Chapter, joinRooms } from '#platform/chapter.ts'
import * as path from './path/index.ts'
import * as roles from './roles/index.ts'

export const chapter: Chapter = {
  name: 'volunteering',
  ...joinRooms([roles, path]),
}
