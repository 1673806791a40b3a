// 50 people want the same places at the same moment, on two servers: never more than there are, and the list of those who
// wait in the order in which they came.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withDatabase } from '#platform/testing.ts'
import { withPool } from '../faults/demo-copy.ts'
import { httpClient, pick } from '../support/http-client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const postgres = process.env.TEST_DATABASE_URL
const skip = postgres ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'
const name = `places_${process.pid}`
const places = 20

let servers: RunningServer[] = []
let event = ''
before(async () => {
  if (!postgres) return
  await withPool(postgres, (pool) => pool.query(`create database ${name}`))
  const env = {
    DEMO: 'off',
    DATABASE_URL: withDatabase(postgres, name),
    SECRET: 'the same secret on both servers, as it must be',
    TRUSTED_PROXIES: '127.0.0.0/8',
  }
  // One after the other: the first one migrates.
  for (let n = 0; n < 2; n++) servers = [...servers, await startServer(env)]
  await inDatabase(async (ask) => {
    const [house] = await ask<{ id: string }>(
      `insert into organization (name, kind, source, external_id) values ('Haus', 'traeger', 'test', '1') returning id`,
    )
    const [made] = await ask<{ id: string }>(
      `insert into event (organization_id, kind, title, summary, starts_at, ends_at, registration, places, state)
       values ('${house?.id}', 'messe', 'Messe', 'Für alle.', now() + interval '30 days', now() + interval '31 days', 'noetig',
         ${places}, 'veroeffentlicht') returning id`,
    )
    event = made?.id ?? ''
  })
})
after(async () => {
  for (const server of servers) await server.stop()
  if (postgres) await withPool(postgres, (pool) => pool.query(`drop database if exists ${name} with (force)`))
})

type Ask = <T>(text: string) => Promise<T[]>
const inDatabase = <T>(work: (ask: Ask) => Promise<T>): Promise<T> =>
  withPool(withDatabase(postgres ?? '', name), (pool) =>
    work(async (text) => (await pool.query(text)).rows as never),
  )

interface Row {
  readonly state: string
  readonly persons: number
  readonly position: number
}
const rows = () =>
  inDatabase((ask) => ask<Row>('select state, persons, position from event_registration order by position'))
const sumOf = (all: readonly Row[], ...states: string[]): number =>
  all.filter(({ state }) => states.includes(state)).reduce((sum, { persons }) => sum + persons, 0)
const takenIn = async (): Promise<number> =>
  (await inDatabase((ask) => ask<{ taken: number }>('select taken from event')))[0]?.taken ?? -1

const clientOf = (n: number) => {
  const client = httpClient(servers[n % 2]?.url ?? '')
  return {
    get: client.get,
    post: (path: string, fields: Record<string, string>) =>
      client.post(path, fields, { 'x-forwarded-for': `192.0.2.${n}` }),
  }
}
/** Answers the code, and whether they have a place. Twice, as with a double click: on both servers. */
const registers = async (n: number): Promise<{ code: string; hasPlace: boolean }> => {
  const path = `/de/veranstaltung/${event}/anmelden`
  const neu = pick((await clientOf(n).get(path)).body, /name="neu" value="([^"]+)"/)
  const fields = { neu, name: `Gast ${n}`, persons: String(1 + (n % 3)), language: 'de' }
  const answers = await Promise.all(
    [n, ...(n % 5 === 0 ? [n + 1] : [])].map((one) => clientOf(one).post(path, fields)),
  )
  const codes = new Set(
    answers.map(({ status, body }) => {
      assert.equal(status, 200, body.slice(0, 300))
      return pick(body, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</)
    }),
  )
  assert.equal(codes.size, 1)
  return { code: [...codes][0] ?? '', hasPlace: answers[0]?.body.includes('Sie sind angemeldet') ?? false }
}

const leaves = async (n: number, code: string): Promise<void> => {
  const { status, body } = await clientOf(n).post('/de/anmeldung/schritt', { code, schritt: 'abmelden' })
  assert.equal(status, 200, body.slice(0, 300))
}

test('50 at the same time on two servers: never oversold, and those who wait keep their order', {
  skip,
}, async () => {
  const guests = await Promise.all(Array.from({ length: 50 }, (_, n) => registers(n)))
  const all = await rows()
  assert.equal(all.length, 50)
  assert.deepEqual(
    all.map(({ position }) => position),
    all.map((_, i) => i + 1),
  )
  assert.ok(sumOf(all, 'angemeldet', 'angebot') <= places)
  assert.equal(await takenIn(), sumOf(all, 'angemeldet', 'angebot'))
  // From the first who did not fit on, everybody waits.
  const first = all.findIndex(({ state }) => state === 'warteliste')
  assert.ok(first > 5)
  assert.ok(all.slice(first).every(({ state }) => state === 'warteliste'))
  assert.ok(sumOf(all, 'angemeldet') + (all[first]?.persons ?? 0) > places)

  // Half of all cancel while others register: what becomes free goes to those who waited longest.
  await Promise.all([
    ...[...guests.filter(({ hasPlace }) => hasPlace), ...guests.filter(({ hasPlace }) => !hasPlace)]
      .filter((_, i) => i % 2 === 0)
      .map(({ code }, i) => leaves(i + 60, code)),
    ...Array.from({ length: 10 }, (_, n) => registers(n + 150)),
  ])
  const later = await rows()
  assert.ok(sumOf(later, 'angemeldet', 'angebot') <= places)
  assert.equal(await takenIn(), sumOf(later, 'angemeldet', 'angebot'))
  const waits = later.findIndex(({ state }) => state === 'warteliste')
  assert.ok(waits > 0, 'somebody still waits')
  assert.ok(later.slice(waits).every(({ state }) => state === 'warteliste' || state === 'abgemeldet'))
  assert.ok(later.some(({ state }) => state === 'angebot'))
  assert.ok(sumOf(later, 'angemeldet', 'angebot') + (later[waits]?.persons ?? 0) > places)
})
