import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { trittstein } from './command.ts'
import { type OwnDatabase, ownDatabase } from './own-database.ts'

// A bad file ends with exit code 1, says where and why, and leaves nothing: through the real command line.

const server = process.env.TEST_DATABASE_URL
const skip = server ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

let database: OwnDatabase
let folder: string
let storedBefore: Readonly<Record<string, string>>
before(async () => {
  if (skip) return
  folder = mkdtempSync(join(tmpdir(), 'trittstein-bad-'))
  database = await ownDatabase(server!, `bad_files_${process.pid}`)
  for (const [command, content] of [
    ['places', collection(land)],
    ['places', postcodes],
    ['organizations', jobcenters],
    ['locations', collection(house('1'))],
    ['services', JSON.stringify({ offers: [offer('a')] })],
  ] as const) {
    const { status, said } = trittstein(database.url, 'import', command, file(content))
    assert.equal(status, 0, said)
  }
  storedBefore = await database.stored()
})
after(async () => {
  if (skip) return
  await database?.drop()
  rmSync(folder, { recursive: true })
})

let files = 0
const file = (content: string | Buffer): string => {
  const path = join(folder, `file-${++files}`)
  writeFileSync(path, content)
  return path
}

const square = [
  [13, 52],
  [14, 52],
  [14, 53],
  [13, 53],
  [13, 52],
]
const feature = (properties: object, geometry: object) =>
  JSON.stringify({ type: 'Feature', properties, geometry })
