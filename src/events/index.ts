import type { Chapter } from '#platform/chapter.ts'
import { timetableTool } from './timetable/command.ts'

export const chapter: Chapter = {
  name: 'events',
  tools: [timetableTool],
}
