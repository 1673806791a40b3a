import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DemoCopy, type DemoSource, demoOnPostgres } from '../faults/demo-copy.ts'
import { makeSamples, type Samples, warmFields } from '../journeys/samples.ts'
import { type Answer, httpClient, pick } from '../support/http-client.ts'
import { raw, tellsTooMuch } from '../support/raw.ts'
import { type RunningServer, startServer } from '../support/server.ts'

// A whole hand-over with things planted in it that must be found nowhere: not in the log, not in an error page.

const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

let source: DemoSource
let copy: DemoCopy
let server: RunningServer
let samples: Samples
before(async () => {
  if (!process.env.TEST_DATABASE_URL) return
  source = await demoOnPostgres(process.env.TEST_DATABASE_URL)
  copy = await source.copy()
  // Mails fail, too: nobody listens there.
  server = await startServer({ ...copy.env, TRUSTED_PROXIES: '127.0.0.1', SMTP_URL: 'smtp://127.0.0.1:1' })
  samples = await makeSamples(server.url)
})
after(async () => {
  await server?.stop()
  await copy?.drop()
  await source?.drop()
})

const planted = {
  name: 'Quendolina',
  phone: '0171 5558341',
  mail: 'quendolina@canary.example',
  words: 'Zwiebelkuchen',
  account: 'kanarienvogel',
  password: 'geheimer-kanarienvogel-7',
  address: '203.0.113.99',
  agent: 'CanaryBrowser',
  code: 'CANRY-CANRY',
} as const
const headers = { 'x-forwarded-for': planted.address, 'user-agent': planted.agent }

/** What must not be found: everything above, and every id, code and token of the hand-over. */
const secrets = (): string[] => {
  const { clients: _, ids, ...known } = samples
  const { firstName, contactValue, note } = warmFields
  return [
    ...Object.values(planted),
    ...Object.values(known),
    ...Object.values(ids),
    firstName,
    contactValue,
    note,
    cookie,
  ]
}
let cookie = ''

const tellsNothing = (answer: Answer, what: string, status: number): void => {
  assert.equal(answer.status, status, what)
  assert.doesNotMatch(answer.body, tellsTooMuch, what)
}
const events = (): Record<string, unknown>[] =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('people search, hand over, mistype and sign in with planted words', { skip }, async () => {
  const nobody = httpClient(server.url)
  const answer = await nobody.post('/demo/sign-in', { account: 'jobcenter-mitte' }, headers)
  cookie = pick(answer.headers.get('set-cookie') ?? '', /trittstein_session=([^;]+)/)
  const client = httpClient(server.url, `trittstein_session=${cookie}`)
  const search = await client.post(
    '/de/beratung',
    { text: planted.words, near: '13355', note: planted.name },
    headers,
  )
  assert.equal(search.status, 303)
  const { body } = await client.follow(`/de/weitergabe/${samples.service}/warm`, {
    ...warmFields,
    firstName: planted.name,
    contactValue: planted.phone,
    note: planted.words,
  })
  assert.match(body, /Quendolina/)
  await nobody.post('/de/barrierefreiheit', { what: planted.words, contact: planted.mail }, headers)
  await nobody.post('/de/anmelden', { konto: planted.account, passwort: planted.password }, headers)
  tellsNothing(await nobody.post('/de/zettel', { code: planted.code }, headers), 'a wrong code', 422)
  tellsNothing(await nobody.post('/de/zettel', { code: samples.code }, headers), 'the code', 200)
  for (const path of [
    `/de/angebote?text=${planted.words}&near=${planted.name}`,
    `/de/${planted.words}`,
    `/de/angebote/${planted.words}`,
    `/de/antwort/${planted.words}`,
    `/api/v1/services?radius=${planted.words}`,
    `/de/angebote?page=${'9'.repeat(400)}&weekday=${planted.words}`,
    `/de/%ff${planted.words}`,
  ]) {
    const wrong = await nobody.get(path)
    assert.ok(wrong.status < 500, `${path}: ${wrong.status}`)
    if (wrong.status >= 400) assert.doesNotMatch(wrong.body.replaceAll(planted.words, ''), tellsTooMuch, path)
  }
  await raw(server.url, [`${planted.words} ${planted.mail}\r\n\r\n`])
  await raw(server.url, [`GET /${planted.words}${'x'.repeat(60_000)} HTTP/1.1\r\n\r\n`])
})

