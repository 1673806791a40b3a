import { get, post, type Route } from '#platform/http/route.ts'
import { bringPage } from './bring-page.tsx'
import { bringPdf } from './bring-pdf.ts'
import { formsPage } from './forms-page.tsx'
import { paths } from './paths.ts'

export const routes: readonly Route[] = [
  get(paths.forms, 'everyone', formsPage),
  post(paths.forms, 'everyone', formsPage),
  get(paths.bring, 'everyone', bringPage),
  post(paths.bring, 'everyone', bringPage),
  post(paths.bringPdf, 'everyone', bringPdf),
]
