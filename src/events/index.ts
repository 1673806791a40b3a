import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { timetableTool } from './timetable/command.ts'

export const chapter: Chapter = {
  name: 'events',
  migrations: sourceFolder('events/migrations/'),
  tools: [timetableTool],
}
