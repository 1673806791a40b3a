import { type Chapter, joinRooms } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import * as avenue from './avenue/index.ts'
import * as portrait from './portrait/index.ts'

export const chapter: Chapter = {
  name: 'stories',
  migrations: sourceFolder('stories/migrations/'),
  ...joinRooms([portrait, avenue]),
}
