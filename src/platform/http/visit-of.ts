import type { Context } from 'hono'
import { isLocale, type Locale, preferredLocale } from '../i18n.ts'
import type { World } from '../world.ts'
import { addressGroup, clientAddress } from './client-address.ts'
import { sessionToken } from './cookies.ts'
import { makeVisit } from './make-visit.tsx'
import type { Account, Visit } from './visit.ts'

/** The visit of whoever the session cookie stands for. */
export const visitOf = async (
  world: World,
  c: Context,
  params: Record<string, string> = {},
): Promise<Visit> => {
  const token = sessionToken(c.req.raw, world.config.baseUrl.startsWith('https:'))
  return assemble(world, c, params, token ? await world.sessions.find(world, token) : undefined)
}

/** Nobody is looked up: for answers that must not need the database. */
export const strangersVisit = (world: World, c: Context): Visit => assemble(world, c, {}, undefined)

const assemble = (
  world: World,
  c: Context,
  params: Record<string, string>,
  account: Account | undefined,
): Visit =>
  makeVisit({
    world,
    request: c.req.raw,
    locale: localeOf(c.req.path, c.req.raw),
    params,
    account,
    address: addressOf(world, c),
  })

const localeOf = (path: string, request: Request): Locale => {
  const first = path.split('/')[1] ?? ''
  return isLocale(first) ? first : preferredLocale(request.headers.get('accept-language'))
}

/** What the Node server hands over beside the request. */
interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } | undefined
}

/** Whom an allowance counts for: the client's address, an IPv6 line as one. */
export const addressOf = (world: World, c: Context): string =>
  addressGroup(
    clientAddress(
      (c.env as Connection | undefined)?.incoming?.socket?.remoteAddress,
      c.req.header('x-forwarded-for'),
      world.config.trustedProxies,
    ),
  )
