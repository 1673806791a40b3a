import { get, post, type Route } from '#platform/http/route.ts'
import { paths } from '../paths.ts'
import { receiveAnswers } from './answers/receive-answers.ts'
import { receiveBegin } from './begin.ts'
import { checkPage } from './check-page.tsx'
import { endPage } from './end-page.tsx'
import { estimatePage } from './estimate-page.tsx'
import { startPage } from './start-page.tsx'
import { receiveStep } from './step-page.tsx'
import { tasksPage } from './tasks-page.tsx'
import { withPractice } from './with-practice.ts'

/** Pages within the walk: reached by POST with the state; whoever comes without it finds the start. */
const within = (path: string, page: Parameters<typeof withPractice>[0]): readonly Route[] => [
  get(path, 'everyone', withPractice(page)),
  post(path, 'everyone', withPractice(page)),
]

export const routes: readonly Route[] = [
  get(paths.start, 'everyone', (visit) => startPage(visit)),
  post(paths.start, 'everyone', (visit) => startPage(visit)),
  get(paths.begin, 'everyone', (visit) => startPage(visit)),
  post(paths.begin, 'everyone', receiveBegin),
  ...within(paths.tasks, tasksPage),
  ...within(paths.step, receiveStep),
  ...within(paths.answers, receiveAnswers),
  ...within(paths.check, checkPage),
  ...within(paths.estimate, estimatePage),
  ...within(paths.end, endPage),
]
