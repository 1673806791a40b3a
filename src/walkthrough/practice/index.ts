import type { MenuItem } from '#platform/chapter.ts'
import { peopleWords } from './messages/public/people-words/index.ts'
import { paths } from './paths.ts'

export { fills } from './web/home-entry.tsx'
export { routes } from './web/routes.tsx'

export const footer: readonly Omit<MenuItem, 'roles'>[] = [
  { path: paths.start, label: (locale) => peopleWords(locale).entry },
]
