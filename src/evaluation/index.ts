import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { jobs as activityJobs, listeners as ofActivities } from './activities/index.ts'
import { fills as belowFills } from './below/web/fills.tsx'
import {
  fills as indicatorFills,
  jobs as indicatorJobs,
  routes as indicatorRoutes,
  stores as indicatorStores,
  refusals as ofIndicators,
} from './indicators/index.ts'
import { paths as ladderPaths } from './ladder/web/paths.ts'
import { routes as ladderRoutes } from './ladder/web/routes.tsx'
import { listeners } from './listeners.ts'
import { openDataWords } from './messages/public/index.ts'
import { ladderWords } from './messages/public/ladder-words/index.ts'
import { staffWords } from './messages/staff/index.ts'
import { pagePath as openDataPath } from './open-data/paths.ts'
import { routes as openData } from './open-data/routes.ts'
import { coarsen, publishAll } from './publish.ts'
import { listeners as ofReportLife } from './report/listeners.ts'
import { refusals as ofReports } from './report/messages/index.ts'
import { fills as reportFills } from './report/web/fills.tsx'
import { routes as reportRoutes } from './report/web/routes.ts'
import {
  deeds,
  refusals as ofSurveys,
  jobs as surveyJobs,
  menu as surveyMenu,
  routes as surveyRoutes,
  stores as surveyStores,
} from './surveys/index.ts'
import { listeners as ofUnmet, fills as unmetFills, jobs as unmetJobs } from './unmet/index.ts'
import { fills } from './web/fills.tsx'
import { paths } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export { closeQuarters as publishAll } from './close-quarters.ts'
export { setTarget } from './indicators/set-target.ts'
export { answerSurvey, createSurvey, endSurvey, publishAnswers, surveyCodeOf } from './surveys/index.ts'

/** Each room says its own refusals. */
const refusalsOfRooms = [ofIndicators, ofReports, ofSurveys]

export const chapter: Chapter = {
  name: 'evaluation',
  migrations: sourceFolder('evaluation/migrations/'),
  routes: [...routes, ...openData, ...indicatorRoutes, ...reportRoutes, ...surveyRoutes, ...ladderRoutes],
  fills: [...fills, ...reportFills, ...indicatorFills, ...unmetFills, ...belowFills],
  menu: [
    {
      path: paths.figures,
      label: (locale) => staffWords(locale).menu,
      roles: ['coordinator', 'evaluator'],
    },
    surveyMenu,
  ],
  footer: [
    { path: ladderPaths.start, label: (locale) => ladderWords(locale).title },
    { path: openDataPath, label: (locale) => openDataWords(locale).title },
  ],
  listeners: [...listeners, ...ofReportLife, ...ofUnmet, ...ofActivities],
  jobs: [
    { name: 'evaluation.publish', cron: '20 4 * * *', run: publishAll },
    { name: 'evaluation.coarsen', cron: '50 3 * * *', run: coarsen },
    ...indicatorJobs,
    ...surveyJobs,
    ...unmetJobs,
    ...activityJobs,
  ],
  // Counts without name, code, employee or day; but while there is a copy or a sheet, the key leads to it.
  stores: [
    ...indicatorStores,
    {
      table: 'evaluation_report',
      what: 'what people wrote beside the facts of a report: nobody is to be recognised',
      owner: 'organization',
      purpose: 'the evaluation of a model phase',
      erased: 'a draft when it is deleted; a finished one with the agreement',
    },
    {
      table: 'handover_count',
      what: 'a row for each hand-over: which organization sent and took it, kind, needs of the offer, outcome, quarter, by a random key that the copy of the house and the sheet hold as long as they exist',
      owner: 'platform',
      purpose: 'figures of a cooperation, released under disclosure control (R16)',
      erased:
        'week and sender after 12 months; the key leads nowhere once copy and sheet are erased (300 days at most)',
    },
    {
      table: 'handover_waiting',
      what: 'the same key, a state and a day',
      owner: 'platform',
      purpose: 'to count how long an answer took',
      erased: 'with the answer, after 32 days at most',
    },
    ...surveyStores,
  ],
  deeds,
  refusals: (locale, key) => {
    for (const say of refusalsOfRooms) {
      const words = say(locale, key)
      if (words) return words
    }
    return undefined
  },
}
