import { type Chapter, joinRooms } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import * as avenue from './avenue/index.ts'
import * as portrait from './portrait/index.ts'

export { hangStories } from './avenue/hang-stories.ts'
export { storyBearer } from './portrait/acting.ts'
export { allowStory, approveStory } from './portrait/approve-story.ts'
export { findOpened as openedStory } from './portrait/store.ts'
export { releaseStory, sendStory } from './portrait/take-step.ts'
export { createStory } from './portrait/write-story.ts'

export const chapter: Chapter = {
  name: 'stories',
  migrations: sourceFolder('stories/migrations/'),
  // The avenue first: its addresses are said more closely than `/gute-beispiele/:story`.
  ...joinRooms([avenue, portrait]),
}
