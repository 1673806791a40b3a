import { pressStories, weekStories } from '#cooperation'
import type { Chapter } from '#platform/chapter.ts'
import { fill } from '#platform/slots.tsx'
import { pressPart } from './web/press-part.tsx'
import { weekPart } from './web/week-part.tsx'

export { deeds, refusals } from './messages/index.ts'
export { routes } from './web/routes.ts'

export const fills: NonNullable<Chapter['fills']> = [
  fill(weekStories, weekPart),
  fill(pressStories, pressPart),
]
