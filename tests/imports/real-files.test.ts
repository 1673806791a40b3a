import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { root, startServer } from '../support/server.ts'
import { trittstein } from './command.ts'
import { type OwnDatabase, ownDatabase } from './own-database.ts'

// Everything in ../shared/data that the commands read, through the real command line, and the main job on it.

const data = join(root, '../shared/data')
const server = process.env.TEST_DATABASE_URL
const skip = !existsSync(data)
  ? `the real files are not here (${data})`
  : server
    ? false
    : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

let database: OwnDatabase
before(async () => {
  if (!skip) database = await ownDatabase(server!, `real_files_${process.pid}`)
})
after(async () => {
  await database?.drop()
})

const places = (file: string) => ['import', 'places', join(data, file)]
const houses = ['import', 'locations', join(data, 'berlin-osm-community-centres/community-centers.geojson')]
const jobcenters = ['import', 'organizations', join(data, 'jobcenter-2026/jobcenter-2026-ags.csv')]
const offers = ['import', 'services', join(data, 'example-offers/example-offers.json'), '--at-nearest']

/** In this order, each with what it says the first and the second time. */
const imports: readonly { args: string[]; first: RegExp; second: RegExp }[] = [
  ['germany-vg5000/laender.geojson', 16],
  ['germany-vg5000/kreise.geojson', 400],
  ['berlin-lor-2021/bezirke.geojson', 12],
  ['berlin-lor-2021/pgr.geojson', 58],
  ['berlin-lor-2021/bzr.geojson', 143],
  ['berlin-lor-2021/plr.geojson', 542],
  ['berlin-lor-2021/lor-2021-hierarchie.csv', undefined],
  ['plz-geonames/plz-de.csv', 8295],
  ['germany-vg5000/gemeinden.csv', 10_997],
  ['berlin-lor-2021/berlin-adressen-plr-2023-06.csv.gz', 401_032],
].map(([file, count]) => {
  const n = count?.toLocaleString('en')
  return {
    args: places(String(file)),
    first: n ? new RegExp(`: ${n} added, 0 changed, 0 removed, 0 unchanged`) : / changed, 0 removed/,
    second: n ? new RegExp(`: nothing changed, ${n} rows are as they were`) : /: nothing changed, 755 rows/,
  }
})
const catalogue = [
  {
    args: jobcenters,
    first: /404 organizations: 404 new, 0 changed/,
    second: /404 organizations: nothing has changed/,
  },
  { args: houses, first: /416 houses: 416 new, 0 changed/, second: /416 houses: nothing has changed/ },
  { args: offers, first: /20 offers: 20 new, 0 changed/, second: /20 offers: nothing has changed/ },
]
/** Official figures: 536 of 542 Planungsräume are big enough for the monitoring. */
const context = [
  ['berlin-mss-2021/mss_2021_easy.csv', 4293, 0],
  ['berlin-population-2024/population-2024h2-t1-plr.csv', 1084, 0],
  // The inhabitants are in both.
  ['berlin-population-2024/population-2024h2-t2-plr.csv', 1084, 542],
].map(([file, added, asBefore]) => ({
  args: ['import', 'context', join(data, String(file))],
  first: new RegExp(`: ${added?.toLocaleString('en')} new, 0 changed, 0 gone, ${asBefore} as before`),
  second: /: nothing has changed, /,
}))
const all = [...imports, ...catalogue, ...context]

