import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { isUnavailable } from '../database.ts'
import { isLocale, type Locale, locales, preferredLocale } from '../i18n.ts'
import { errorFacts } from '../log.ts'
import { Refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { asset } from './assets.ts'
import { sessionToken } from './cookies.ts'
import { securityHeaders } from './headers.ts'
import { makeVisit, messagePage } from './make-visit.tsx'
import { problem } from './problem.ts'
import type { Route } from './route.ts'
import { isSameOrigin } from './same-origin.ts'

export type App = OpenAPIHono

/** The whole web: routes of all chapters, assets, health, errors. */
export const makeApp = (world: World): App => {
  const secure = world.config.baseUrl.startsWith('https:')
  const headers = securityHeaders(secure)
  const app: App = new OpenAPIHono({ strict: false })

  app.use(async (c, next) => {
    const start = performance.now()
    // The open API reads no session and changes nothing: there is nothing to be done there in somebody's name.
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD' && !c.req.path.startsWith('/api/')
    if (changes && !isSameOrigin(c.req.raw, world.config.baseUrl)) {
      c.res = await messagePage(await visitOf(world, c.req.raw, {}), 'crossSite')
    } else await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    // The pattern, never the path: paths and queries may tell about a person.
    const pattern = c.req.matchedRoutes.findLast((r) => r.method !== 'ALL')?.path ?? 'none'
    world.log('request', {
      method: c.req.method,
      route: pattern,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  })
  // Counted as it comes in, so that a body without a length is bounded too.
  app.use(
    bodyLimit({
      maxSize: 256 * 1024,
      onError: async (c) =>
        c.req.path.startsWith('/api/')
          ? problem(413, 'Too large', 'Send at most 256 kB.')
          : messagePage(await visitOf(world, c.req.raw, {}), 'tooLarge'),
    }),
  )
  // Personal pages are not compressed: secrets beside reflected input (BREACH).
  const zip = compress()
  app.use(async (c, next) => (sessionToken(c.req.raw, secure) ? next() : zip(c, next)))

  app.get('/', (c) => c.redirect(`/${preferredLocale(c.req.header('accept-language'))}/`, 302))
  // Not strict: `/de/` comes here as well (and has lost its slash in `c.req.path`); it goes on to its page.
  for (const locale of locales)
    app.get(`/${locale}`, (c, next) =>
      new URL(c.req.url).pathname.endsWith('/') ? next() : c.redirect(`/${locale}/`, 301),
    )
  app.get(
    '/assets/:name',
    (c) => asset(c.req.param('name'), c.req.header('accept-encoding') ?? '') ?? c.notFound(),
  )
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    try {
      await world.database.pool.query('select 1')
      return c.json({ status: 'ok' })
    } catch {
      return c.json({ status: 'database unavailable' }, 503)
    }
  })
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/.well-known/security.txt', (c) => {
    const expires = new Date(world.now().getTime() + 180 * 86_400_000).toISOString()
    return c.text(
      `Contact: mailto:${world.config.operator.contact}\nExpires: ${expires}\nPreferred-Languages: de, en\nCanonical: ${world.config.baseUrl}/.well-known/security.txt\n`,
    )
  })

  for (const chapter of world.chapters) {
    for (const route of chapter.routes ?? []) mount(app, world, route)
    chapter.api?.(app, world)
  }
  app.notFound(async (c) =>
    c.req.path.startsWith('/api/')
      ? problem(404, 'Not found')
      : (await visitOf(world, c.req.raw, {})).notFound(),
  )
  app.onError(async (error, c) => {
    if (error instanceof Refused && !c.req.path.startsWith('/api/')) {
      const visit = await visitOf(world, c.req.raw, {})
      return visit.notFound()
    }
    const busy = isUnavailable(error)
    world.log('error', {
      route: c.req.matchedRoutes.findLast((r) => r.method !== 'ALL')?.path ?? 'none',
      ...errorFacts(error),
    })
    if (c.req.path.startsWith('/api/'))
      return problem(busy ? 503 : 500, busy ? 'Busy, please try again' : 'Internal error')
    // Nobody is looked up here: the database may be what failed.
    const visit = makeVisit({
      world,
      request: c.req.raw,
      locale: localeOf(c.req.path, c.req.raw),
      params: {},
      account: undefined,
    })
    return messagePage(visit, busy ? 'busy' : 'error')
  })
  return app
}

const mount = (app: App, world: World, route: Route): void => {
  const paths = route.bare
    ? [route.path]
    : locales.map((locale) => `/${locale}${route.path === '/' ? '' : route.path}`)
  for (const path of paths)
    app.on(route.method, path, async (c) => {
      const visit = await visitOf(world, c.req.raw, c.req.param())
      if (route.access !== 'everyone' && !visit.holds(...route.access))
        return visit.account ? visit.notFound() : visit.redirect('/anmelden')
      return route.handle(visit)
    })
}

const localeOf = (path: string, request: Request): Locale => {
  const first = path.split('/')[1] ?? ''
  return isLocale(first) ? first : preferredLocale(request.headers.get('accept-language'))
}

const visitOf = async (world: World, request: Request, params: Record<string, string>) => {
  const token = sessionToken(request, world.config.baseUrl.startsWith('https:'))
  const account = token ? await world.sessions.find(world, token) : undefined
  return makeVisit({
    world,
    request,
    locale: localeOf(new URL(request.url).pathname, request),
    params,
    account,
  })
}
