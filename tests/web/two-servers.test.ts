import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { withDatabase } from '#platform/testing.ts'
import { withPool } from '../faults/demo-copy.ts'
import { httpClient, pick } from '../support/http-client.ts'
import { type RunningServer, runToEnd, startServer } from '../support/server.ts'

const postgres = process.env.TEST_DATABASE_URL
const skip = postgres ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'
const name = `two_servers_${process.pid}`

const secret = 'the same secret on both servers, as it must be'

let servers: RunningServer[] = []
before(async () => {
  if (!postgres) return
  await withPool(postgres, (pool) => pool.query(`create database ${name}`))
  const env = {
    DEMO: 'off',
    DATABASE_URL: withDatabase(postgres, name),
    SECRET: secret,
    TRUSTED_PROXIES: '127.0.0.0/8',
    REQUESTS_PER_MINUTE: '200',
  }
  // One after the other: the first one migrates.
  for (let n = 0; n < 2; n++) servers = [...servers, await startServer(env)]
})
after(async () => {
  for (const server of servers) await server.stop()
  if (postgres) await withPool(postgres, (pool) => pool.query(`drop database if exists ${name} with (force)`))
})

/** The same request to both servers in turns; how often each status came. */
const inTurns = async (
  many: number,
  ask: (url: string, n: number) => Promise<{ status: number }>,
): Promise<Record<number, number>> => {
  const seen: Record<number, number> = {}
  for (let n = 0; n < many; n += 10)
    for (const { status } of await Promise.all(
      Array.from({ length: 10 }, (_, i) => ask(servers[i % 2]?.url ?? '', n + i)),
    ))
      seen[status] = (seen[status] ?? 0) + 1
  return seen
}

test('guesses count on both servers together', { skip }, async () => {
  const guess = (url: string) =>
    httpClient(url).post('/de/zettel', { code: 'AAAAA-AAAAA' }, { 'x-forwarded-for': '192.0.2.1' })
  const start = performance.now()
  const seen = await inTurns(100, guess)
  // One more for every ten seconds that it took to ask.
  const most = 60 + Math.ceil((performance.now() - start) / 10_000)
  const { 422: letIn = 0, 429: refused = 0, ...others } = seen
  assert.ok(letIn >= 60 && letIn <= most, `${JSON.stringify(seen)}, at most ${most}`)
  assert.deepEqual([letIn + refused, others], [100, {}])
})

test('so do requests of one address, and the others do not notice', { skip }, async () => {
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
  const start = performance.now()
  const seen = await inTurns(400, (url) => fetch(`${url}/de/zettel`, from('192.0.2.2')))
  // A little more while they ask: the allowance fills up all the time.
  const most = 280 + ((performance.now() - start) / 60_000) * 200
  assert.ok((seen[200] ?? 0) >= 180 && (seen[200] ?? 0) <= most, `${JSON.stringify(seen)}, at most ${most}`)
  assert.equal((await fetch(`${servers[1]?.url}/de/zettel`, from('192.0.2.3'))).status, 200)
})

/** The first operator comes in by the command line, chooses a password and sets up the app; answers the session. */
const firstOperator = async (url: string): Promise<string> => {
  const { said } = runToEnd(['cli', 'operator', 'create', 'anna', 'Anna Muster'], {
    DATABASE_URL: withDatabase(postgres ?? '', name),
    DEMO: 'off',
    SECRET: secret,
  })
  const password = 'Vier Tassen Tee am Morgen'
  await httpClient(url).post(pick(said, /(\/de\/einladung\/\S+)/), { password })
  const half = await httpClient(url).post('/de/anmelden', { konto: 'anna', passwort: password })
  const first = cookieOf(half) ?? assert.fail(`no session: ${half.status}`)
  const setUp = await httpClient(url, first).get('/de/anmelden/zweiter-faktor')
  const key = pick(setUp.body, /code--long">([A-Z2-7 ]+)</).replaceAll(' ', '')
  const code = new TOTP({ secret: Secret.fromBase32(key) }).generate()
  const whole = await httpClient(url, first).post('/de/anmelden/zweiter-faktor', { code })
  return cookieOf(whole) ?? assert.fail(`no session: ${whole.status}`)
}
const cookieOf = ({ headers }: { headers: Headers }): string | undefined =>
  headers
    .getSetCookie()
    .find((line) => line.startsWith('trittstein_session='))
    ?.split(';')[0]

test('a session that ends on one server has ended on the other at the next request', { skip }, async () => {
  const [one = '', other = ''] = servers.map(({ url }) => url)
  const cookie = await firstOperator(one)
  for (const url of [one, other]) assert.equal((await httpClient(url, cookie).get('/de/konto')).status, 200)
  await httpClient(one, cookie).post('/de/abmelden', {})
  for (const url of [other, one]) {
    const answer = await httpClient(url, cookie).get('/de/konto')
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/de/anmelden'])
  }
})

test('the table knows no address', { skip }, async () => {
  const rows = await withPool(withDatabase(postgres ?? '', name), (pool) =>
    pool.query('select * from throttle'),
  )
  assert.ok(rows.rows.length >= 3)
  assert.doesNotMatch(JSON.stringify(rows.rows), /192\.0|127\.0/)
})
