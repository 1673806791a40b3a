import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeSamples, type Samples } from '../journeys/samples.ts'
import type { Answer } from '../support/http-client.ts'
import { missingHeaders, raw, tellsTooMuch } from '../support/raw.ts'
import { type RunningServer, startDemo, startServer } from '../support/server.ts'

// Behind TLS, as in production: cookies are tied to the host, and browsers are told to stay with https.
let server: RunningServer
let samples: Samples
before(async () => {
  server = await startDemo({ BASE_URL: 'https://trittstein.example' })
  samples = await makeSamples(server.url)
})
after(() => server?.stop())

const secure = { secure: true }
const isDressed = ({ status, headers, body }: Answer, what: string, expected: number): void => {
  assert.equal(status, expected, what)
  assert.deepEqual(missingHeaders(headers, secure), [], what)
  const isPage = headers.get('content-type')?.startsWith('text/html')
  const policy = headers.get('content-security-policy') ?? ''
  assert.equal(/'self'/.test(policy), Boolean(isPage), `${what}: only pages may load something`)
  if (status >= 400) assert.doesNotMatch(body, tellsTooMuch, what)
}

// REQ: ASVS-3.2.1, ASVS-3.4.1
test('pages, redirects, files, calendars, tables, data and errors: every answer carries all headers', async () => {
  const { nobody } = samples.clients
  const page = await nobody.get('/de/')
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(page.body)?.[1] ?? ''
  const answers: readonly [what: string, status: number, Promise<Answer>][] = [
    ['page', 200, nobody.get('/de/angebote')],
    ['to the language', 302, nobody.get('/')],
    ['to the slash', 301, nobody.get('/de')],
    ['to the sign-in', 303, nobody.get('/de/uebergaben')],
    ['stylesheet', 200, nobody.get(css)],
    ['missing file', 404, nobody.get('/assets/none.css')],
    ['no icon', 204, nobody.get('/favicon.ico')],
    ['health', 200, nobody.get('/healthz')],
    ['readiness', 200, nobody.get('/readyz')],
    ['security.txt', 200, nobody.get('/.well-known/security.txt')],
    ['calendar', 200, nobody.get(`/de/angebote/${samples.service}.ics`)],
    ['missing calendar', 404, nobody.get('/de/angebote/none.ics')],
    ['table', 200, samples.clients['koordination-mitte'].get('/de/auswertung.csv')],
    ['foreign table', 404, samples.clients['haus-olof-palme'].get('/de/auswertung.csv')],
    ['API', 200, nobody.get('/api/v1/services?near=10115')],
    ['API, wrong', 400, nobody.get('/api/v1/services?radius=x')],
    ['API, not there', 404, nobody.get('/api/v1/none')],
    ['description', 200, nobody.get('/api/v1/openapi.json')],
    ['not there', 404, nobody.get('/de/nichts')],
    ['no id', 404, nobody.get('/de/angebote/%00')],
    ['wrong code', 422, nobody.post('/de/zettel', { code: 'AAAAA-AAAAA' })],
    ['from elsewhere', 403, nobody.post('/de/zettel', {}, { 'sec-fetch-site': 'cross-site' })],
    ['personal page', 200, samples.clients['jobcenter-mitte'].get('/de/uebergaben')],
    ['other method', 405, nobody.post('/de/', {})],
  ]
  for (const [what, status, answer] of answers) isDressed(await answer, what, status)
})

test('what is answered before there is a page, too', async () => {
  for (const [status, request] of [
    [400, 'nonsense\r\n\r\n'],
    [400, 'GET / HTTP/1.1\r\n\r\n'],
    [431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(60_000)}\r\n\r\n`],
  ] as const) {
    const answer = await raw(server.url, [request])
    isDressed(answer, request.slice(0, 20), status)
  }
})

// REQ: ASVS-3.3.1
test('behind TLS cookies are tied to this host and sent over TLS only', async () => {
  const { nobody } = samples.clients
  const session = (await nobody.post('/demo/sign-in', { account: 'jobcenter-mitte' })).headers
  const form = (await nobody.get('/de/anmelden')).headers
  const cookies = [session, form].flatMap((headers) => headers.getSetCookie())
  assert.ok(cookies.length >= 2)
  for (const cookie of cookies)
    assert.match(cookie, /^__Host-\w+=[\w-]{43,}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
})

test('without TLS there is no HSTS, and nothing else is missing', async () => {
  const plain = await startServer({ DEMO: 'off' })
  try {
    for (const path of ['/de/', '/healthz', '/de/nichts'])
      assert.deepEqual(missingHeaders((await fetch(plain.url + path)).headers), [], path)
  } finally {
    await plain.stop()
  }
})
