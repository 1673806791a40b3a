import type { Chapter } from '#platform/chapter.ts'
import { searchWords } from './messages/public/index.ts'
import { counselWords } from './messages/staff/index.ts'
import { api } from './web/api.ts'
import { counselPath, homePath } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export { type Asked, nothingAsked } from './asked.ts'
export { recallAsked } from './counsel.ts'
export { indexer } from './indexer.ts'
export { type Understood, understand } from './need.ts'
export { isNeedId, isSensitiveNeed, type NeedId, needIds } from './need-ids.ts'
export { distanceText, needText, questionText, reasonText } from './reason-text.ts'
export type { NeedProfile } from './reasons.ts'
export { type Hit, type SearchResult, search } from './search.ts'
export { hitActions, homeEntries } from './slots.ts'
export { counselPath, counselResultsPath, homePath, resultsPath } from './web/paths.ts'

export const chapter: Chapter = {
  name: 'matching',
  routes,
  api,
  menu: [
    { path: homePath, label: (locale) => searchWords(locale).menu },
    { path: counselPath, label: (locale) => counselWords(locale).menu, roles: ['counsellor', 'host'] },
  ],
}
