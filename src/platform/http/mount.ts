import type { OpenAPIHono } from '@hono/zod-openapi'
import { locales } from '../i18n.ts'
import type { World } from '../world.ts'
import { sessionToken } from './cookies.ts'
import { refuseTooOften } from './doors.ts'
import type { Route } from './route.ts'
import type { Door } from './throttle-door.ts'
import { guarded, guardOf } from './throttle-guards.ts'
import type { Visit } from './visit.ts'
import { visitOf } from './visit-of.ts'

/** What a route is opened as: under every language, or as it is where it is `bare`. */
export const pathsOf = (route: Pick<Route, 'path' | 'bare'>): readonly string[] =>
  route.bare ? [route.path] : locales.map((locale) => `/${locale}${route.path === '/' ? '' : route.path}`)

export const mount = (app: OpenAPIHono, world: World, door: Door, route: Route): void => {
  const secure = world.config.baseUrl.startsWith('https:')
  const guard = guardOf(route)
  const answer = async (visit: Visit): Promise<Response> =>
    (await refusedEntry(visit, route)) ?? route.handle(visit)
  for (const path of pathsOf(route))
    app.on(route.method, path, async (c) => {
      const visit = await visitOf(world, c, c.req.param())
      const session = sessionToken(c.req.raw, secure)
      if (session && visit.account) door.know(session)
      return guard
        ? guarded(
            world,
            guard,
            visit.address,
            () => answer(visit),
            ({ retryAfter }) => refuseTooOften(world, c, retryAfter),
          )
        : answer(visit)
    })
}

/** Where somebody goes who may not open this route, or not yet; undefined where they may. */
const refusedEntry = async (visit: Visit, route: Route): Promise<Response | undefined> => {
  const { account } = visit
  if (account?.locked && !route.whileLocked) return visit.world.sessions.whenLocked(visit)
  if (route.access === 'everyone') return undefined
  if (!account) return visit.redirect('/anmelden')
  if (route.access === 'signed-in' || visit.holds(...route.access)) return undefined
  if (!account.gate) return visit.notFound()
  const back = visit.request.method === 'GET' ? `?weiter=${encodeURIComponent(visit.path)}` : ''
  return visit.redirect(`${account.gate}${back}`)
}
