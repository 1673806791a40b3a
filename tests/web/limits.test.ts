import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { missingHeaders, type RawAnswer, raw, tellsTooMuch } from '../support/raw.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let server: RunningServer
before(async () => {
  server = await startServer({ DEMO: 'off', REQUESTS_PER_MINUTE: '1200' })
})
after(() => server?.stop())

const host = 'Host: house.example\r\n'
const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\n${host}${headers}\r\n`
const post = (path: string, type: string, body: string, length = Buffer.byteLength(body)) =>
  `POST ${path} HTTP/1.1\r\n${host}Content-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`
const form = 'application/x-www-form-urlencoded'

const isClean = (answer: RawAnswer, what: string): void => {
  assert.deepEqual(missingHeaders(answer.headers), [], what)
  assert.equal(answer.headers.get('cache-control'), 'no-store', what)
  assert.doesNotMatch(answer.body, tellsTooMuch, what)
  assert.ok(answer.body.length > 20, `${what}: it says something`)
}
/** Answered with this status, at once, with all headers and without a word on the inside. */
const answers = async (status: number, what: string, parts: readonly (string | number)[], within = 5000) => {
  const answer = await raw(server.url, parts)
  assert.equal(answer.status, status, what)
  assert.ok(answer.ms < within, `${what}: it took ${answer.ms} ms`)
  isClean(answer, what)
  return answer
}

test('a long address: 414, in the language of the page, for programs as a problem', async () => {
  const page = await answers(414, 'a page', [get(`/ar/angebote?text=${'x'.repeat(9000)}`)])
  assert.match(page.body, /<html lang="ar" dir="rtl"/)
  const api = await answers(414, 'the API', [get(`/api/v1/services?text=${'x'.repeat(9000)}`)])
  assert.match(api.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.equal((await raw(server.url, [get(`/de/angebote?text=${'x'.repeat(7000)}`)])).status, 200)
})

test('large headers: 431', async () => {
  await answers(431, 'one large header', [get('/de/', `X-Large: ${'x'.repeat(60_000)}\r\n`)])
  await answers(431, 'an address longer than all headers may be', [get(`/de/${'x'.repeat(60_000)}`)])
  await answers(431, 'the same in two packets', [`GET /de/${'x'.repeat(30_000)}`, 300, 'x'.repeat(30_000)])
  await answers(431, 'many headers', [get('/de/', 'X-Many: of them\r\n'.repeat(4000))])
  await answers(431, 'a header without end', [
    `GET /de/ HTTP/1.1\r\n${host}`,
    ...Array.from({ length: 60 }, () => `X-Drop: ${'x'.repeat(1000)}\r\n`),
  ])
})

// REQ: ASVS-5.2.1
test('a large body: 413 before it has come, with a length and without', async () => {
  const large = 'x'.repeat(300_000)
  await answers(413, 'said to be large', [post('/de/barrierefreiheit', form, 'what=', 50_000_000)])
  await answers(413, 'large', [post('/de/barrierefreiheit', form, `what=${large}`)])
  await answers(413, 'in pieces', [
    `POST /de/barrierefreiheit HTTP/1.1\r\n${host}Content-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ...Array.from({ length: 40 }, () => `2710\r\n${'x'.repeat(10_000)}\r\n`),
  ])
  const api = await answers(413, 'the API', [
    post('/api/v1/services', 'application/json', `{"text":"${large}"}`),
  ])
  assert.match(api.body, /"status":413/)
})

