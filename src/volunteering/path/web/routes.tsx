import { get, post, type Route } from '#platform/http/route.ts'
import { moneyRoutes } from '../money/web/routes.tsx'
import { housePdf } from './asked-house.ts'
import { beginPage, receiveBegin } from './begin-page.tsx'
import { chooseCertificate, printCertificate } from './certificate-page.tsx'
import { receiveDrop, receiveTakeBack } from './drop.ts'
import { receiveEngagement } from './engagement-page.tsx'
import { receiveHours } from './hours-page.tsx'
import { openOwn } from './own-page.tsx'
import { hoursCsv, sheetPdf, slipPdf } from './papers.ts'
import { paths } from './paths.ts'
import { receiveSend } from './send-page.tsx'
import { confirmationsPage } from './staff-list-page.tsx'
import { confirmationPage, receiveAnswer } from './staff-page.tsx'
import { startPage } from './start-page.tsx'

const house = ['host', 'lead', 'coordinator'] as const

export const routes: readonly Route[] = [
  ...moneyRoutes,
  get(paths.start, 'everyone', (visit) => startPage(visit)),
  post(paths.start, 'everyone', openOwn),
  get(paths.begin, 'everyone', (visit) => beginPage(visit)),
  post(paths.begin, 'everyone', receiveBegin),
  post(paths.slip, 'everyone', slipPdf),
  post(paths.engagement, 'everyone', receiveEngagement),
  post(paths.hours, 'everyone', receiveHours),
  post(paths.csv, 'everyone', hoursCsv),
  post(paths.sheet, 'everyone', sheetPdf),
  post(paths.send, 'everyone', receiveSend),
  post(paths.takeBack, 'everyone', receiveTakeBack),
  post(paths.certificate, 'everyone', chooseCertificate),
  post(paths.certificatePdf, 'everyone', printCertificate),
  post(paths.drop, 'everyone', receiveDrop),
  get(paths.confirmations, house, confirmationsPage),
  get(paths.confirmation(':id'), house, (visit) => confirmationPage(visit)),
  post(paths.confirmation(':id'), house, receiveAnswer),
  get(paths.houseCertificate(':id'), house, housePdf),
]
