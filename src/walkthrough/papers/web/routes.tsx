import { get, post, type Route } from '#platform/http/route.ts'
import { bringPage } from './bring-page.tsx'
import { bringPdf } from './bring-pdf.ts'
import { formsPage } from './forms-page.tsx'
import { letterPage } from './letter-page.tsx'
import { lettersPage } from './letters-page.tsx'
import { paths } from './paths.ts'

export const routes: readonly Route[] = [
  get(paths.forms, 'everyone', formsPage),
  post(paths.forms, 'everyone', formsPage),
  get(paths.bring, 'everyone', bringPage),
  post(paths.bring, 'everyone', bringPage),
  post(paths.bringPdf, 'everyone', bringPdf),
  get(paths.letters, 'everyone', lettersPage),
  post(paths.letters, 'everyone', lettersPage),
  get(`${paths.letters}/:letter`, 'everyone', letterPage),
  post(`${paths.letters}/:letter`, 'everyone', letterPage),
]
