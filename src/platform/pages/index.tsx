import type { Chapter } from '../chapter.ts'
import { get, post } from '../http/route.ts'
import { accessibilityPage, receiveFeedback } from './accessibility-page.tsx'

/** Pages that every installation needs and no chapter owns. */
export const chapter: Chapter = {
  name: 'pages',
  routes: [
    get('/barrierefreiheit', 'everyone', (visit) => accessibilityPage(visit)),
    post('/barrierefreiheit', 'everyone', receiveFeedback),
  ],
}
