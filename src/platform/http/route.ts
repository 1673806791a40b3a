import type { Role } from '../actor.ts'
import type { Visit } from './visit.ts'

/** Who may open a route: everybody, whoever is signed in, or members with one of the roles. Others see "not there". */
export type Access = 'everyone' | 'signed-in' | readonly Role[]

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Hono pattern after the language, e.g. `/angebote/:id`; with `bare` the whole path. */
  readonly path: string
  readonly access: Access
  readonly handle: (visit: Visit) => Promise<Response> | Response
  /** True: no language prefix. */
  readonly bare?: boolean | undefined
  /** True: whoever has not proved who they are within the last minutes does so first. */
  readonly fresh?: boolean | undefined
  /** True: also from behind the lock (unlock, sign out). */
  readonly whileLocked?: boolean | undefined
  /** True: a picture may be sent there (`postPicture`), with more bytes than another file. */
  readonly takesPicture?: boolean | undefined
}

export const get = (path: string, access: Access, handle: Route['handle']): Route => ({
  method: 'GET',
  path,
  access,
  handle,
})
export const post = (path: string, access: Access, handle: Route['handle']): Route => ({
  method: 'POST',
  path,
  access,
  handle,
})
/** Where a picture is sent to: whoever is signed in may send more there than elsewhere. */
export const postPicture = (...given: Parameters<typeof post>): Route => ({
  ...post(...given),
  takesPicture: true,
})
export const bare = (route: Route): Route => ({ ...route, bare: true })
export const whileLocked = (route: Route): Route => ({ ...route, whileLocked: true })
