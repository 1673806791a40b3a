import { get, post, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../../event/acting.ts'
import { checkInPage, receiveCame, receiveSearch } from './check-in-page.tsx'
import { helperPage, receiveHelper } from './helper-page.tsx'
import { listPage } from './list-page.tsx'
import { onePage, receiveOne } from './one-page.tsx'
import { openPage, receiveStop, stopPage } from './open-page.tsx'
import { badgesPdf, posterPdf, signInPdf } from './papers.ts'
import { paths } from './paths.ts'
import { receiveRegistration, registerPage } from './register-page.tsx'
import { receiveCode, receiveReminder, receiveStep } from './registration-page.tsx'
import { receiveSheet, sheetPage } from './sheet-page.tsx'
import { slipPdf } from './slip.ts'

export const routes: readonly Route[] = [
  get(paths.register(':id'), 'everyone', (visit) => registerPage(visit)),
  post(paths.register(':id'), 'everyone', receiveRegistration),
  get(paths.open, 'everyone', (visit) => openPage(visit)),
  post(paths.open, 'everyone', receiveCode),
  post(paths.step, 'everyone', receiveStep),
  post(paths.reminder, 'everyone', receiveReminder),
  post(paths.slip, 'everyone', slipPdf),
  get(paths.stop(':token'), 'everyone', stopPage),
  post(paths.stop(':token'), 'everyone', receiveStop),
  get(paths.list(':event'), hostRoles, listPage),
  get(paths.one(':event', ':registration'), hostRoles, (visit) => onePage(visit)),
  post(paths.one(':event', ':registration'), hostRoles, receiveOne),
  get(paths.helper(':event'), hostRoles, (visit) => helperPage(visit)),
  post(paths.helper(':event'), hostRoles, receiveHelper),
  get(paths.checkIn(':event'), hostRoles, (visit) => checkInPage(visit)),
  post(paths.checkIn(':event'), hostRoles, receiveSearch),
  post(paths.came(':event', ':registration'), hostRoles, receiveCame),
  get(paths.sheet(':event'), hostRoles, (visit) => sheetPage(visit)),
  post(paths.sheet(':event'), hostRoles, receiveSheet),
  get(paths.signIn(':event'), hostRoles, signInPdf),
  get(paths.badges(':event'), hostRoles, badgesPdf),
  get(paths.poster(':event'), hostRoles, posterPdf),
]
