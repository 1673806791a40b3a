import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { visitor } from '#platform/actor.ts'
import { openSource } from '#platform/import/source.ts'
import { aWorld } from '#platform/testing.ts'
import { areaAt, areaPath, chapter, importPlaces, landOf, resolvePlace } from './index.ts'

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const skip = existsSync(data) ? false : `the real files are not here (${data})`
const lor = (name: string): string => join(data, 'berlin-lor-2021', name)
const vg = (name: string): string => join(data, 'germany-vg5000', name)

const folder = await mkdtemp(join(tmpdir(), 'trittstein-real-'))
const world = await aWorld({ chapters: [chapter] })
after(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})
const resolve = (text: string) => world.look(visitor, (tx) => resolvePlace(tx, text))

/** Imports twice; the second time nothing changes. */
const twice = async (file: string) => {
  const { added, removed } = await importPlaces(world, file)
  const again = await importPlaces(world, file)
  assert.deepEqual([again.added, again.changed, again.removed], [0, 0, 0])
  assert.deepEqual([again.names.added, again.names.changed, again.names.removed], [0, 0, 0])
  return { added, removed, unchanged: again.unchanged }
}
const all = (added: number) => ({ added, removed: 0, unchanged: added })

/** The embedded database gets the first 20,000 addresses, PostgreSQL all of them. */
const addressFile = async (): Promise<{ file: string; count: number }> => {
  const file = lor('berlin-adressen-plr-2023-06.csv.gz')
  if (world.database.kind === 'postgres') return { file, count: 401_032 }
  let text = ''
  let lines: string[] = []
  for await (const piece of (await openSource(file)).text()) {
    text += piece
    lines = text.split('\n')
    if (lines.length > 20_001) break
  }
  const first = join(folder, 'addresses.csv')
  await writeFile(first, `${lines.slice(0, 20_001).join('\n')}\n`)
  return { file: first, count: 20_000 }
}

test('Länder, Kreise and all LOR levels are imported, and a second run changes nothing', {
  skip,
}, async () => {
  const dry = await importPlaces(world, vg('laender.geojson'), { dryRun: true })
  assert.equal(dry.added, 16)
  assert.deepEqual(await twice(vg('laender.geojson')), all(16))
  assert.deepEqual(await twice(vg('kreise.geojson')), all(400))
  assert.deepEqual(await twice(lor('bezirke.geojson')), all(12))
  assert.deepEqual(await twice(lor('pgr.geojson')), all(58))
  assert.deepEqual(await twice(lor('bzr.geojson')), all(143))
  assert.deepEqual(await twice(lor('plr.geojson')), all(542))
  assert.deepEqual(await twice(lor('lor-2021-hierarchie.csv')), { added: 0, removed: 0, unchanged: 755 })
})

test('a point knows its social space, and all that it lies in', { skip }, async () => {
  const at = (lat: number, lon: number) => world.look(visitor, (tx) => areaAt(tx, { lat, lon }))
  assert.equal(await at(52.5462, 13.3568), '01400942')
  assert.equal(await at(49.97, 8.06), '07339')
  assert.equal(await at(54.5, 13), undefined)
  const path = await world.look(visitor, (tx) => areaPath(tx, '09100407'))
  assert.deepEqual(
    path.map((a) => a.code),
    ['09100407', '091004', '0910', '09', '11000', 'BE'],
  )
  assert.equal(path[3]?.name, 'Treptow-Köpenick', 'a name that lost a letter in the map is mended')
  assert.equal(landOf(path[0]!.code), 'BE')
})

test('postcodes and Gemeinden are imported', { skip }, async () => {
  assert.deepEqual(await twice(join(data, 'plz-geonames', 'plz-de.csv')), all(8295))
  assert.deepEqual(await twice(vg('gemeinden.csv')), all(10_997))
  const expected: Record<string, [string, string, string]> = {
    '10115': ['10115 Berlin', 'postcode', '01'],
    '01067': ['01067 Dresden Innere Altstadt', 'postcode', '14612'],
    '55218 Ingelheim': ['55218 Ingelheim am Rhein', 'postcode', '07339'],
    Ingelheim: ['Ingelheim am Rhein', 'place', '07339'],
    Koeln: ['Köln', 'place', '05315'],
    Frankfurt: ['Frankfurt am Main', 'place', '06412'],
    Bayern: ['Bayern', 'area', 'BY'],
    'Mainz-Bingen': ['Mainz-Bingen', 'area', '07339'],
    Neukölln: ['Neukölln', 'area', '08'],
  }
  for (const [text, wanted] of Object.entries(expected)) {
    const found = await resolve(text)
    assert.deepEqual([found?.label, found?.precision, found?.areaCode], wanted, text)
  }
})

test('addresses are imported, and a second run changes nothing', { skip, timeout: 120_000 }, async (t) => {
  const { file, count } = await addressFile()
  const started = performance.now()
  assert.equal((await importPlaces(world, file)).added, count)
  const seconds = (performance.now() - started) / 1000
  t.diagnostic(`${count} addresses in ${seconds.toFixed(1)} s on ${world.database.kind}`)
  const again = await importPlaces(world, file)
  assert.deepEqual([again.added, again.changed, again.removed, again.unchanged], [0, 0, 0, count])
})

test('addresses and what people call a district are found', { skip }, async () => {
  const berlin = { 'Ackerstraße 1': '01100309', 'Ackerstr. 1b, 10115 Berlin': '01100415' }
  for (const [text, code] of Object.entries(berlin)) assert.equal((await resolve(text))?.areaCode, code, text)
  if (world.database.kind !== 'postgres') return
  const districts = {
    Wedding: '01',
    'Berlin Wedding': '01',
    Weding: '01',
    'Prenzlauer Berg': '03',
    Mitte: '01',
    Moabit: '01',
    Pankow: '03',
  }
  for (const [text, code] of Object.entries(districts)) {
    const found = await resolve(text)
    assert.deepEqual([found?.precision, found?.areaCode], ['place', code], text)
  }
  const found = await resolve('Müllerstraße 149')
  assert.deepEqual([found?.label, found?.areaCode], ['Müllerstraße 149, 13353 Berlin', '01400942'])
  assert.equal((await resolve('Straße 43 7'))?.label, 'Straße 43 7, 13125 Berlin')
  assert.equal((await resolve('Straße 43'))?.label, 'Straße 43')
})
