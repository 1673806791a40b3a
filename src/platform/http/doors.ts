import type { Context, MiddlewareHandler } from 'hono'
import { mostBytes } from '../picture/read-picture.ts'
import type { World } from '../world.ts'
import { sessionToken } from './cookies.ts'
import { hasTooManyParts } from './form.ts'
import { whoseForm } from './form-token.ts'
import { securityHeaders } from './headers.ts'
import { type MessageKind, messagePage } from './make-visit.tsx'
import { problem } from './problem.ts'
import type { Door } from './throttle-door.ts'
import { addressOf, strangersVisit } from './visit-of.ts'

// What every request passes before it reaches its page, from the street inwards.

/** Longer than any address of the house; RFC 9110 (4.1) wants 8000 at least. */
const longestAddress = 8192
const largestBody = 256 * 1024
/** A form with a file: a table. */
const largestFile = 3 * 1024 * 1024
/** A form with a picture: somewhat more than one may have, so that the page itself says so beside the field. */
const largestPicture = mostBytes + 4 * 1024 * 1024

/** The open API reads no session and changes nothing: there is nothing to be done there in somebody's name. */
const isApi = (c: Context): boolean => c.req.path.startsWith('/api/')

const isReading = (c: Context): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'

/** A "no" in the visitor's language, or for programs; nobody is looked up for it. */
const refuse = async (
  world: World,
  c: Context,
  kind: MessageKind,
  said: { status: number; title: string; detail: string },
): Promise<Response> =>
  isApi(c) ? problem(said.status, said.title, said.detail) : messagePage(strangersVisit(world, c), kind)

/** The pattern, never the path: paths and queries may tell about a person. */
export const patternOf = (c: Context): string =>
  c.req.matchedRoutes.findLast((route) => route.method !== 'ALL')?.path ?? 'none'

/** Security headers on every answer, and one line of log about it. */
export const dressed = (world: World): MiddlewareHandler => {
  const secure = world.config.baseUrl.startsWith('https:')
  const page = Object.entries(securityHeaders(secure, true))
  const other = Object.entries(securityHeaders(secure, false))
  return async (c, next) => {
    const start = performance.now()
    await next()
    const isPage = c.res.headers.get('content-type')?.startsWith('text/html')
    for (const [name, value] of isPage ? page : other) c.res.headers.set(name, value)
    world.log('request', {
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    })
  }
}

export const shortAddress =
  (world: World): MiddlewareHandler =>
  async (c, next) =>
    c.req.raw.url.length > longestAddress
      ? refuse(world, c, 'tooLong', { status: 414, title: 'Too long', detail: 'Send it by POST.' })
      : next()

/** Files that every page shares, and what machines ask to see whether the house stands. */
const free = /^\/(assets\/|healthz$|readyz$|favicon\.ico$|\.well-known\/)/

export const notTooOften = (world: World, door: Door): MiddlewareHandler => {
  const secure = world.config.baseUrl.startsWith('https:')
  return async (c, next) => {
    if (free.test(c.req.path)) return next()
    const passed = await door.pass(addressOf(world, c), sessionToken(c.req.raw, secure))
    return passed.ok ? next() : refuseTooOften(world, c, passed.retryAfter)
  }
}

/** @param seconds in how long it is worth while to try again */
export const refuseTooOften = async (world: World, c: Context, seconds: number): Promise<Response> => {
  const answer = await refuse(world, c, 'tooOften', {
    status: 429,
    title: 'Too many requests',
    detail: `Please try again in ${seconds} s.`,
  })
  answer.headers.set('retry-after', String(seconds))
  return answer
}

/**
 * The whole body is here before anybody works on it: what is too large or breaks off reaches no page.
 * @param pictures patterns of routes that take a picture, from whoever is signed in
 */
export const smallBody = (world: World, pictures: ReadonlySet<string>): MiddlewareHandler => {
  const secure = world.config.baseUrl.startsWith('https:')
  const isSignedIn = async (c: Context): Promise<boolean> => {
    const token = sessionToken(c.req.raw, secure)
    return token !== undefined && (await world.sessions.find(world, token)) !== undefined
  }
  return async (c, next) => {
    if (isReading(c) || !c.req.raw.body) return next()
    const large = { status: 413, title: 'Too large', detail: 'Send at most 256 kB.' }
    const type = c.req.header('content-type') ?? ''
    const hasFile = /^\s*multipart\/form-data/i.test(type)
    const most =
      !hasFile || isApi(c)
        ? largestBody
        : pictures.has(patternOf(c)) && (await isSignedIn(c))
          ? largestPicture
          : largestFile
    const kind = hasFile ? 'fileTooLarge' : 'tooLarge'
    if (Number(c.req.header('content-length') ?? 0) > most) return refuse(world, c, kind, large)
    try {
      const body = await readWithin(c.req.raw.body, most)
      if (!body) return refuse(world, c, kind, large)
      if (hasFile && hasTooManyParts(type, body)) return refuse(world, c, 'tooLarge', large)
      c.req.raw = new Request(c.req.raw, { body })
    } catch {
      return refuse(world, c, 'unreadable', {
        status: 400,
        title: 'Bad request',
        detail: 'The body broke off.',
      })
    }
    return next()
  }
}

/** Counted as it comes in, so that a body without a length is bounded too; undefined where there is more. */
const readWithin = async (body: ReadableStream<Uint8Array>, most: number): Promise<Buffer | undefined> => {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    size += value.length
    if (size > most) {
      await reader.cancel().catch(() => {})
      return undefined
    }
    parts.push(value)
  }
}

/** Nothing is changed by a form that stood on another site. */
export const ownForms =
  (world: World): MiddlewareHandler =>
  async (c, next) => {
    if (isReading(c) || c.req.path.startsWith('/api/v1/')) return next()
    const whose = await whoseForm(c.req.raw, world.config)
    return whose === 'own'
      ? next()
      : messagePage(strangersVisit(world, c), whose === 'foreign' ? 'crossSite' : 'unproven')
  }