const land = feature({ AGS: '11', GEN: 'Berlin', BEZ: 'Land' }, { type: 'Polygon', coordinates: [square] })
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`
const postcodes = 'plz,orte,land,kreis_ags,lat,lon\n10115,Berlin,BE,11000,52.5323,13.3846\n'
const jobcenters = 'traeger_form,name,land,ags\ngE,Mitte,BE,11000001\n'
const house = (id: string, coordinates: unknown = [13.38, 52.53], name = 'Haus am Platz') =>
  feature({ id, name, 'zip-code': 10115 }, { type: 'Point', coordinates })
const offer = (id: string, more: object = {}) => ({
  id,
  title: 'Sprachcafé',
  form: 'gruppe',
  summary: 'Deutsch sprechen.',
  facility: { name: 'Haus am Platz', type: 'stadtteilzentrum', operator: 'Nachbarn e. V.' },
  place: { kind: 'vor_ort', street: 'Brückenplatz 4', postcode: '10115', city: 'Berlin' },
  access: { kind: 'ohne_anmeldung' },
  cost: { kind: 'kostenfrei' },
  status: 'aktiv',
  ...more,
})
const offersOf = (...offers: object[]) => JSON.stringify({ offers }, null, 1)

/** The same bytes as an older Windows program writes them. */
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A good beginning and then one line of 200 MB. */
const longLine = (start: string, end: string): string => {
  const path = file(start)
  const handle = openSync(path, 'a')
  const piece = 'x'.repeat(1_000_000)
  for (let n = 0; n < 200; n++) writeSync(handle, piece)
  writeSync(handle, end)
  closeSync(handle)
  return path
}

const cases: readonly [what: string, command: string, content: () => string | Buffer, message: RegExp][] = [
  [
    'broken JSON',
    'places',
    () => collection(land).replace('"GEN":', '"GEN"'),
    /^features\[0\], line 2: broken JSON/,
  ],
  ['JSON that was cut off', 'places', () => collection(land, land).slice(0, -40), /^features\[1\], line 3: /],
  ['a wrong column', 'places', () => postcodes.replace('lon', 'lng'), /^line 1: the column "lon" is missing/],
  ['the coordinate 999', 'places', () => postcodes.replace('52.5323', '999'), /^line 2: lat 999/],
  [
    'an unknown code',
    'places',
    () => collection(land.replace('"11"', '"99"')),
    /^features\[0\], line 2: .*99/,
  ],
  [
    'a duplicate id',
    'places',
    () => postcodes + postcodes.split('\n')[1],
    /^line 3: "10115" is there already, on line 2/,
  ],
  ['NUL bytes', 'places', () => postcodes.replace('Berlin', 'Ber\0lin'), /^line 2: has a NUL byte/],
  [
    'Windows-1252',
    'places',
    () => windows1252(postcodes.replace('Berlin', 'Köln')),
    /^line 2: is not UTF-8.*Windows-1252/,
  ],
  ['gzip that was cut off', 'places', () => gzipSync(postcodes).subarray(0, -12), /ends too early/],
  ['nothing', 'places', () => '', /is empty/],
  [
    'a missing column',
    'organizations',
    () => jobcenters.replace('ags', 'kreis'),
    /^line 1: the column "ags" is missing/,
  ],
  [
    'an unknown form',
    'organizations',
    () => jobcenters.replace('gE', 'GE'),
    /^line 2: traeger_form "GE" is not known/,
  ],
  [
    'an unknown Kreis',
    'organizations',
    () => jobcenters.replace('11000001', '99001'),
    /^line 2: ags "99001": five digits/,
  ],
  [
    'a duplicate row',
    'organizations',
    () => jobcenters + jobcenters.split('\n')[1],
    /^line 3: "Mitte" \(gE, BE\) is there already, on line 2/,
  ],
  [
    'Windows-1252',
    'organizations',
    () => windows1252(jobcenters.replace('Mitte', 'Köln')),
    /^line 2: is not UTF-8.*Windows-1252/,
  ],
  ['no rows', 'organizations', () => jobcenters.split('\n')[0]!, /has no rows/],
  ['JSON', 'organizations', () => collection(land), /^line 1: the column "traeger_form" is missing/],
  ['broken JSON', 'locations', () => collection(house('2'), house('3').slice(0, -1)), /^features\[1\]/],
  [
    'a missing property',
    'locations',
    () => collection(house('2').replace('"id"', '"ref"')),
    /^features\[0\]\.properties\.id: is missing/,
  ],
  [
    'the coordinate 999',
    'locations',
    () => collection(house('2'), house('3', [13.4, 999])),
    /^features\[1\]\.geometry\.coordinates\[1\]: .*999/,
  ],
  [
    'a duplicate id',
    'locations',
    () => collection(house('2'), house('2')),
    /^features\[1\]\.properties\.id: "2" is there twice, first at features\[0\]/,
  ],
  [
    'NUL bytes',
    'locations',
    () => collection(house('2').replace('Haus', 'Ha\0us')),
    /^line 2: has a NUL byte/,
  ],
  [
    'an escaped NUL',
    'locations',
    () => collection(house('2').replace('Haus', 'Ha\\u0000us')),
    /^features\[0\]\.properties\.name: has a NUL character/,
  ],
  [
    'Windows-1252',
    'locations',
    () => windows1252(collection(house('2', [13.4, 52.5], 'Müllerhaus'))),
    /^line 2: is not UTF-8/,
  ],
  ['a table', 'locations', () => postcodes, /not JSON/],
  ['broken JSON', 'services', () => offersOf(offer('b')).replace('"form":', '"form"'), /^offers\[0\]/],
  ['a wrong field', 'services', () => offersOf(offer('b', { titel: 'x' })), /^offers\[0\]\.?.*titel/],
  [
    'an unknown term',
    'services',
    () => offersOf(offer('b', { form: 'zirkus' })),
    /^offers\[0\]\.form: .*zirkus/,
  ],
  [
    'an unknown need',
    'services',
    () => offersOf(offer('b', { needs: ['gold'] })),
    /^offers\[0\]\.needs\[0\]: is not a known term: "gold"/,
  ],
  [
    'a duplicate id',
    'services',
    () => offersOf(offer('b'), offer('b')),
    /^offers\[1\]\.id: "b" is there twice, first at offers\[0\]/,
  ],
  [
    'NUL bytes',
    'services',
    () => offersOf(offer('b', { title: 'A' })).replace('"A"', '"A\0"'),
    /^line \d+: has a NUL byte/,
  ],
  ['an escaped NUL', 'services', () => offersOf(offer('b', { title: 'A\0' })), /^offers\[0\]\.title/],
  [
    'Windows-1252',
    'services',
    () => windows1252(offersOf(offer('b', { title: 'Café' }))),
    /^line \d+: is not UTF-8/,
  ],
  ['a list of something else', 'services', () => collection(land), /offers/],
]

const isRefused = async (command: string, path: string, message: RegExp): Promise<void> => {
  const { status, said } = trittstein(database.url, 'import', command, path)
  assert.equal(status, 1, said.slice(0, 2000))
  assert.match(said, message)
  assert.match(said, /\nNothing was stored\.\n$/)
  assert.ok(said.length < 5000, `a message of ${said.length} characters`)
  assert.deepEqual(await database.stored(), storedBefore)
}

// REQ: ASVS-2.1.1, ASVS-5.2.2
for (const [what, command, content, message] of cases)
  test(`import ${command} refuses ${what}`, { skip }, () => isRefused(command, file(content()), message))

const long: readonly [command: string, start: string, end: string, message: RegExp][] = [
  ['places', `${postcodes}10117,"`, '",BE,11000,52.5,13.4\n', /^line 3: is longer than \d+ MB/],
  [
    'places',
    `{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"AGS":"11","GEN":"`,
    '"}}]}',
    /MB/,
  ],
  [
    'locations',
    `{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"id":"`,
    '"}}]}',
    /MB/,
  ],
  ['organizations', `${jobcenters}gE,"`, '",BE,11000002\n', /^line 3: is longer than \d+ MB/],
  ['services', '{"offers":[{"id":"', '"}]}', /MB/],
]
// REQ: ASVS-5.2.1
for (const [command, start, end, message] of long)
  test(`import ${command} refuses a line of 200 MB (${start[0] === '{' ? 'JSON' : 'CSV'}) without holding it`, {
    skip,
  }, async () => {
    const path = longLine(start, end)
    await isRefused(command, path, message)
    rmSync(path)
  })

test('a file that is not there, a folder, and a wrong flag are refused', { skip }, async () => {
  await isRefused('places', join(folder, 'nowhere'), /nowhere: does not exist: check the path/)
  await isRefused('locations', folder, /is a folder, not a file/)
  for (const command of ['places', 'organizations', 'locations', 'services'])
    assert.equal(trittstein(database.url, 'import', command, '--dry').status, 1)
  assert.deepEqual(await database.stored(), storedBefore)
})
