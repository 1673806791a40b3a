import { text } from '#platform/http/form.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isSensitive } from '../asked.ts'
import { comparePage } from './compare-page.tsx'
import { counselFormPage, saveCounsel } from './counsel-form.tsx'
import { counselResultsPage } from './counsel-results.tsx'
import { homePage } from './home-page.tsx'
import { discreetPage } from './nothing-found.tsx'
import { comparePath, counselPath, counselResultsPath, homePath, resultsPath, searchPath } from './paths.ts'
import { askedInForm, askedInQuery, pageOf } from './read-asked.ts'
import { resultsPage } from './results-page.tsx'

const results = (visit: Visit): Promise<Response> => {
  const asked = askedInQuery(visit.query)
  return isSensitive(asked)
    ? discreetPage(visit, asked)
    : resultsPage(visit, asked, pageOf(visit.query.get('page')), { discreet: false })
}

/** A harmless search gets an address of its own; a sensitive one is answered here and now. */
const posted = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const asked = askedInForm(form)
  const page = pageOf(text(form, 'page'))
  return isSensitive(asked)
    ? resultsPage(visit, asked, page, { discreet: true })
    : visit.redirect(resultsPath(asked, page))
}

const staff = ['counsellor', 'host'] as const

export const routes: readonly Route[] = [
  get(homePath, 'everyone', homePage),
  get(searchPath, 'everyone', results),
  post(searchPath, 'everyone', posted),
  get(counselPath, staff, counselFormPage),
  post(counselPath, staff, saveCounsel),
  get(counselResultsPath(':id'), staff, counselResultsPage),
  get(comparePath(':id'), staff, comparePage),
]
