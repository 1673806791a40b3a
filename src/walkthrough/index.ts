import { type Chapter, joinRooms } from '#platform/chapter.ts'
import * as estimate from './estimate/index.ts'
import * as papers from './papers/index.ts'
import * as practice from './practice/index.ts'

export const chapter: Chapter = {
  name: 'walkthrough',
  api: estimate.api,
  ...joinRooms([estimate, practice, papers]),
}
