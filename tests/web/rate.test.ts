import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { httpClient, signedIn } from '../support/http-client.ts'
import { missingHeaders } from '../support/raw.ts'
import { type RunningServer, startDemo } from '../support/server.ts'

// Everybody comes from 127.0.0.1, which is the trusted proxy here: it says who they are.
let server: RunningServer
before(async () => {
  server = await startDemo({ REQUESTS_PER_MINUTE: '1200', TRUSTED_PROXIES: '127.0.0.1' })
})
after(() => server?.stop())

const from = (address: string) => ({ 'x-forwarded-for': address })
/** The statuses of this many requests, and how often each came. */
const ask = async (many: number, one: () => Promise<{ status: number }>): Promise<Record<number, number>> => {
  const seen: Record<number, number> = {}
  for (let done = 0; done < many; done += 50)
    for (const { status } of await Promise.all(Array.from({ length: Math.min(50, many - done) }, one)))
      seen[status] = (seen[status] ?? 0) + 1
  return seen
}
/** Sixty are let in, and one more for every ten seconds that it took to ask; the others are not. */
const sixty = (seen: Record<number, number>, status: number, many: number, since: number): void => {
  const most = 60 + Math.ceil((performance.now() - since) / 10_000)
  const [letIn = 0, refused = 0] = [seen[status], seen[429]]
  assert.ok(letIn >= 60 && letIn <= most, `${JSON.stringify(seen)}, at most ${most}`)
  assert.equal(letIn + refused, many, JSON.stringify(seen))
}
/** The first answer that says "too often", also on a slow machine: meanwhile the allowance fills up. */
const untilRefused = async <T extends { status: number }>(one: () => Promise<T>): Promise<T> => {
  for (let asked = 0; asked < 6000; asked += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, one))
    const refused = answers.find(({ status }) => status === 429)
    if (refused) return refused
  }
  return assert.fail('everything is let in')
}
const get = (path: string, headers: Record<string, string>) =>
  fetch(server.url + path, { headers, redirect: 'manual' })
const guess = (headers: Record<string, string>, code = 'AAAAA-AAAAA') =>
  httpClient(server.url).post('/de/zettel', { code }, headers)

// REQ: ASVS-6.3.1
test('wrong codes: after sixty from one address 429 in the visitor’s language; other addresses go on', async () => {
  const start = performance.now()
  sixty(await ask(100, () => guess(from('192.0.2.1'))), 422, 100, start)
  const refused = await untilRefused(() =>
    httpClient(server.url).post('/ar/zettel', { code: 'AAAAA-AAAAA' }, from('192.0.2.1')),
  )
  assert.match(refused.headers.get('retry-after') ?? '', /^\d{1,2}$/)
  assert.match(refused.body, /<html lang="ar" dir="rtl"/)
  assert.deepEqual(missingHeaders(refused.headers), [])
  assert.equal((await guess(from('192.0.2.2'))).status, 422)
  assert.equal((await get('/de/angebote', from('192.0.2.1'))).status, 200, 'everything else stays open')
})

test('an IPv6 line has one allowance, however many addresses it has', async () => {
  let n = 0
  const start = performance.now()
  sixty(await ask(80, () => guess(from(`2001:db8:1:2::${(++n).toString(16)}`))), 422, 80, start)
})

test('invented links of mails and invitations: the same', async () => {
  let n = 0
  for (const path of ['/de/antwort/', '/en/einladung/']) {
    const start = performance.now()
    sixty(await ask(80, () => get(`${path}${'x'.repeat(40)}${++n}`, from('192.0.2.3'))), 404, 80, start)
  }
})

test('feedback that was sent costs, a mistake in the form does not', async () => {
  const send = (what: string) =>
    httpClient(server.url).post('/de/barrierefreiheit', { what }, from('192.0.2.7'))
  assert.deepEqual(await ask(50, () => send('')), { 422: 50 })
  assert.deepEqual(await ask(30, () => send('Die Schrift ist klein.')), { 303: 20, 429: 10 })
})

test('what a stranger writes into X-Forwarded-For gives no new allowance', async () => {
  let n = 0
  const start = performance.now()
  sixty(await ask(80, () => guess(from(`198.51.100.${++n}, 192.0.2.4`))), 422, 80, start)
})

test('a flood: 429 with Retry-After, for programs as a problem; who is signed in goes on working', async () => {
  const client = await signedIn(server.url, 'jobcenter-mitte')
  const cookie = (await httpClient(server.url).post('/demo/sign-in', { account: 'haus-olof-palme' })).headers
    .get('set-cookie')
    ?.split(';')[0]
  const office = from('192.0.2.5')
  const work = () => get('/de/uebergaben', { ...office, cookie: cookie ?? '' })
  assert.equal((await work()).status, 200)

  const seen = await ask(2000, () => get('/healthz?', office))
  assert.deepEqual(seen, { 200: 2000 }, 'what machines ask is free')
  const flood = await ask(1200, () => get('/de/zettel', office))
  assert.deepEqual(flood, { 200: 1200 }, 'what everybody has')
  const refused = await untilRefused(() => get('/en/angebote', office))
  assert.match(refused.headers.get('retry-after') ?? '', /^\d{1,2}$/)
  assert.match(await refused.text(), /wait a little/)
  const api = await untilRefused(() => get('/api/v1/services', office))
  assert.match(api.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.equal((await work()).status, 200, 'the same address, signed in')
  assert.equal((await client.get('/de/uebergaben')).status, 200)
  assert.equal((await get('/de/zettel', from('192.0.2.6'))).status, 200, 'another address')
})
