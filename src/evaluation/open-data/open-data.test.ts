import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { sql } from 'kysely'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization, aService } from '#directory/testing'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { locales } from '#platform/i18n.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { chapter } from '../index.ts'
import { streamed } from './answers.ts'
import { datasets } from './datasets.ts'
import { formats } from './formats.ts'
import { written } from './read.ts'

type Row = Record<string, unknown>
let world: World
let app: ReturnType<typeof makeApp>
let now = new Date('2026-11-22T10:00:00Z')
let address = 0
const ids: Record<string, string> = {}

/** Each from an address of its own: how much one may download is a test of its own. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  from = `10.0.${address++ >> 8}.${address & 255}`,
) => app.request(path, { headers }, { incoming: { socket: { remoteAddress: from } } })
const open = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await ask(path, headers)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const rowsOf = async (id: string): Promise<Row[]> =>
  JSON.parse((await open(`/opendata/${id}.json`)).text) as Row[]
const linesOf = async (id: string): Promise<Record<string, string>[]> =>
  parse((await open(`/opendata/${id}.csv`)).text, { columns: true })
const by = (rows: readonly Row[], id: string | undefined): Row | undefined =>
  rows.find((row) => row.id === id)

const hostile = '=cmd|\' /C calc\'!A0, "Haus"\nund\tmehr'

before(async () => {
  world = await aWorld({
    chapters: [places, directory, people, cooperation, chapter],
    now: () => now,
    config: { baseUrl: 'https://trittstein.example' },
  })
  app = makeApp(world)
  ids.owner = await anOrganization(world, {
    name: 'Nachbarn e. V.',
    phone: '+49 30 5550 100',
    email: 'post@nachbarn.example',
  })
  ids.house = await aLocation(world, {
    organizationId: ids.owner,
    name: hostile,
    areaCode: '01100101',
    description: 'Gegründet von Erika Beispiel.',
    contact: {
      name: 'Leyla Sommer',
      role: 'Koordination',
      phone: '0151 5550 7',
      email: 'leyla@nachbarn.example',
    },
  })
  ids.hidden = await aLocation(world, {
    organizationId: ids.owner,
    name: 'Morgenstern',
    street: 'Musterstraße 9',
    postcode: '13359',
    areaCode: '01200312',
    lat: 52.5612,
    lon: 13.3934,
    addressPublic: false,
    description: 'Hinter dem Park',
    contact: { name: 'Noor Sommer', phone: '0151 5550 8' },
  })
  ids.offer = await aService(world, {
    organizationId: ids.owner,
    locationId: ids.house,
    title: 'Sprachcafé',
    needs: ['deutsch', 'leute'],
    description: 'Fragen Sie nach Leyla Sommer.',
    details: { contact: { name: 'Kim Winter', phone: '0151 5550 9', email: 'kim@nachbarn.example' } },
    facts: {
      age: { min: 18 },
      languages: [
        { code: 'de', level: 'fliessend' },
        { code: 'ar', level: 'fliessend' },
      ],
    },
  })
  ids.secret = await aService(world, {
    organizationId: ids.owner,
    locationId: ids.house,
    title: 'Beratung bei Gewalt',
    sensitive: true,
    facts: { place: { kind: 'vor_ort', street: 'Brückenplatz 4', city: 'Berlin', address_public: false } },
  })
  ids.inside = await aService(world, { organizationId: ids.owner, locationId: ids.hidden, title: 'Zuflucht' })
  ids.lastDay = await aService(world, { organizationId: ids.owner, validUntil: '2026-11-22' })
  ids.alone = await anOrganization(world, { name: 'Nur Zugang e. V.' })
  ids.quiet = await anOrganization(world, { name: 'Nur intern e. V.' })
  for (const [name, given] of [
    ['internal', { visibility: 'intern', title: 'Nur für Kollegen' }],
    ['ended', { status: 'beendet', title: 'Gestern war Schluss' }],
    ['over', { validUntil: '2026-11-21', title: 'Letzter Tag war gestern' }],
  ] as const)
    ids[name] = await aService(world, { organizationId: ids.quiet, locationId: null, ...given })
  ids.jobcenter = await anOrganization(world, { name: 'Jobcenter Mitte', kind: 'jobcenter_ge' })
  ids.partner = await anOrganization(world, { name: 'Partner von gestern' })
  ids.network = await aNetwork(world, {
    coordinatorId: ids.owner,
    members: [ids.owner],
    agencies: [ids.jobcenter],
  })
  ids.past = await aNetwork(world, {
    coordinatorId: ids.owner,
    members: [ids.partner],
    validTo: '2023-12-31',
  })
  ids.newcomer = await anOrganization(world, { name: 'Noch im Gespräch e. V.' })
  ids.hiddenNetwork = await aNetwork(world, { coordinatorId: ids.newcomer, members: [ids.newcomer] })
  ids.prepared = await aNetwork(world, { coordinatorId: ids.newcomer, members: [ids.newcomer] })
  await world.look(system('test'), async ({ db }) => {
    for (const [network, state, open] of [
      [ids.network, 'modellphase', true],
      [ids.past, 'verstetigt', true],
      [ids.hiddenNetwork, 'modellphase', false],
      [ids.prepared, 'anbahnung', true],
    ] as const) {
      await sql`insert into agreement (network_id, kind, title, state, public, created_at)
        values (${network}, 'vertrag', 'Zusammen', ${state}, ${open}, now())`.execute(db)
      await sql`insert into indicator_open values (${network}, 'runden', '2026-Q3', 2),
        (${network}, 'weitergaben', '2026-Q3', null)`.execute(db)
    }
  })
})
after(() => world.close())

test('CSV and JSON say the same, and all of the directory that is public', async () => {
  for (const { id, columns } of datasets) {
    const [rows, lines] = [await rowsOf(id), await linesOf(id)]
    assert.ok(rows.length > 0, id)
    for (const row of rows) assert.deepEqual(Object.keys(row), columns)
    assert.equal(lines.length, rows.length)
    for (const [at, row] of rows.entries())
      for (const name of columns) {
        const value = row[name]
        const said = value === null ? '' : Array.isArray(value) ? value.join(';') : String(value)
        assert.equal(lines[at]?.[name]?.replace(/^'(?=[=+\-@])/, ''), said, `${id}.${name}`)
      }
  }
  const houses = await rowsOf('locations')
  const all = await world.look(system('test'), async ({ db }) =>
    db
      .selectFrom('location' as never)
      .select('id' as never)
      .execute(),
  )
  assert.deepEqual(
    houses.map(({ id }) => id),
    all.map(({ id }) => id).toSorted(),
  )
  assert.deepEqual(by(await rowsOf('services'), ids.offer), {
    id: ids.offer,
    organization_id: ids.owner,
    location_ids: [ids.house],
    name: 'Sprachcafé',
    description: 'Deutsch sprechen, ohne Noten.',
    form: 'gruppe',
    legal_frame: 'offen',
    status: 'aktiv',
    place_kind: 'vor_ort',
    languages: ['de', 'ar'],
    needs: ['deutsch', 'leute'],
    cost: 'kostenfrei',
    access: 'ohne_anmeldung',
    minimum_age: 18,
    maximum_age: null,
    age_refers_to: null,
    sensitive: false,
    takes_handover: true,
    valid_to: null,
    assured_date: null,
    url: `https://trittstein.example/de/angebote/${ids.offer}`,
  })
})

test('indicators are those of networks that show themselves; what is hidden says so', async () => {
  const rows = await rowsOf('indicators')
  assert.deepEqual(new Set(rows.map(({ network_id }) => network_id)), new Set([ids.network, ids.past]))
  assert.deepEqual(
    rows
      .filter(({ network_id }) => network_id === ids.network)
      .map(({ indicator, value, state }) => [indicator, value, state]),
    [
      ['runden', 2, 'number'],
      ['weitergaben', null, 'suppressed'],
    ],
  )
})

test('offers that are internal, ended or past their last day are not in it', async () => {
  const services = await rowsOf('services')
  for (const name of ['internal', 'ended', 'over']) assert.equal(by(services, ids[name]), undefined, name)
  assert.ok(by(services, ids.lastDay))
})

test('an organization that nothing public points to is not in it', async () => {
  const organizations = await rowsOf('organizations')
  for (const name of ['alone', 'quiet']) assert.equal(by(organizations, ids[name]), undefined, name)
  for (const name of ['owner', 'jobcenter', 'partner']) assert.ok(by(organizations, ids[name]), name)
})

test('of a confidential house there is the town and nothing that narrows it down', async () => {
  const house = by(await rowsOf('locations'), ids.hidden)
  assert.deepEqual(house, {
    id: ids.hidden,
    organization_id: ids.owner,
    name: 'Morgenstern',
    kind: 'nachbarschaftshaus',
    address_public: false,
    address_1: null,
    postal_code: null,
    city: 'Berlin',
    latitude: null,
    longitude: null,
    area_code: null,
  })
  for (const { id } of datasets)
    for (const format of ['csv', 'json'])
      assert.doesNotMatch(
        (await open(`/opendata/${id}.${format}`)).text,
        /Musterstraße|13359|01200312|52\.56|13\.39|Hinter dem Park/,
      )
})

test('an offer that keeps its address to itself names no house', async () => {
  const services = await rowsOf('services')
  assert.deepEqual(by(services, ids.secret)?.location_ids, [])
  // A sensitive offer is a public page: it is listed, and says of itself that it is to be handled with care.
  assert.equal(by(services, ids.secret)?.sensitive, true)
  // The house itself is known by name, only its address is not.
  assert.deepEqual(by(services, ids.inside)?.location_ids, [ids.hidden])
})

test('nobody of the staff is named, and no number or address of theirs', async () => {
  for (const { id } of datasets)
    for (const format of ['csv', 'json'])
      assert.doesNotMatch(
        (await open(`/opendata/${id}.${format}`)).text,
        /Leyla|Noor|Kim|Erika|Sommer|Winter|0151|leyla@|kim@/,
        `${id}.${format}`,
      )
  const owner = by(await rowsOf('organizations'), ids.owner)
  assert.deepEqual([owner?.phone, owner?.email], ['+49 30 5550 100', 'post@nachbarn.example'])
})

test('a network that does not show itself, or is being prepared, is not in it, nor who is in that one alone', async () => {
  const networks = new Set((await rowsOf('networks')).map((row) => row.network_id))
  assert.deepEqual([...networks].toSorted(), [ids.network, ids.past].toSorted())
  assert.equal(by(await rowsOf('organizations'), ids.newcomer), undefined)
})

test('memberships carry their dates; one that begins later is not told yet', async () => {
  const rows = await rowsOf('networks')
  assert.deepEqual(
    rows.filter((row) => row.network_id === ids.past),
    [
      {
        ...rows.find((row) => row.network_id === ids.past),
        network_kind: 'kooperation',
        coordinator_id: ids.owner,
        organization_id: ids.partner,
        organization_name: 'Partner von gestern',
        role: 'haus',
        valid_from: '2020-01-01',
        valid_to: '2023-12-31',
      },
    ],
  )
  assert.equal(rows.filter((row) => row.network_id === ids.network).length, 2)
  now = new Date('2019-06-01T10:00:00Z')
  const earlier = (await rowsOf('networks')).filter((row) => row.network_id === ids.network)
  now = new Date('2026-11-22T10:00:00Z')
  // The network is there, but nobody is in it yet.
  assert.deepEqual(
    earlier.map((row) => [row.organization_id, row.role, row.valid_from]),
    [[null, null, null]],
  )
})

test('a hostile name is quoted, and no spreadsheet runs it', async () => {
  const { text } = await open('/opendata/locations.csv')
  assert.ok(text.includes(`"'=cmd|' /C calc'!A0, ""Haus""\nund\tmehr"`))
  assert.equal(by(await linesOf('locations'), ids.house)?.name, `'${hostile}`)
  assert.equal(by(await rowsOf('locations'), ids.house)?.name, hostile)
  // A phone number begins with a plus and is none.
  assert.match((await open('/opendata/organizations.csv')).text, /,\+49 30 5550 100,/)
})

test('whoever has the file gets it again only where something changed', async () => {
  const first = await open('/opendata/organizations.csv')
  const tag = first.headers.get('etag') ?? ''
  assert.match(tag, /^W\/"[\w-]+"$/)
  assert.equal(first.headers.get('cache-control'), 'public, max-age=300')
  assert.equal(first.headers.get('access-control-allow-origin'), '*')
  const again = await open('/opendata/organizations.csv', { 'if-none-match': `"x", ${tag}` })
  assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', tag])
  assert.notEqual((await open('/opendata/organizations.json')).headers.get('etag'), tag)
  await aLocation(world, {
    organizationId: await anOrganization(world, { name: 'Neu e. V.' }),
    name: 'Neues Haus',
  })
  now = new Date(now.getTime() + 61_000)
  const changed = await open('/opendata/organizations.csv', { 'if-none-match': tag })
  assert.equal(changed.status, 200)
  assert.notEqual(changed.headers.get('etag'), tag)
  assert.match(changed.text, /Neu e\. V\./)
  const head = await app.request('/opendata/organizations.csv', { method: 'HEAD' })
  assert.deepEqual([head.status, await head.text()], [200, ''])
})

test('many rows are read in batches, each once and in order', async () => {
  const owner = await anOrganization(world, { name: 'Viele e. V.' })
  await world.look(system('test'), async ({ db }) => {
    await sql`insert into location (organization_id, name, kind, facts, source, external_id)
      select ${owner}::uuid, 'Haus ' || n, 'bibliothek', '{}', 'many', n::text from generate_series(1, 1200) as n`.execute(
      db,
    )
    const network = sql`(select id from network where id = ${ids.network}::uuid)`
    await sql`insert into organization (name, kind, source, external_id)
      select 'Mitglied ' || n, 'traeger', 'many', n::text from generate_series(1, 1200) as n`.execute(db)
    await sql`insert into network_member select ${network}, id, 'partner', '2021-01-01', null
      from organization where source = 'many'`.execute(db)
  })
  now = new Date(now.getTime() + 61_000)
  for (const id of ['locations', 'organizations', 'networks']) {
    const keys = (await rowsOf(id)).map((row) => String(row.id ?? `${row.network_id} ${row.organization_id}`))
    assert.equal(new Set(keys).size, keys.length, id)
    assert.deepEqual(keys, keys.toSorted())
    assert.ok(keys.length > 1200)
    assert.equal((await linesOf(id)).length, keys.length)
  }
})

test('a file that breaks off is no whole file, and tells nothing of why', async () => {
  const [dataset] = datasets
  const batch: (typeof datasets)[number]['batch'] = async (tx, after) => {
    if (
      after !== undefined &&
      (await tx.db
        .selectFrom('nothing' as never)
        .selectAll()
        .execute())
    )
      throw new Error()
    return { rows: [{ id: 'one' }], next: 'more' }
  }
  const text = written(world, { ...dataset!, batch }, formats.json)
  const told: unknown[] = []
  const reader = streamed(text, (error) => told.push(error)).getReader()
  assert.match(new TextDecoder().decode((await reader.read()).value), /^\[\n\{"id":"one"/)
  await assert.rejects(reader.read(), { message: 'The file broke off' })
  assert.match(String(told[0]), /nothing/)
})

test('who downloads without end is told to wait', async () => {
  let last = await ask('/opendata/networks.json', {}, '192.0.2.7')
  for (let n = 0; n < 60; n++) {
    await last.body?.cancel()
    last = await ask('/opendata/networks.json', {}, '192.0.2.7')
  }
  assert.equal(last.status, 429)
  assert.ok(Number(last.headers.get('retry-after')) > 0)
})

const validator = new HtmlValidate(
  new StaticConfigLoader(
    JSON.parse(readFileSync(new URL('../../../.htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData,
  ),
)
test('the page names every file, its terms and how new it is, in every language', async () => {
  for (const locale of locales) {
    const { status, text } = await open(`/${locale}/offene-daten`)
    assert.equal(status, 200)
    for (const { id } of datasets)
      for (const format of ['csv', 'json']) assert.ok(text.includes(`href="/opendata/${id}.${format}"`), id)
    assert.match(text, /href="https:\/\/www\.govdata\.de\/dl-de\/by-2-0"/)
    assert.match(text, /href="\/opendata\/catalog\.ttl"/)
    assert.deepEqual(
      (await validator.validateString(text)).results.flatMap(({ messages }) =>
        messages.map((m) => m.message),
      ),
      [],
    )
  }
})

test('people are led to the page in their language, programs get the catalogue they ask for', async () => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  for (const [accept, language, to] of [
    [browser, 'ar', '/ar/offene-daten'],
    [browser, 'fr, en;q=0.5', '/en/offene-daten'],
    ['*/*', '', '/de/offene-daten'],
    ['', '', '/de/offene-daten'],
    ['image/png', '', '/de/offene-daten'],
  ] as const) {
    const { status, headers } = await open('/opendata', { accept, 'accept-language': language })
    assert.deepEqual([status, headers.get('location')], [303, to], accept)
    assert.match(headers.get('vary') ?? '', /Accept, Accept-Language/)
  }
  for (const [accept, type] of [
    ['text/turtle', 'text/turtle'],
    ['application/ld+json', 'application/ld+json'],
    ['application/ld+json;q=0.5, text/turtle;q=0.9, text/html;q=0.1', 'text/turtle'],
    ['application/ld+json, */*;q=0.1', 'application/ld+json'],
    ['text/html;q=0, text/*', 'text/turtle'],
  ] as const) {
    const { status, headers } = await open('/opendata', { accept })
    assert.equal(status, 200)
    assert.ok(headers.get('content-type')?.startsWith(type), accept)
    assert.match(headers.get('vary') ?? '', /Accept, Accept-Language/)
  }
})
