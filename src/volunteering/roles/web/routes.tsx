import { get, post, type Route } from '#platform/http/route.ts'
import { hostRoles } from '../acting.ts'
import { exchangePage, receiveForget, receiveTable, receiveTake } from './exchange-page.tsx'
import { findPage, receiveFind } from './find-page.tsx'
import { createPage, editPage, receiveEdit, receiveRole } from './form-pages.tsx'
import { ownPage } from './own-page.tsx'
import { paths } from './paths.ts'
import { staffListPage } from './staff-list-page.tsx'
import { dropPage, endPage, receiveConfirm, receiveDrop, receiveStep } from './step-pages.tsx'
import { ownTable, publicTable } from './tables.ts'

export const routes: readonly Route[] = [
  get(paths.find, 'everyone', findPage),
  get('/mitmachen/export/:organization', 'everyone', publicTable),
  post(paths.find, 'everyone', receiveFind),
  get(paths.staff, hostRoles, staffListPage),
  get(paths.create, hostRoles, (visit) => createPage(visit)),
  post(paths.create, hostRoles, receiveRole),
  get(paths.import, hostRoles, (visit) => exchangePage(visit)),
  post(paths.import, hostRoles, receiveTable),
  post(paths.take, hostRoles, receiveTake),
  post(paths.forget, hostRoles, receiveForget),
  get(paths.export, hostRoles, ownTable),
  get(paths.own(':role'), hostRoles, (visit) => ownPage(visit)),
  get(paths.edit(':role'), hostRoles, (visit) => editPage(visit)),
  post(paths.edit(':role'), hostRoles, receiveEdit),
  post(paths.step(':role'), hostRoles, receiveStep),
  post(paths.confirm(':role'), hostRoles, receiveConfirm),
  get(paths.end(':role'), hostRoles, endPage),
  get(paths.drop(':role'), hostRoles, (visit) => dropPage(visit)),
  post(paths.drop(':role'), hostRoles, receiveDrop),
]
