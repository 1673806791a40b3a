import { get, post, type Route } from '#platform/http/route.ts'
import { bringPage } from './bring-page.tsx'
import { bringPdf } from './bring-pdf.ts'
import { formsPage } from './forms-page.tsx'
import { groupPage } from './group-page.tsx'
import { cardsPdf, certificatePdf, sheetPdf, stonesPdf } from './group-pdfs.ts'
import { letterPage } from './letter-page.tsx'
import { lettersPage } from './letters-page.tsx'
import { paths } from './paths.ts'
import { stonesPage } from './stones-page.tsx'

/** Opened by its address, or out of a walk with its state. */
const both = (path: string, page: Route['handle']): readonly Route[] => [
  get(path, 'everyone', page),
  post(path, 'everyone', page),
]

export const routes: readonly Route[] = [
  ...both(paths.forms, formsPage),
  ...both(paths.bring, bringPage),
  ...both(paths.letters, lettersPage),
  ...both(`${paths.letters}/:letter`, letterPage),
  ...both(paths.group, groupPage),
  get(paths.groupSheet, 'everyone', sheetPdf),
  get(paths.groupCards, 'everyone', cardsPdf),
  post(paths.bringPdf, 'everyone', bringPdf),
  post(paths.groupStones, 'everyone', stonesPage),
  post(paths.groupStonesPdf, 'everyone', stonesPdf),
  post(paths.groupCertificate, 'everyone', certificatePdf),
  // Whoever opens again what was the answer of a form.
  get(paths.bringPdf, 'everyone', (visit) => visit.redirect(paths.bring)),
  ...[paths.groupStones, paths.groupStonesPdf, paths.groupCertificate].map((path) =>
    get(path, 'everyone', (visit) => visit.redirect(paths.group)),
  ),
]
