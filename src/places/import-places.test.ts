import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { system, visitor } from '#platform/actor.ts'
import { ImportError } from '#platform/import/problems.ts'
import { aWorld } from '#platform/testing.ts'
import { inTransaction, type Tx } from '#platform/transaction.ts'
import { importPlacesCommand } from './command.ts'
import { areaAt, chapter, findArea, importPlaces, outlinesOf, resolvePlace, saveDemoPlaces } from './index.ts'
import { stagePlaces } from './stage-places.ts'
import { countStaged, knownAreas, placesTables, stage } from './store.ts'
import { aCollection, aFeature, aSquare, fewPlaces } from './testing.ts'

const folder = await mkdtemp(join(tmpdir(), 'trittstein-places-'))
const world = await aWorld({ chapters: [chapter] })
after(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.look(visitor, work)
const load = async (content: string | Uint8Array, options: { dryRun?: boolean } = {}) => {
  const file = join(folder, 'file.txt')
  await writeFile(file, content)
  return importPlaces(world, file, options)
}
const refused = async (content: string | Uint8Array, ...lines: RegExp[]): Promise<void> => {
  const before = await look(knownAreas)
  await assert.rejects(load(content), (error) => {
    assert.ok(error instanceof ImportError, String(error))
    const told = error.message.split('\n')
    for (const [at, line] of lines.entries()) assert.match(told[at] ?? '', line)
    assert.equal(told.length, lines.length, error.message)
    return true
  })
  assert.deepEqual(await look(knownAreas), before)
}
const emptied = { areas: [], postcodes: [] }
const counts = (added: number, changed = 0, removed = 0, unchanged = 0) => ({
  added,
  changed,
  removed,
  unchanged,
})

const planungsraum = (id: string, name: string, west = 13.35) =>
  aFeature({ PLR_ID: id, PLR_NAME: name, BEZ: '01' }, aSquare(west, 52.5, 0.05))
const two = [
  planungsraum('01100309', 'Oranienburger Straße'),
  planungsraum('01100310', 'Alexanderplatz', 13.4),
]
const postcodes = 'plz,orte,land,kreis_ags,lat,lon\n10115,Berlin,BE,11000,52.5323,13.3846\n'
const addresses = `hnr,hnr_zusatz,str_name,plz,ort_name,PLR_NAME,PLR_ID
1,,Ackerstraße,10115,Mitte,Oranienburger Straße,01100309
1,A,Ackerstraße,10115,Mitte,Oranienburger Straße,01100309
,,Pappelplatz,10115,Mitte,Alexanderplatz,01100310
`

beforeEach(async () => {
  await load(aCollection(...two))
})

test('a second run of the same file changes nothing and says so', async () => {
  assert.deepEqual(await load(aCollection(...two)), {
    what: 'Planungsräume (LOR)',
    ...counts(0, 0, 0, 2),
    names: counts(0),
  })
  const said: string[] = []
  assert.equal(await importPlacesCommand.run(world, [join(folder, 'file.txt')], (line) => said.push(line)), 0)
  assert.match(
    said.join('\n'),
    /^Planungsräume \(LOR\): nothing changed, 2 rows are as they were\. \(\d+\.\d s\)$/,
  )
})

test('a new file of the same format replaces what the last one brought: only what differs is written', async () => {
  const changed = aCollection(
    planungsraum('01100309', 'Neuer Name'),
    planungsraum('01100411', 'Arkonaplatz', 13.3),
  )
  const { what, names, ...written } = await load(changed)
  assert.deepEqual(written, counts(1, 1, 1, 0))
  assert.equal((await look((tx) => findArea(tx, '01100309')))?.name, 'Neuer Name')
  assert.equal(await look((tx) => findArea(tx, '01100310')), undefined)
  assert.equal(await look((tx) => areaAt(tx, { lat: 52.51, lon: 13.31 })), '01100411')
})

test('a dry run says what would happen and stores nothing', async () => {
  const before = await look(knownAreas)
  const { what, names, ...written } = await load(
    aCollection(two[0], planungsraum('01100411', 'Arkonaplatz', 13.3)),
    { dryRun: true },
  )
  assert.deepEqual(written, counts(1, 0, 1, 1))
  assert.deepEqual(await look(knownAreas), before)
  const said: string[] = []
  assert.equal(
    await importPlacesCommand.run(world, ['--dry-run', join(folder, 'file.txt')], (line) => said.push(line)),
    0,
  )
  assert.match(said[0]!, /1 added, 0 changed, 1 removed, 1 unchanged\..* Dry run: nothing was stored\.$/)
})

test('postcodes are read also with semicolons, as gzip, and without their leading zero', async () => {
  const semicolons =
    'plz;orte;kreis_ags;lat;lon\n1067;"Dresden;Dresden Innere Altstadt";14612;51.0547;13.7269\n'
  assert.equal((await load(gzipSync(semicolons))).added, 1)
  const found = await look((tx) => resolvePlace(tx, '01067'))
  assert.deepEqual(found, {
    label: '01067 Dresden',
    lat: 51.0547,
    lon: 13.7269,
    precision: 'postcode',
    areaCode: '14612',
    postcode: '01067',
  })
  assert.equal((await look((tx) => resolvePlace(tx, 'Dresden Innere Altstadt')))?.areaCode, '14612')
})

test('an address lies at the centre of its Planungsraum, drawn towards that of its postcode', async () => {
  await load(postcodes)
  assert.deepEqual(await load(addresses), { what: 'addresses of Berlin', ...counts(3), names: counts(3) })
  assert.deepEqual(await look((tx) => resolvePlace(tx, 'ackerstr. 1a')), {
    label: 'Ackerstraße 1a, 10115 Berlin',
    lat: 52.52682,
    lon: 13.3774,
    precision: 'address',
    areaCode: '01100309',
    postcode: '10115',
  })
  assert.equal((await look((tx) => resolvePlace(tx, 'Pappelplatz')))?.areaCode, '01')
  const { names, ...again } = await load(addresses)
  assert.deepEqual([again.unchanged, names.unchanged, names.changed], [3, 3, 0])
  await load(`${addresses.split('\n').slice(0, 2).join('\n')}\n`)
  assert.equal(await look((tx) => resolvePlace(tx, 'Pappelplatz')), undefined)
})

test('the official list of names corrects the map, and the map does not take it back', async () => {
  const list = `Planungsraum (Nummer),Planungsraum (Name),Bezirksregion (Nummer),Bezirksregion (Name),Prognoseraum (Nummer),Prognoseraum (Name),Bezirk
01100309,Oranienburger Str.,011003,Alexanderplatz,0110,Zentrum,Mitte\n`
  await refused(
    list,
    /^line 2: 011003 \(Alexanderplatz\) is not known: import the GeoJSON of its level first$/,
    /^line 2: 0110 /,
    /^line 2: 01 /,
  )
  await load(aCollection(aFeature({ BZR_ID: '011003', BZR_NAME: 'Alex' })))
  await load(aCollection(aFeature({ PGR_ID: '0110', PGR_NAME: 'Zentrum' })))
  await load(aCollection(aFeature({ Schluessel: '11000001', Gemeinde_n: 'M\ufffdtte' })))
  assert.equal((await load(list)).changed, 4)
  assert.equal((await look((tx) => findArea(tx, '011003')))?.name, 'Alexanderplatz')
  assert.equal((await load(aCollection(...two))).changed, 0)
  assert.equal((await load(list)).changed, 0)
})

test('Länder and Kreise are told apart by their key; a Land is known by its letters', async () => {
  await load(aCollection(aFeature({ AGS: '11', GEN: 'Berlin', BEZ: 'Land' })))
  await load(aCollection(aFeature({ AGS: '11000', GEN: 'Berlin, Stadt', BEZ: 'Kreisfreie Stadt' })))
  assert.deepEqual(await look((tx) => findArea(tx, '11000')), {
    code: '11000',
    level: 'kreis',
    name: 'Berlin',
    parent: 'BE',
    lat: 52.525,
    lon: 13.375,
  })
  assert.equal((await look((tx) => findArea(tx, 'BE')))?.level, 'land')
  await refused(
    aCollection(aFeature({ AGS: '07339', GEN: 'Mainz-Bingen', BEZ: 'Landkreis' })),
    /^features\[0\], line 2: its parent RP is not known/,
  )
  await refused(
    aCollection(aFeature({ AGS: 7339, GEN: 'Mainz-Bingen', BEZ: 'Landkreis' })),
    /AGS "7339": 5 digits are wanted, with leading zeros/,
  )
})

test('what is wrong with a feature is told with its place', async () => {
  const ring = aSquare(13.35, 52.5, 0.05)
  await refused(
    aCollection(
      two[0],
      aFeature({ PLR_ID: '99100309', PLR_NAME: 'x', BEZ: '01' }),
      aFeature({ PLR_NAME: 'x' }),
      planungsraum('01100311', ' '),
      aFeature({ PLR_ID: '01100312', PLR_NAME: 'x' }, [[999, 52.5], ...ring.slice(1)]),
      aFeature(
        { PLR_ID: '01100313', PLR_NAME: 'x' },
        ring.map(([lon, lat]) => [lat, lon]),
      ),
      aFeature(
        { PLR_ID: '01100314', PLR_NAME: 'x' },
        ring.map(([lon, lat]) => [lon * 29000, lat * 110_000]),
      ),
      {
        type: 'Feature',
        properties: { PLR_ID: '01100315', PLR_NAME: 'x' },
        geometry: { type: 'Point', coordinates: [13, 52] },
      },
    ),
    /^features\[1\], line 3: "99100309" is no code of a planungsraum/,
    /^features\[2\], line 4: the property PLR_ID is missing\. Found: PLR_NAME$/,
    /^features\[3\], line 5: the name is empty$/,
    /^features\[4\], line 6: coordinates\[0\]\[0\]\[0\]: lat 52\.5, lon 999 is not in Germany/,
    /^features\[5\], line 7: .*latitude and longitude are swapped$/,
    /^features\[6\], line 8: .*degrees and not metres$/,
    /^features\[7\], line 9: its geometry is a Point: a Polygon or MultiPolygon is wanted$/,
  )
  await refused(
    aCollection(two[0], two[1], two[0]),
    /^features\[2\], line 4: "01100309" is there already, on features\[0\], line 2$/,
  )
  await refused(aCollection(two[0]).slice(0, -20), /^features\[0\], line 2: .*cut off/)
  await refused(
    aCollection(two[0]).replace('"PLR_NAME":', '"PLR_NAME"'),
    /^features\[0\], line 2: broken JSON: Expected ':'/,
  )
  await refused(aCollection(), /has no features/)
  await refused('{"type": "FeatureCollection"}', /has no list "features"\. Found: type/)
  await refused(
    aCollection(aFeature({ name: 'a house' })),
    /none of the files that this command knows\. Found: name\. Known: Länder \(AGS, GEN, BEZ\)/,
  )
})

test('what is wrong with a row is told with its line', async () => {
  await refused(
    `${postcodes}999,Nirgends,BE,11000,52,13\n10117,,BE,11000,52,13\n10119,Berlin,BE,1000,52,13\n10178,Berlin,BE,11000,999,13\n10179,Berlin,BE,11000,x,\n10243,Berlin,BE\n`,
    /^line 3: plz "999": five digits are wanted$/,
    /^line 4: orte is empty$/,
    /^line 5: kreis_ags "1000": an AGS of five digits/,
    /^line 6: lat 999, lon 13 is not in Germany/,
    /^line 7: lat "x", lon "": two numbers are wanted$/,
    /^line 8: has 3 cells instead of 6/,
  )
  await refused(postcodes + postcodes.split('\n')[1], /^line 3: "10115" is there already, on line 2$/)
  await refused(
    postcodes.replace('lon', 'lng'),
    /^line 1: the column "lon" is missing\. Found: "plz", "orte", "land", "kreis_ags", "lat", "lng"$/,
  )
  await refused('a,b\n1,2\n', /none of the files .* Found: a, b\. Known: .*postcodes \(plz, orte/)
  await refused('plz,orte,land,kreis_ags,lat,lon\n', /has no rows/)
  await refused(
    addresses.replace('01100310', '01999999').replace('1,A', '1x,A'),
    /^line 3: hnr "1x"/,
    /^line 4: PLR_ID "01999999" is no known Planungsraum$/,
  )
  await refused(
    `${addresses}1,a,Acker-Str.,10115,Mitte,x,01100309\n`,
    /^line 5: "ackerstrasse 1 a 10115" is there already, on line 3$/,
  )
  await refused(
    'AGS,ARS,GEN,BEZ,lat,lon\n7339030,x,Ingelheim,Stadt,49.97,8.08\n',
    /^line 2: AGS "7339030": eight digits/,
  )
})

test('files that are no text are refused, and the command ends with 1', async () => {
  await refused(
    Buffer.from(postcodes.replace('Berlin', 'Köln'), 'latin1'),
    /^line 2: is not UTF-8: byte 0xF6, in Windows-1252 the letter "ö"/,
  )
  await refused(postcodes.replace('Berlin', 'Ber\0lin'), /^line 2: has a NUL byte/)
  await refused(`${postcodes}"${'x'.repeat(3_000_000)}`, /^line 3: is longer than 1 MB/)
  await refused('', /is empty/)
  const said: string[] = []
  assert.equal(
    await importPlacesCommand.run(world, [join(folder, 'nowhere.csv')], (line) => said.push(line)),
    1,
  )
  assert.match(said.join('\n'), /nowhere\.csv: does not exist: check the path\nNothing was stored\.$/)
  assert.equal(await importPlacesCommand.run(world, [], (line) => said.push(line)), 1)
  assert.match(said.at(-1)!, /^import places <file>/)
})

test('what a killed import left in staging is cleared, and never applied', async () => {
  const actor = system('import places')
  const dead = '00000000-0000-4000-8000-000000000000'
  const row = { code: '01999999', level: 'planungsraum', name: 'x', parent: null, lat: 52, lon: 13 } as const
  await inTransaction(world, actor, (tx) =>
    stage(tx, dead, [{ table: 'area', position: 1, spot: 'line 1', row }]),
  )
  assert.equal((await load(aCollection(...two))).unchanged, 2)
  for (const table of placesTables)
    assert.equal(await inTransaction(world, actor, (tx) => countStaged(tx, dead, table)), 0)
})

test('what vanishes from staging before it is applied ends the import, and nothing was stored', async () => {
  const before = await look(knownAreas)
  const how = { source: 'vanishing', effect: 'replace', takeOver: false, dryRun: false } as const
  const postcode = (n: number) => ({ postcode: String(n), names: ['x'], kreis: null, lat: 52, lon: 13 })
  await assert.rejects(
    stagePlaces(world, how, async function* () {
      for (let n = 20_000; n < 22_000; n++)
        yield { table: 'postcode', position: n, spot: '', row: postcode(n) }
      // As a restart of the database does with unlogged tables.
      await world.database.asOwner((owner) => owner.query('truncate postcode_staging'))
      yield { table: 'postcode', position: 22_000, spot: '', row: postcode(22_000) }
    }),
    /^ImportError: staging: was disturbed.*run the import again$/,
  )
  assert.equal(await look((tx) => resolvePlace(tx, '22000')), undefined)
  assert.deepEqual(await look(knownAreas), before)
})

test('two imports at once: the second one is told to wait', async () => {
  // Rows of one import whose file is still being read while another one comes.
  const reading = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const how = { source: 'slow', effect: 'names', takeOver: false, dryRun: true } as const
  const first = stagePlaces(world, how, async function* () {
    reading.resolve()
    await go.promise
    yield* []
  })
  await reading.promise
  await assert.rejects(load(aCollection(...two)), /another import of this kind is running/)
  go.resolve()
  await first
  assert.equal((await load(aCollection(...two))).unchanged, 2)
})

test('the demo gives way to real files, and does not come back over them', async () => {
  await load(aCollection(aFeature({ BZR_ID: '011003', BZR_NAME: 'Alexanderplatz' })))
  const first = await saveDemoPlaces(world, fewPlaces)
  assert.ok(first.added > 0)
  const real = 'plz,orte,land,kreis_ags,lat,lon\n13353,Berlin,BE,11000,52.5416,13.3495\n'
  assert.deepEqual(await saveDemoPlaces(world, fewPlaces), {
    ...counts(0),
    unchanged: first.added + first.unchanged,
  })
  assert.equal((await look((tx) => findArea(tx, '011003')))?.lat, 52.525, 'the real one stays')
  assert.equal((await load(real)).changed, 1, 'the demo’s postcode becomes the real one')
  assert.deepEqual((await saveDemoPlaces(world, fewPlaces)).changed, 0)
  assert.equal((await look((tx) => resolvePlace(tx, '13353')))?.lat, 52.5416)
  await saveDemoPlaces(world, emptied)
  assert.equal(await look((tx) => resolvePlace(tx, 'Ingelheim')), undefined)
  assert.ok(await look((tx) => resolvePlace(tx, '13353')))
})

test('outlines come by level, by parent and by code; null where only the centre is known', async () => {
  await load(aCollection(aFeature({ BZR_ID: '011003', BZR_NAME: 'Alexanderplatz' })))
  await saveDemoPlaces(world, fewPlaces)
  const codes = async (wanted: Parameters<typeof outlinesOf>[1]) =>
    (await look((tx) => outlinesOf(tx, wanted))).map(({ code, polygon }) => [code, polygon?.[0]?.[0]?.length])
  const level = 'bezirksregion'
  const both = [
    ['011003', 5],
    ['014009', undefined],
  ]
  assert.deepEqual(await codes({ level }), both)
  assert.deepEqual(await codes({ level, parent: '0140' }), both.slice(1))
  assert.deepEqual(await codes({ level, codes: ['011003', '07339'] }), both.slice(0, 1))
  assert.deepEqual(await codes({ level, codes: [] }), [])
})
