import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { chapter as directory } from '#directory'
import { chapter as places } from '#places'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as matching } from '../index.ts'
import { aNeighbourhood } from '../testing.ts'
import type { SearchAnswer } from './api-schemas.ts'

const world = await aWorld({
  chapters: [places, directory, matching],
  now: () => new Date('2026-11-23T08:00:00Z'),
})
const app = makeApp(world)
after(() => world.close())

type Problem = { title: string; status: number; detail?: string; errors?: Record<string, string> }
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
let offers: Readonly<Record<string, string>> = {}
before(async () => {
  offers = await aNeighbourhood(world)
  const answer = await app.request('/api/v1/openapi.json')
  const description = (await answer.json()) as { openapi: string }
  assert.equal(description.openapi, '3.1.0')
  ajv.addSchema(description, 'openapi')
})

/** Every answer is checked against the served description. */
const ask = async (path: string, init: RequestInit = {}) => {
  const answer = await app.request(path, init)
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const body = (await answer.json()) as SearchAnswer & Problem
  const method = (init.method ?? 'get').toLowerCase()
  const at = `openapi#/paths/~1api~1v1~1services/${method}/responses/${answer.status}/content/${type.replace('/', '~1').replace('+', '%2B')}/schema`
  const valid = ajv.getSchema(at)
  assert.ok(valid, `${answer.status} ${type} is not described`)
  assert.ok(valid(body), JSON.stringify(valid.errors))
  return { answer, body, status: answer.status }
}
const services = '/api/v1/services'
const get = (query: string, headers: Record<string, string> = {}) => ask(`${services}?${query}`, { headers })
const post = (body: unknown) =>
  ask(services, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

// REQ: ASVS-3.4.2, ASVS-15.3.1
test('a search by need and postcode, for any page of the web', async () => {
  const { body, answer } = await get('text=&need=deutsch&near=13353&radius=&weekday=&language=&limit=')
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  assert.equal(body.total, 3)
  const [first] = body.results
  assert.deepEqual(
    { ...first, organization: '', reasons: first?.reasons.slice(0, 2) },
    {
      id: offers.sprachcafe,
      name: 'Sprachcafé',
      organization: '',
      location: 'Haus am Park',
      distance_m: first?.distance_m,
      next_start: '2026-11-25T16:00:00.000Z',
      reasons: ['Deutsch', '1,3 km'],
      open_questions: [],
      url: `${world.config.baseUrl}/de/angebote/${offers.sprachcafe}`,
    },
  )
  assert.ok(Math.abs((first?.distance_m ?? 0) - 1330) < 100)
  assert.equal(body.place, '13353 Berlin')
})

test('reasons in the language asked for, by header or parameter', async () => {
  const arabic = await get('need=deutsch&near=13353&language=ar&lang=en')
  assert.ok(arabic.body.results[0]?.reasons.includes('speaks Arabic'))
  assert.equal(arabic.body.results[0]?.name, 'Language café')
  const english = await get('need=deutsch&near=13353&language=ar', { 'accept-language': 'en-GB,en;q=0.9' })
  assert.deepEqual(english.body.results, arabic.body.results)
})

test('days as people in Germany and programs write them, several at once', async () => {
  const expected = [offers.deutschkurs]
  for (const query of ['weekday=do', 'weekday=TH', 'weekday=MO&weekday=do', 'weekday=mo,TH']) {
    const { body } = await get(`need=deutsch&near=13353&${query}`)
    assert.deepEqual(
      body.results.map(({ id }) => id),
      expected,
      query,
    )
  }
})

test('limit and offset turn pages', async () => {
  const { body } = await get('need=deutsch&limit=1&offset=1')
  assert.deepEqual([body.total, body.results.length], [4, 1])
})

test('the same by POST, and sensitive needs only there', async () => {
  const harmless = await post({ need: ['deutsch'], near: '13353', limit: 2 })
  assert.equal(harmless.body.results.length, 2)
  const discreet = await post({ text: 'ich habe Schulden', near: '13353' })
  assert.equal(discreet.body.results[0]?.id, offers.schulden)
  assert.equal(discreet.answer.headers.get('cache-control'), 'no-store')
  const sensitive = ['need=geld&near=13353', 'text=Schulden', 'need=deutsch,seele', 'near=Schuldner+13353']
  for (const query of sensitive) {
    const { body, status } = await get(query)
    assert.equal(status, 422)
    assert.equal(body.title, 'Use POST')
    assert.doesNotMatch(JSON.stringify(body), /Schuld/)
  }
})

// REQ: ASVS-2.1.1, ASVS-2.2.1
test('a wrong parameter is named', async () => {
  for (const [query, field] of [
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=abc', 'limit'],
    ['offset=100001', 'offset'],
    ['radius=99', 'radius'],
    ['radius=100001', 'radius'],
    ['radius=1.5', 'radius'],
    ['need=essen', 'need'],
    ['weekday=xx', 'weekday'],
    ['language=klingonisch', 'language'],
    ['lang=fr', 'lang'],
    ['near=1&near=2', 'near'],
    [`text=${'x'.repeat(301)}`, 'text'],
  ] as const) {
    const { body, status, answer } = await get(query)
    assert.equal(status, 400, query)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    assert.deepEqual(Object.keys(body.errors ?? {}), [field])
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  }
})

test('an unknown place gets a hint', async () => {
  const { body, status } = await get('need=deutsch&near=Xyzzyqq')
  assert.equal(status, 422)
  assert.match(body.detail ?? '', /postcode/)
  assert.ok(body.errors?.near)
})

// REQ: ASVS-1.2.3, ASVS-2.2.1
test('what is no JSON object is refused, NUL and control characters do no harm', async () => {
  for (const body of ['{', '[]', '"x"', 'null', '{"limit": {}}', '{"need": [1]}'])
    assert.equal((await post(body)).status, 400, body)
  assert.equal((await post({ text: 'y'.repeat(70_000) })).status, 400)
  assert.equal((await post({ text: 'y'.repeat(256 * 1024) })).status, 413)
  assert.equal((await get('text=Deutsch%00&near=13353%00')).status, 200)
  assert.equal((await get('near=%00')).status, 200)
})
