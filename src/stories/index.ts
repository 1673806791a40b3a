import { type Chapter, joinRooms } from '#platform/chapter.ts'
import * as avenue from './avenue/index.ts'
import * as portrait from './portrait/index.ts'

export const chapter: Chapter = {
  name: 'stories',
  ...joinRooms([portrait, avenue]),
}
