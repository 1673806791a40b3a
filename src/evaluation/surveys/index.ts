import type { MenuItem } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { eraseLadders, publishLadders } from '../ladder/publish.ts'
import { evaluateEnded } from './evaluate.ts'
import { eraseTexts } from './free-text.ts'
import { surveyStaffWords } from './messages/index.ts'
import { publishAnswers } from './publish.ts'
import { paths } from './web/paths.ts'

export { answerSurvey } from './answer.ts'
export { endSurvey } from './change-survey.ts'
export { createSurvey } from './create-survey.ts'
export { deeds, refusals } from './messages/index.ts'
export { publishAnswers } from './publish.ts'
export { surveyCodeOf } from './queries.ts'
export { stores } from './stores.ts'
export { routes } from './web/routes.tsx'

export const menu: MenuItem = {
  path: paths.list,
  label: (locale) => surveyStaffWords(locale).menu,
  roles: ['host', 'lead', 'coordinator', 'evaluator'],
}

export const jobs: readonly Job[] = [
  { name: 'evaluation.evaluate-surveys', cron: '10 3 * * *', run: evaluateEnded },
  { name: 'evaluation.publish-answers', cron: '30 4 * * *', run: publishAnswers },
  { name: 'evaluation.publish-ladders', cron: '35 4 * * *', run: publishLadders },
  { name: 'evaluation.erase-survey-texts', cron: '40 3 * * *', run: eraseTexts },
  // After the counting: what is erased was counted before.
  { name: 'evaluation.erase-ladders', cron: '45 4 * * *', run: eraseLadders },
]
