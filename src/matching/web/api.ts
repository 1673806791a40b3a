import type { OpenAPIHono } from '@hono/zod-openapi'
import { offerPath, translated } from '#directory'
import { visitor } from '#platform/actor.ts'
import { problem } from '#platform/http/problem.ts'
import { addressOf } from '#platform/http/visit-of.ts'
import { type Locale, preferredLocale } from '#platform/i18n.ts'
import type { World } from '#platform/world.ts'
import { type Asked, isSensitive, nothingAsked, oneLine } from '../asked.ts'
import { questionText, reasonText } from '../reason-text.ts'
import { type Hit, search } from '../search.ts'
import { tellFoundNothing } from '../tell-in-vain.ts'
import {
  problemAnswer,
  type SearchAnswer,
  type SearchInput,
  searchAnswer,
  searchInput,
} from './api-schemas.ts'

const path = '/api/v1/services'

/** The search as JSON, the same as on the pages; described at /api/v1/openapi.json. */
export const api = (app: OpenAPIHono, world: World): void => {
  describe(app)
  app.get(path, async (c) => {
    // A repeated parameter is a list.
    const query = Object.fromEntries(
      Object.entries(c.req.queries()).map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
    )
    return open(await answer(world, query, c.req.raw, addressOf(world, c)))
  })
  app.post(path, async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return problem(400, 'Bad request', 'The body must be a JSON object.')
    return answer(world, body, c.req.raw, addressOf(world, c))
  })
  app.get('/api/v1/openapi.json', (c) =>
    open(
      c.json(
        app.getOpenAPI31Document({
          openapi: '3.1.0',
          info: {
            title: 'Trittstein',
            version: '1',
            description: 'Offers of neighbourhood houses and Jobcenter, found by need and place.',
            license: {
              name: 'EUPL-1.2',
              url: 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
            },
          },
          servers: [{ url: world.config.baseUrl }],
        }),
      ),
    ),
  )
}

/** Public data: any page of the web may read it. */
const open = (response: Response): Response => {
  response.headers.set('access-control-allow-origin', '*')
  return response
}

const askedOf = (input: SearchInput): Asked => ({
  ...nothingAsked,
  text: oneLine(input.text, 300),
  near: oneLine(input.near, 200),
  needs: input.need,
  radius: input.radius,
  weekdays: input.weekday,
  languages: input.language.map((code) => code.toLowerCase()),
})

const answer = async (world: World, raw: unknown, request: Request, address: string): Promise<Response> => {
  const parsed = searchInput.safeParse(raw)
  if (!parsed.success) {
    const errors: Record<string, string> = {}
    for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'body')] ??= issue.message
    const detail = Object.entries(errors)
      .map(([name, wrong]) => `${name} ${wrong}`)
      .join('; ')
    return problem(400, 'Bad request', detail, errors)
  }
  const input = parsed.data
  const asked = askedOf(input)
  const isGet = request.method !== 'POST'
  if (isGet && isSensitive(asked))
    return problem(
      422,
      'Use POST',
      'Health, soul and debt must not stand in an address: send the same fields as JSON by POST.',
    )
  const found = await world.look(visitor, (tx) =>
    search(tx, asked, { limit: input.limit, offset: input.offset }),
  )
  if (found.unknownPlace)
    return problem(422, 'Unknown place', 'The place was not found. A postcode works best.', {
      near: 'is not known',
    })
  tellFoundNothing(world, { asked, found }, 'person', address)
  const locale = input.lang ?? preferredLocale(request.headers.get('accept-language'))
  const body: SearchAnswer = {
    total: found.total,
    results: found.results.map((hit) => told(world, locale, hit)),
    place: found.place?.label ?? null,
    radius_m: found.radius,
  }
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': isGet ? 'no-cache' : 'no-store',
      vary: 'Accept-Language',
    },
  })
}

const told = (
  world: World,
  locale: Locale,
  { offer, match, distance, next }: Hit,
): SearchAnswer['results'][0] => ({
  id: offer.id,
  name: translated(locale, { ...offer, description: null }).title.text,
  organization: offer.organizationName,
  location: offer.locationName,
  distance_m: distance === null ? null : Math.round(distance),
  next_start: next?.start.toISOString() ?? null,
  reasons: match.reasons.map((reason) => reasonText(locale, reason)),
  open_questions: match.open.map((question) => questionText(locale, question)),
  url: `${world.config.baseUrl}/${locale}${offerPath(offer.id)}`,
})

const json = (schema: typeof searchAnswer, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const wrong = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemAnswer } },
})

const describe = (app: OpenAPIHono): void => {
  const common = { tags: ['search'] }
  const ok = json(searchAnswer, 'Offers, the best first.')
  const bad = wrong('A parameter is wrong; `errors` names it.')
  app.openAPIRegistry.registerPath({
    ...common,
    method: 'get',
    path,
    operationId: 'searchServices',
    summary: 'Find offers. Harmless needs only.',
    request: { query: searchInput },
    responses: { 200: ok, 400: bad, 422: wrong('The place is unknown, or the need must be sent by POST.') },
  })
  app.openAPIRegistry.registerPath({
    ...common,
    method: 'post',
    path,
    operationId: 'searchServicesDiscreetly',
    summary: 'Find offers without leaving a trace in addresses and logs.',
    request: { body: { required: true, content: { 'application/json': { schema: searchInput } } } },
    responses: { 200: ok, 400: bad, 413: wrong('More than 256 kB.'), 422: wrong('The place is unknown.') },
  })
}
