import type { Chapter } from '#platform/chapter.ts'
import { searchWords } from './messages/public/index.ts'
import { counselWords } from './messages/staff/index.ts'
import { api } from './web/api.ts'
import { counselPath, homePath } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export { nothingAsked } from './asked.ts'
export { foundNothing } from './facts.ts'
export { indexer } from './indexer.ts'
export { understand } from './need.ts'
export { needIds } from './need-ids.ts'
export { search } from './search.ts'
export { hitActions, homeEntries } from './slots.ts'
export { wordForms } from './text.ts'
export { counselPath, counselResultsPath } from './web/paths.ts'

export const chapter: Chapter = {
  name: 'matching',
  routes,
  api,
  menu: [
    { path: homePath, label: (locale) => searchWords(locale).menu },
    { path: counselPath, label: (locale) => counselWords(locale).menu, roles: ['counsellor', 'host'] },
  ],
}
