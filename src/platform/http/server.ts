import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { locales, preferredLocale } from '../i18n.ts'
import type { World } from '../world.ts'
import { asset } from './assets.ts'
import { sessionToken } from './cookies.ts'
import { dressed, notTooOften, ownForms, shortAddress, smallBody } from './doors.ts'
import { answerFailures } from './failures.ts'
import { mount, pathsOf } from './mount.ts'
import { openDoor } from './throttle-door.ts'

export type App = OpenAPIHono

/** The whole web: routes of all chapters, assets, health, errors. */
export const makeApp = (world: World): App => {
  const app: App = new OpenAPIHono({ strict: false })
  const door = openDoor(world)
  const routes = world.chapters.flatMap((chapter) => chapter.routes ?? [])
  const pictures = new Set(routes.filter((route) => route.takesPicture).flatMap(pathsOf))
  app.use(
    dressed(world),
    shortAddress(world),
    notTooOften(world, door),
    smallBody(world, pictures),
    ownForms(world),
  )
  // Personal pages are not compressed: secrets beside reflected input (BREACH). Without a session they say so themselves
  // (`opened`).
  const zip = compress()
  const secure = world.config.baseUrl.startsWith('https:')
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
    for (const route of chapter.routes ?? []) mount(app, world, door, route)
    chapter.api?.(app, world)
  }
  answerFailures(app, world)
  return app
}