test('an error in the midst of it quotes the row that it refused, and nobody hears of that', {
  skip,
}, async () => {
  const client = httpClient(server.url, `trittstein_session=${cookie}`)
  const draft = await client.follow(`/en/weitergabe/${samples.service}/warm`, {
    ...warmFields,
    firstName: planted.name,
    note: planted.words,
  })
  const agree = () =>
    client.post(`${draft.path}/ja`, { hash: pick(draft.body, /name="hash" value="([0-9a-f]{64})"/) })
  // PostgreSQL: "Failing row contains (…, Quendolina, …)".
  await copy.inspect((owner) =>
    owner.query('alter table handover_received add constraint canary check (false) not valid'),
  )
  const refused = await agree()
  tellsNothing(refused, 'a row that is refused', 500)
  assert.match(refused.body, /<html lang="en"/)
  assert.doesNotMatch(refused.body, /Quendolina|handover_received|canary/)
  assert.match(refused.body, /Sorry, that did not work/)
  await copy.inspect((owner) => owner.query('alter table handover_received drop constraint canary'))
  assert.equal((await agree()).status, 303, 'nothing was half done')

  await copy.inspect((owner) => owner.query('alter table service rename to away'))
  tellsNothing(await client.get(`/ar/angebote?text=${planted.words}`), 'a table that is away', 500)
  const api = await client.get(`/api/v1/services?text=${planted.words}`)
  tellsNothing(api, 'a table that is away, for programs', 500)
  assert.deepEqual(JSON.parse(api.body), { type: 'about:blank', title: 'Internal error', status: 500 })
  await copy.inspect((owner) => owner.query('alter table away rename to service'))

  const errors = events().filter(({ event }) => event === 'error')
  assert.ok(errors.length >= 3)
  assert.ok(
    errors.some(({ code, route }) => code === '23514' && route === '/en/weitergabe/entwurf/:draft/ja'),
  )
  for (const error of errors)
    assert.match(String(error.where), /^[\w.<> ]*\(?(src|dist)\/[\w/.-]+:\d+:\d+\)?$/)
})

test('mails that cannot be sent are told of without their addresses', { skip }, async () => {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((next) => setTimeout(next, 200)))
    if (events().some(({ event }) => event === 'mail.failed')) return
  assert.fail('no mail failed')
})

test('nothing of it is in the log: one JSON line per event, with route patterns', { skip }, async () => {
  const known = new Set(['at', 'event', 'method', 'route', 'status', 'ms', 'error', 'code', 'where'])
  const said = server.output()
  for (const secret of secrets()) {
    assert.ok(secret.length >= 5, `${secret} is too short to be looked for`)
    assert.ok(!said.toLowerCase().includes(secret.toLowerCase()), `${secret} is in the log`)
  }
  assert.doesNotMatch(
    said,
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[\w.]+@[\w.]+\.\w+|[\w-]{43}/,
    'no id, mail or token at all',
  )
  const plain = said.split('\n').filter((line) => line !== '' && !line.startsWith('{'))
  for (const line of plain) assert.match(line, /^(Trittstein|Demo|Loading| {1,2}\w)/, line)
  const requests = events()
  for (const event of requests)
    assert.deepEqual(
      Object.keys(event).filter((key) => !known.has(key)),
      [],
      JSON.stringify(event),
    )
  for (const { route } of requests.filter(({ event }) => event === 'request'))
    assert.match(String(route), /^(none|\/[\w:{}.+*\\/-]*)$/)
  assert.ok(requests.length > 30)
})
