import { get, post, type Route } from '#platform/http/route.ts'
import { staff } from '../agreement/web/routes.tsx'
import { receiveBelonging, receiveDecline } from './invitation.tsx'
import { networkPage } from './network-page.tsx'
import { networksPage } from './networks-page.tsx'
import { paths } from './paths.ts'
import { publicListPage, publicPage } from './public-pages.tsx'

/** The front pages: one's networks, one of them, and what everybody may read. */
export const routes: readonly Route[] = [
  get(paths.networks, staff, networksPage),
  get(paths.network(':network'), staff, networkPage),
  post(paths.belong(':network'), ['lead'], receiveBelonging),
  post(paths.decline(':network'), ['lead'], receiveDecline),
  get(paths.public, 'everyone', publicListPage),
  get(paths.onePublic(':slug'), 'everyone', publicPage),
]