test('more fields than anybody fills in: 413; a form that is none: 400', async () => {
  await answers(413, 'many fields', [post('/de/barrierefreiheit', form, 'a=1&'.repeat(1001))])
  await answers(413, 'many values of a list', [
    post('/de/barrierefreiheit', form, 'a[]=1&'.repeat(60_000 / 6)),
  ])
  await answers(400, 'a broken form', [
    post('/en/barrierefreiheit', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: nothing'),
  ])
  const enough = await raw(server.url, [post('/de/barrierefreiheit', form, `${'a=1&'.repeat(999)}what=`)])
  assert.equal(enough.status, 422)
})

test('what is no request: 400, and nobody learns more', async () => {
  await answers(400, 'nonsense', ['nonsense\r\n\r\n'])
  await answers(400, 'TLS', ['\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'])
  await answers(400, 'without a host', ['GET /de/ HTTP/1.1\r\n\r\n'])
  await answers(400, 'with a host that is none', ['GET /de/ HTTP/1.1\r\nHost: a b/c\r\n\r\n'])
  await answers(400, 'two lengths', [
    `POST /de/zettel HTTP/1.1\r\n${host}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`,
  ])
  await answers(400, 'length and pieces', [
    `POST /de/zettel HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ])
  await answers(400, 'a backslash', [get('/de\\angebote')])
})

test('other methods: 405 with those that there are; a stranger’s proxy is nobody here', async () => {
  for (const [method, path, allow] of [
    ['DELETE', '/de/angebote', 'GET, HEAD, POST'],
    ['PUT', '/de/', 'GET, HEAD'],
    ['OPTIONS', '/de/zettel', 'GET, HEAD, POST'],
    ['TRACE', '/de/', 'GET, HEAD'],
    ['PATCH', '/assets/app.css', 'GET, HEAD'],
    ['DELETE', '/api/v1/services', 'GET, HEAD, POST'],
    ['GET', '/de/abmelden', 'POST'],
  ] as const) {
    const answer = await answers(405, `${method} ${path}`, [
      `${method} ${path} HTTP/1.1\r\n${host}Sec-Fetch-Site: same-origin\r\n\r\n`,
    ])
    assert.equal(answer.headers.get('allow'), allow, `${method} ${path}`)
  }
  await answers(404, 'not there at all', [
    `DELETE /de/nichts HTTP/1.1\r\n${host}Sec-Fetch-Site: none\r\n\r\n`,
  ])
  await answers(405, 'CONNECT', [`CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`])
  await answers(417, 'a promise', [get('/de/', 'Expect: the unexpected\r\n')])
})

test('who is slow is told so after ten and thirty seconds: 408, and never a hang', async () => {
  const drip = (text: string): (string | number)[] => [...text].flatMap((letter) => [letter, 1000])
  // After ten, and long before thirty.
  const soon = 22_000
  const [, , body] = await Promise.all([
    answers(408, 'headers that do not end', [`GET /de/ HTTP/1.1\r\n${host}`], soon),
    answers(408, 'headers letter by letter', drip('GET /de/angebote HTTP/1.1\r\n'), soon),
    answers(408, 'a body that does not come', [post('/de/barrierefreiheit', form, 'what=', 500)], 44_000),
    answers(
      408,
      'a body letter by letter',
      [post('/de/zettel', form, 'code=', 500), ...drip('A'.repeat(40))],
      44_000,
    ),
  ])
  assert.ok(body.ms > 25_000, 'a slow line is given time')
})

test('a form that broke off changes nothing and is no error of the house', async () => {
  const before = server.output().length
  const inPieces = `POST /de/barrierefreiheit HTTP/1.1\r\n${host}Content-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nwhat=half\r\n`
  for (const half of [
    post('/de/barrierefreiheit', form, 'what=half', 500),
    post('/api/v1/services', 'application/json', '{"text":', 500),
    inPieces,
    inPieces.replace('/de/barrierefreiheit', '/api/v1/services'),
  ])
    await assert.rejects(raw(server.url, [half], 300))
  const said = () => server.output().slice(before)
  const requests = () => said().match(/"event":"request"/g)?.length ?? 0
  for (const end = Date.now() + 30_000; requests() < 4 && Date.now() < end; )
    await new Promise((done) => setTimeout(done, 50))
  const lines = said()
  assert.ok(requests() >= 4, lines)
  assert.doesNotMatch(lines, /"event":"error"|"status":(200|303|422|5)/)
})

test('the log knows of all this, and of nothing that was written', () => {
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.includes('"event":"refused"'))
  assert.deepEqual(
    [...new Set(lines.map((line) => JSON.parse(line).status))].sort(),
    [400, 405, 408, 417, 431],
  )
  assert.doesNotMatch(server.output(), /nonsense|X-Drop|house\.example|unexpected|xxxx/)
})
