import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { listeners } from './listeners.ts'
import { staffWords } from './messages/staff/index.ts'
import { coarsen, publishAll } from './publish.ts'
import { paths } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export { publishAll } from './publish.ts'

export const chapter: Chapter = {
  name: 'evaluation',
  migrations: sourceFolder('evaluation/migrations/'),
  routes,
  menu: [
    {
      path: paths.figures,
      label: (locale) => staffWords(locale).menu,
      roles: ['coordinator', 'evaluator'],
    },
  ],
  listeners,
  jobs: [
    { name: 'evaluation.publish', cron: '20 4 * * *', run: publishAll },
    { name: 'evaluation.coarsen', cron: '50 3 * * *', run: coarsen },
  ],
  // Nothing here is about a person: counts without name, code, employee or day.
  stores: [],
}
