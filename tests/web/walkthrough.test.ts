import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Pool } from 'pg'
import { stepIds } from '../../src/walkthrough/practice/steps.ts'
import { sent } from '../../src/walkthrough/practice/testing.ts'
import { type DemoCopy, type DemoSource, demoOnPostgres } from '../faults/demo-copy.ts'
import { type Answer, type Fields, httpClient } from '../support/http-client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

// The application to practise, from the first page to the last, with figures that must be found nowhere afterwards.

const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

let source: DemoSource
let copy: DemoCopy
let server: RunningServer
before(async () => {
  if (!process.env.TEST_DATABASE_URL) return
  source = await demoOnPostgres(process.env.TEST_DATABASE_URL)
  copy = await source.copy()
  server = await startServer(copy.env)
})
after(async () => {
  await server?.stop()
  await copy?.drop()
  await source?.drop()
})

/** What somebody says: nobody else has these figures, and the words are no words of ours. */
const planted = {
  name: 'Quendolina',
  words: 'Zwiebelkuchen',
  gross: '1387,41',
  rent: '613,27',
  savings: '28461',
  age: '53',
  postcode: '13359',
} as const

/**
 * Tables that change by themselves while a server runs. `throttle`: how many requests an address sent, by a keyed hash
 * of the address. `pgboss.*`: the clock of the jobs. That none of the planted figures is in them is asked as well.
 */
const changing = /^(public\.throttle|pgboss\..*)$/

type Dump = ReadonlyMap<string, string>
const dump = async (owner: Pool): Promise<Dump> => {
  const { rows } = await owner.query<{ name: string; quoted: string }>(
    `select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const tables = new Map<string, string>()
  for (const { name, quoted } of rows) {
    const { rows: all } = await owner.query<{ row: string }>(
      `select row_to_json(t)::text as row from ${quoted} t order by 1`,
    )
    tables.set(name, all.map(({ row }) => row).join('\n'))
  }
  return tables
}

const seen: { readonly what: string; readonly answer: Answer }[] = []

/** Every page once, as a person with own figures and, at the end, as an invented one. */
const walk = async (url: string): Promise<void> => {
  const client = httpClient(url)
  let page = await client.get('/de/antrag-ueben')
  const go = async (path: string, fields: Fields = {}): Promise<void> => {
    page = await client.post(`/de/antrag-ueben/${path}`, sent(page.body, { ...fields, name: planted.name }))
    seen.push({ what: path, answer: page })
    assert.equal(page.status, 200, `${path} ${JSON.stringify(fields)}`)
  }
  seen.push({ what: 'start', answer: page })
  await go('anfangen', { wer: 'eigene', plz: planted.postcode })
  await go('angaben', { von: 'wer', tun: 'dazu', zahl: '1', 'alter-0': planted.age })
  await go('angaben', {
    von: 'wer',
    tun: 'weiter',
    zahl: '2',
    'alter-0': planted.age,
    'alter-1': '6',
    'bezug-1': 'kind',
  })
  await go('angaben', { von: 'geld', tun: 'weiter', 'brutto-0': planted.gross, 'kindergeld-1': '259' })
  await go('angaben', { von: 'wohnen', tun: 'weiter', wohnart: 'miete', miete: planted.rent })
  await go('angaben', { von: 'erspartes', tun: 'weiter', vermoegen: planted.savings, karenz: 'ja' })
  await go('angaben', { von: 'besonderes', tun: 'weiter', 'lage[]': ['dolmetschen', planted.words] })
  assert.match(page.body, /1\.387,41/)
  await go('schritte')
  for (const step of stepIds) {
    await go('schritt', { schritt: step })
    await go('schritt', { schritt: step, tun: 'gestolpert' })
    await go('schritt', { schritt: step, tun: 'weiter' })
  }
  await go('schaetzung', { tag: '2026-03-01' })
  for (const papers of ['formulare', 'mitbringen', 'briefe', 'gruppe']) {
    const answer = await client.post(`/de/antrag-ueben/${papers}`, sent(page.body))
    if (answer.status !== 404) seen.push({ what: papers, answer })
  }
  await go('pruefen')
  await go('ende')
  await client.get(`/de/antrag-ueben/schritt?stand=${planted.words}`)
  await client.post('/de/antrag-ueben/schritte', { stand: planted.words })
  await go('anfangen', { wer: 'familie' })
}

test('a whole walk leaves every table of the database as it was', { skip }, async () => {
  const before = await copy.inspect(dump)
  await walk(server.url)
  const afterwards = await copy.inspect(dump)
  assert.ok(before.size > 100, `${before.size} tables`)
  assert.deepEqual([...afterwards.keys()], [...before.keys()])
  const changed = [...afterwards].filter(([name, rows]) => rows !== before.get(name)).map(([name]) => name)
  assert.deepEqual(
    changed.filter((name) => !changing.test(name)),
    [],
  )
  const all = [...afterwards.values()].join('\n')
  for (const said of [planted.name, planted.words, planted.gross, planted.rent, '1387.41', '613.27'])
    assert.ok(!all.includes(said), `${said} is in the database`)
  // Figures of fewer signs are in ids and times by chance: they are looked for where something has changed.
  for (const name of changed)
    assert.ok(!new RegExp(`\\b${planted.savings}\\b`).test(afterwards.get(name) ?? ''), name)
})

test('the log holds route patterns, and nothing of what was said', { skip }, () => {
  const said = server.output()
  for (const secret of [
    planted.name,
    planted.words,
    planted.gross,
    planted.rent,
    planted.savings,
    planted.postcode,
  ])
    assert.ok(!said.includes(secret), `${secret} is in the log`)
  const requests = said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ event }) => event === 'request')
  assert.ok(requests.length >= seen.length)
  for (const request of requests) {
    assert.deepEqual(
      Object.keys(request).filter((key) => !['at', 'event', 'method', 'route', 'status', 'ms'].includes(key)),
      [],
    )
    assert.match(String(request.route), /^(none|\/[\w:{}.+*\\/-]*)$/)
  }
})

test('no page of it is cached, sets a cookie, or shows what was said in an address', { skip }, () => {
  assert.ok(seen.length > 40)
  for (const { what, answer } of seen) {
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/, what)
    assert.equal(answer.headers.get('set-cookie'), null, what)
    const addresses = [...answer.body.matchAll(/(?:href|action|formaction|src)="([^"]*)"/g)].map(
      ([, to]) => to,
    )
    for (const secret of Object.values(planted).filter(({ length }) => length >= 5))
      assert.ok(!addresses.some((to) => to?.includes(secret)), `${what}: ${secret}`)
  }
})