test('everything is imported, and a second run changes nothing and says so', { skip }, async (t) => {
  for (const { args, first } of all) {
    const { status, said, seconds } = trittstein(database.url, ...args)
    assert.equal(status, 0, said)
    assert.match(said, first)
    t.diagnostic(`${args[1]} ${args[2]?.split('/').at(-1)}: ${seconds.toFixed(1)} s`)
  }
  const { rows } = await database.pool.query(`select
    (select count(*)::int from location where source = 'osm') as houses,
    (select count(*)::int from area where level = 'planungsraum') as planungsraeume,
    (select count(*)::int from postcode) as postcodes, (select count(*)::int from address) as addresses,
    (select count(*)::int from organization where source = 'einglmv' and kind = 'jobcenter_ge') as shared,
    (select count(*)::int from organization where source = 'einglmv' and kind = 'jobcenter_zkt') as municipal,
    (select count(distinct area_code)::int from organization_area where valid_to is null) as responsible,
    (select count(*)::int from area where level in ('kreis', 'bezirk') and code <> '11000'
      and not exists (select from organization_area where area_code = code)) as without,
    (select count(*)::int from service) as offers,
    (select count(*)::int from service_at_location join location on id = location_id and source = 'osm') as at_real_houses,
    (select count(*)::int from location where area_code is null) as nowhere`)
  assert.deepEqual(rows[0], {
    houses: 416,
    planungsraeume: 542,
    postcodes: 8295,
    addresses: 401_032,
    shared: 300,
    municipal: 104,
    // Every Kreis but Berlin, which has its twelve Bezirke.
    responsible: 411,
    without: 0,
    offers: 20,
    at_real_houses: 20,
    nowhere: 0,
  })
  const before = await database.stored()
  for (const { args, second } of all) {
    const { status, said } = trittstein(database.url, ...args)
    assert.equal(status, 0, said)
    assert.match(said, second)
  }
  assert.deepEqual(await database.stored(), before, 'not one row was written')
})

test('the main job runs on it: by postcode, by address, by need, in every language', { skip }, async (t) => {
  const running = await startServer({ DEMO: 'off', DATABASE_URL: database.url })
  const search = async (query: Record<string, string>) => {
    const answer = await fetch(`${running.url}/api/v1/services?${new URLSearchParams(query)}`)
    assert.equal(answer.status, 200, JSON.stringify(query))
    return (await answer.json()) as {
      total: number
      place: string
      results: {
        name: string
        distance_m: number | null
        next_start: string | null
        reasons: string[]
        url: string
        location: string
      }[]
    }
  }
  try {
    const near = await search({ near: '10115' })
    assert.equal(near.place, '10115 Berlin')
    assert.ok(near.total >= 3, `${near.total} offers near 10115`)
    const street = await search({ near: 'Müllerstraße 149' })
    assert.match(street.place, /^Müllerstraße 149, 13353 Berlin$/)
    const german = await search({ near: 'Wedding', need: 'deutsch' })
    assert.ok(german.total >= 1)
    assert.ok(german.results.every(({ reasons }) => reasons.length > 0))
    const said = await search({ near: 'Müllerstraße 149', text: 'Deutsch lernen' })
    assert.ok(said.total >= 1)
    const first = said.results[0]!
    assert.ok(first.distance_m !== null && first.distance_m < 25_000)
    t.diagnostic(
      `"Deutsch lernen" at Müllerstraße 149: ${first.name}, ${first.location}, ${first.distance_m} m`,
    )
    for (const locale of locales) {
      const list = await fetch(`${running.url}/${locale}/angebote?near=10115&text=Deutsch`)
      assert.equal(list.status, 200)
      const page = await fetch(first.url.replace(/\/(de|en)\/angebote/, `/${locale}/angebote`))
      assert.equal(page.status, 200)
      assert.ok((await page.text()).includes('<h1'))
    }
    const dated = near.results.find(({ next_start }) => next_start !== null)
    assert.ok(dated, 'none of the offers near 10115 takes place any more')
    const calendar = await fetch(`${dated.url}.ics`)
    assert.equal(calendar.status, 200)
    assert.match(await calendar.text(), /^BEGIN:VCALENDAR/)
    const list = await fetch(`${running.url}/de/einrichtungen`)
    assert.match(await list.text(), /416/)
  } finally {
    await running.stop()
  }
})

test('a dry run says the same and stores nothing', { skip }, async () => {
  const empty = await ownDatabase(server!, `dry_run_${process.pid}`)
  try {
    assert.equal(trittstein(empty.url, 'migrate').status, 0)
    const before = await empty.stored()
    for (const { args, first } of [imports[0]!, imports[7]!, ...catalogue]) {
      const { status, said } = trittstein(empty.url, ...args, '--dry-run')
      assert.equal(status, 0, said)
      assert.match(said, first)
      assert.match(said, /nothing was stored/i)
    }
    assert.deepEqual(await empty.stored(), before)
  } finally {
    await empty.drop()
  }
})
