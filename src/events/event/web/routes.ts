import { get, post, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../acting.ts'
import { createPage, editPage, receiveEdit, receiveEvent } from './form-pages.tsx'
import { ownPage } from './own-page.tsx'
import { paths } from './paths.ts'
import { publicListPage } from './public-list-page.tsx'
import { calendarFile, publicPage } from './public-page.tsx'
import { staffListPage } from './staff-list-page.tsx'
import {
  cancelPage,
  dropPage,
  publishPage,
  receiveCancel,
  receiveDrop,
  receivePublish,
} from './step-pages.tsx'

export const routes: readonly Route[] = [
  get(paths.list, 'everyone', publicListPage),
  get('/veranstaltung/:file{.+\\.ics}', 'everyone', calendarFile),
  get(paths.one(':id'), 'everyone', publicPage),
  get(paths.staff, hostRoles, staffListPage),
  get(paths.create, hostRoles, (visit) => createPage(visit)),
  post(paths.create, hostRoles, receiveEvent),
  get(paths.own(':event'), hostRoles, ownPage),
  get(paths.edit(':event'), hostRoles, (visit) => editPage(visit)),
  post(paths.edit(':event'), hostRoles, receiveEdit),
  get(paths.publish(':event'), hostRoles, (visit) => publishPage(visit)),
  post(paths.publish(':event'), hostRoles, receivePublish),
  get(paths.cancel(':event'), hostRoles, (visit) => cancelPage(visit)),
  post(paths.cancel(':event'), hostRoles, receiveCancel),
  get(paths.drop(':event'), hostRoles, (visit) => dropPage(visit)),
  post(paths.drop(':event'), hostRoles, receiveDrop),
]
