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
  get(paths.group, 'everyone', groupPage),
  post(paths.group, 'everyone', groupPage),
  get(paths.groupSheet, 'everyone', sheetPdf),
  get(paths.groupCards, 'everyone', cardsPdf),
  post(paths.groupStones, 'everyone', stonesPage),
  post(paths.groupStonesPdf, 'everyone', stonesPdf),
  post(paths.groupCertificate, 'everyone', certificatePdf),
  // Where a form answers with a page, the language links lead to its own address.
  get(paths.bringPdf, 'everyone', (visit) => visit.redirect(paths.bring)),
  ...[paths.groupStones, paths.groupStonesPdf, paths.groupCertificate].map((path) =>
    get(path, 'everyone', (visit) => visit.redirect(paths.group)),
  ),
]
