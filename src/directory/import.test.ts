import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { importPlaces, chapter as places, saveDemoPlaces } from '#places'
import { system, visitor } from '#platform/actor.ts'
import { ImportError } from '#platform/import/problems.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { importLocations } from './import-locations.ts'
import {
  chapter,
  directoryCommands,
  findLocation,
  findService,
  type Indexer,
  importServices,
  listOffers,
  saveLocations,
  saveOrganizations,
} from './index.ts'
import { listLocations } from './queries.ts'
import { stagingItems } from './stage-items.ts'

let world: World
let folder: string
before(async () => {
  world = await aWorld({ chapters: [places, chapter], now: () => new Date('2026-11-22T12:00:00Z') })
  folder = await mkdtemp(join(tmpdir(), 'directory-'))
  await saveDemoPlaces(world, {
    areas: [
      { code: 'BE', level: 'land', name: 'Berlin', lat: 52.5, lon: 13.4 },
      { code: '11000', level: 'kreis', name: 'Berlin', lat: 52.5, lon: 13.4 },
      { code: '01', level: 'bezirk', name: 'Mitte', lat: 52.55, lon: 13.36 },
    ],
    postcodes: [
      { postcode: '13347', places: ['Berlin'], kreis: '11000', lat: 52.549, lon: 13.366 },
      { postcode: '13088', places: ['Berlin'], kreis: '11000', lat: 52.55, lon: 13.45 },
    ],
  })
})
after(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const indexer: Indexer = ({ title, needs, sensitive }) => ({
  needs: needs ?? ['leute'],
  words: title.toLowerCase(),
  sensitive,
})
const write = async (name: string, content: unknown): Promise<string> => {
  const file = join(folder, name)
  await writeFile(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  )
  return file
}
const feature = (properties: object, coordinates: unknown = [13.366, 52.549]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })
const anOffer = (given: object = {}) => ({
  id: 'a1',
  title: 'Sprachcafé',
  form: 'gruppe',
  summary: 'Deutsch sprechen.',
  facility: { name: 'Haus am Platz', type: 'stadtteilzentrum', operator: 'Nachbarn e. V.' },
  place: { kind: 'vor_ort', street: 'Brückenplatz 4', postcode: '13347', city: 'Berlin', room: 'Saal' },
  access: { kind: 'ohne_anmeldung' },
  cost: { kind: 'kostenfrei' },
  status: 'aktiv',
  ...given,
})
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => assert.fail('was imported'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof ImportError, String(error))
  return error.message
}
const counts = async (): Promise<unknown> =>
  (
    await world.database.asOwner((owner) =>
      owner.query(
        'select (select count(*) from location) l, (select count(*) from service) s, (select count(*) from organization) o',
      ),
    )
  ).rows[0]

test('houses are imported once; a second run changes nothing, a changed name one house', async () => {
  const file = await write(
    'houses.geojson',
    collection(
      feature({
        id: '1',
        name: 'Familienzentrum Eins',
        street: 'Hof 1',
        'zip-code': 13347,
        'planning-area-id': 1100101,
      }),
      feature({ id: '2', name: 'Zwei' }, [13.45, 52.55]),
    ),
  )
  assert.deepEqual(await importLocations(world, file, { dryRun: true }), {
    added: 2,
    changed: 0,
    unchanged: 0,
    dryRun: true,
    notes: [],
  })
  const { added } = await importLocations(world, file)
  assert.equal(added, 2)
  assert.deepEqual(await importLocations(world, file), {
    added: 0,
    changed: 0,
    unchanged: 2,
    dryRun: false,
    notes: [],
  })
  const house = await world.look(
    visitor,
    async (tx) => (await listLocations(tx, { text: 'eins', page: 1, perPage: 9 })).rows[0],
  )
  assert.equal(house?.kind, 'familienzentrum')
  assert.equal(house?.areaCode, '01100101')
  const again = await write(
    'houses2.geojson',
    collection(feature({ id: '2', name: 'Zwei neu' }, [13.45, 52.55])),
  )
  assert.equal((await importLocations(world, again)).changed, 1)
})

test('of which kind an organization is its lead says; no import takes that back', async () => {
  const said = `select kind from organization where external_id = 'kind-1'`
  const file = await write('kind.geojson', collection(feature({ id: 'kind-1', name: 'Bürgerhaus' })))
  await importLocations(world, file)
  const kind = () =>
    world.look(
      system('test'),
      async (tx) => (await sql<{ kind: string }>`${sql.raw(said)}`.execute(tx.db)).rows[0]?.kind,
    )
  assert.equal(await kind(), 'traeger')
  await world.look(system('test'), (tx) =>
    sql`update organization set kind = 'kommune' where external_id = 'kind-1'`.execute(tx.db),
  )
  const again = await write('kind2.geojson', collection(feature({ id: 'kind-1', name: 'Bürgerhaus neu' })))
  assert.equal((await importLocations(world, again)).changed, 1)
  assert.equal(await kind(), 'kommune')
})

test('a bad file of houses is refused with path and reason, and nothing of it is stored', async () => {
  const before = await counts()
  const good = feature({ id: '3', name: 'Drei' })
  const bad = async (content: unknown) => refusal(importLocations(world, await write('bad.geojson', content)))
  assert.match(
    await bad(collection(good, feature({ id: '4' }, [13.4, 999]))),
    /^features\[1\]\.geometry\.coordinates\[1\]: must be a latitude in Germany .*999/,
  )
  assert.match(
    await bad(collection(good, good)),
    /^features\[1\]\.properties\.id: "3" is there twice, first at features\[0\]/,
  )
  assert.match(
    await bad(collection(good, feature({ name: 'ohne' }))),
    /^features\[1\]\.properties\.id: is missing/,
  )
  assert.match(await bad('{"type": "FeatureCollection", "features": [{]}'), /features\[0\]/)
  assert.match(await bad({ offers: [] }), /features/)
  assert.match(await bad('id;name\n1;Eins'), /not JSON/)
  assert.match(
    await bad(Buffer.from('{"type":"FeatureCollection","features":[{"x":"\xfc"}]}', 'latin1')),
    /UTF-8/,
  )
  assert.deepEqual(await counts(), before)
})

test('offers go to the house that is known by name and operator, else a house is made', async () => {
  await saveOrganizations(world, [{ slug: 'traeger', name: 'Träger  gGmbH', kind: 'traeger' }])
  await saveLocations(world, [
    {
      slug: 'villa',
      organization: 'traeger',
      name: 'Villa',
      kind: 'stadtteilzentrum',
      postcode: '13347',
      city: 'Berlin',
      lat: 52.5,
      lon: 13.4,
    },
  ])
  const file = await write('offers.json', {
    meta: { note: 'invented' },
    offers: [
      anOffer(),
      anOffer({
        id: 'a2',
        facility: { name: 'villa', operator: 'träger gGmbH' },
        needs: ['deutsch'],
        translations: { en: { title: 'Café' } },
      }),
    ],
  })
  assert.equal((await importServices(world, file, { indexer, dryRun: true })).added, 2)
  assert.deepEqual(await importServices(world, file, { indexer }), {
    added: 2,
    changed: 0,
    unchanged: 0,
    dryRun: false,
    notes: [],
  })
  assert.deepEqual(await importServices(world, file, { indexer }), {
    added: 0,
    changed: 0,
    unchanged: 2,
    dryRun: false,
    notes: [],
  })
  const [first, second] = await world.look(visitor, (tx) => listOffers(tx, { words: ['sprachcafé'] }))
  const villa = await world.look(
    visitor,
    async (tx) => (await listLocations(tx, { text: 'villa', page: 1, perPage: 9 })).rows[0],
  )
  assert.deepEqual([first, second].map((offer) => offer?.locationName).sort(), ['Haus am Platz', 'Villa'])
  assert.ok(
    [first, second].some(
      (offer) => offer?.locationId === villa?.id && offer?.organizationId === villa?.organizationId,
    ),
  )
  const made = [first, second].find((offer) => offer?.locationName === 'Haus am Platz')
  assert.deepEqual([made?.lat, made?.lon, made?.needs], [52.549, 13.366, ['leute']])
})

test('a changed translation or room is a changed offer', async () => {
  const offers = [
    anOffer(),
    anOffer({ id: 'a2', facility: { name: 'villa', operator: 'träger gGmbH' }, needs: ['deutsch'] }),
  ]
  assert.equal((await importServices(world, await write('c.json', { offers }), { indexer })).changed, 1)
  const [offer] = offers
  offer!.place.room = 'Keller'
  assert.equal((await importServices(world, await write('c.json', { offers }), { indexer })).changed, 1)
  assert.equal((await importServices(world, await write('c.json', { offers }), { indexer })).unchanged, 2)
})

test('a bad file of offers is refused with path and reason, and nothing of it is stored', async () => {
  const before = await counts()
  const bad = async (...offers: object[]) =>
    refusal(
      importServices(world, await write('bad.json', { offers }), {
        indexer,
        knownNeeds: ['leute', 'deutsch'],
      }),
    )
  const good = anOffer({ id: 'new' })
  assert.match(
    await bad(good, anOffer({ cost: { kind: 'teuer' } })),
    /^offers\[1\]\.cost\.kind: is not a known term: "teuer"\. Known are: kostenfrei/,
  )
  assert.match(await bad(good, good), /^offers\[1\]\.id: "new" is there twice, first at offers\[0\]/)
  assert.match(
    await bad(good, anOffer({ needs: ['geld'] })),
    /^offers\[1\]\.needs\[0\]: is not a known term: "geld"\. Known are: leute, deutsch/,
  )
  assert.match(
    await refusal(importServices(world, await write('x.json', { houses: [] }), { indexer })),
    /offers/,
  )
  assert.match(
    await refusal(importServices(world, await write('y.json', '{"offers": [{"id": "a"'), { indexer })),
    /offers\[0\]/,
  )
  assert.match(
    await refusal(importServices(world, join(folder, 'nowhere.json'), { indexer })),
    /does not exist/,
  )
  const indexed: string[] = []
  const watching: Indexer = (offer) => {
    indexed.push(offer.title)
    return indexer(offer)
  }
  const file = await write('late.json', { offers: [anOffer({ cost: {} }), good] })
  await refusal(importServices(world, file, { indexer: watching }))
  assert.deepEqual(indexed, [], 'after a problem the rest is only checked')
  assert.deepEqual(await counts(), before)
})

test('a confidential house keeps the centre of its postcode and no street', async () => {
  const file = await write('secret.json', {
    offers: [
      anOffer({
        id: 's1',
        facility: { name: 'Geheim', operator: 'Geheim e. V.' },
        place: {
          kind: 'vor_ort',
          street: 'Parkgasse 3',
          postcode: '13088',
          city: 'Berlin',
          room: 'Raum 2',
          address_public: false,
        },
      }),
    ],
  })
  await importServices(world, file, { indexer })
  const house = await world.look(visitor, async (tx) => {
    const [offer] = (await listOffers(tx)).filter(({ locationName }) => locationName === 'Geheim')
    return findLocation(tx, offer!.locationId!)
  })
  assert.deepEqual([house?.street, house?.lat, house?.lon, house?.addressPublic], [null, 52.55, 13.45, false])
  const everything = await world.database.asOwner((owner) =>
    owner.query(
      "select count(*)::int as n from service, location where service::text || location::text like '%Parkgasse%' or service::text like '%Raum 2%'",
    ),
  )
  assert.equal(everything.rows[0].n, 0)
})

test('at the nearest: the same postcode first, and the place of the offer is that of the house', async () => {
  const file = await write('near.json', {
    offers: [anOffer({ id: 'n1', facility: { name: 'Nirgends', operator: 'Niemand' } })],
  })
  await importServices(world, file, { indexer, atNearestLocation: true, source: 'near' })
  const offer = await world.look(visitor, async (tx) =>
    (await listOffers(tx)).find(({ organizationName }) => organizationName === 'Niemand'),
  )
  assert.equal(offer?.locationName, 'Familienzentrum Eins')
  assert.deepEqual(offer?.facts.place, {
    kind: 'vor_ort',
    name: 'Familienzentrum Eins',
    street: 'Hof 1',
    postcode: '13347',
    city: 'Berlin',
    room: 'Saal',
  })
})

test('files of several batches are saved whole, refused whole, and nothing stays staged', async () => {
  const staged = async () =>
    (await world.database.asOwner((owner) => owner.query('select count(*)::int as n from directory_staging')))
      .rows[0]
  const offers = Array.from({ length: 1201 }, (_, n) =>
    anOffer({ id: `many-${n}`, title: `Angebot ${n}`, facility: { name: `Haus ${n % 7}` } }),
  )
  const file = await write('many.json', { offers })
  const { added } = await importServices(world, file, { indexer, source: 'many' })
  assert.equal(added, 1201)
  assert.equal((await importServices(world, file, { indexer, source: 'many' })).unchanged, 1201)
  const before = await counts()
  const last = anOffer({ id: 'many-1201', form: 'unbekannt' })
  const broken = await write('broken.json', {
    offers: [...offers.map((o) => ({ ...o, title: 'Neu' })), last],
  })
  assert.match(
    await refusal(importServices(world, broken, { indexer, source: 'many' })),
    /^offers\[1201\]\.form/,
  )
  assert.deepEqual(await counts(), before)
  assert.equal((await importServices(world, file, { indexer, source: 'many' })).unchanged, 1201)
  assert.deepEqual(await staged(), { n: 0 })
})

test('what vanishes from staging before it is saved ends the import', async () => {
  await assert.rejects(
    stagingItems<number, void>(
      world,
      system('import services'),
      false,
      async (stage) => {
        for (let n = 0; n < 500; n++) await stage(n)
        // As a restart of the database does with unlogged tables.
        await world.database.asOwner((owner) => owner.query('truncate directory_staging'))
        await stage(500)
      },
      async () => assert.fail('was saved'),
    ),
    /^ImportError: staging: was disturbed.*run the import again$/,
  )
})

test('saved are the staged items, in their order', async () => {
  const saved: number[] = []
  await stagingItems<number, void>(
    world,
    system('import services'),
    false,
    async (stage) => {
      for (let n = 0; n < 1201; n++) await stage(n)
    },
    async (_tx, batches) => {
      for await (const batch of batches) saved.push(...batch)
    },
  )
  assert.deepEqual(saved, Array.from(saved.keys()))
  assert.equal(saved.length, 1201)
})

test('the commands say what they did and exit with 1 where they did nothing', async () => {
  const [houses, offers] = directoryCommands(indexer)
  const said: string[] = []
  const out = (line: string) => void said.push(line)
  assert.equal(await houses!.run(world, [], out), 1)
  assert.equal(await houses!.run(world, [join(folder, 'houses2.geojson')], out), 0)
  assert.equal(await offers!.run(world, [await write('z.json', { offers: [{}] }), '--dry-run'], out), 1)
  assert.equal(await offers!.run(world, ['a', '--nearest'], out), 1)
  assert.match(said[0]!, /^Usage: import locations/)
  assert.equal(said[1], '1 houses: nothing has changed.')
  assert.ok(said.includes('offers[0].title: is missing'))
  assert.ok(said.includes('Nothing was stored.'))
})

const shared = new URL('../../../shared/data/', import.meta.url).pathname
const centres = join(shared, 'berlin-osm-community-centres/community-centers.geojson')
const examples = join(shared, 'example-offers/example-offers.json')

test('the real files: 416 centres in Berlin, 20 offers placed at real houses', {
  skip: !existsSync(centres) && 'needs ../shared/data, which is not here',
}, async () => {
  const own = await aWorld({ chapters: [places, chapter] })
  try {
    await importPlaces(own, join(shared, 'plz-geonames/plz-de.csv'))
    const first = await importLocations(own, centres)
    assert.equal(first.added, 416)
    assert.equal((await importLocations(own, centres)).unchanged, 416)
    const offers = await importServices(own, examples, { indexer, atNearestLocation: true })
    assert.deepEqual([offers.added, offers.notes], [20, []])
    assert.equal((await importServices(own, examples, { indexer, atNearestLocation: true })).unchanged, 20)
    const { rows } = await own.database.asOwner((owner) =>
      owner.query(
        "select count(*)::int as n from service_at_location join location on location.id = location_id where source = 'osm'",
      ),
    )
    assert.equal(rows[0].n, 20)
    await own.look(visitor, async (tx) => {
      const offers = await listOffers(tx)
      // Of the 20, one is internal and one is over since 2025.
      assert.equal(offers.length, 18)
      assert.equal((await findService(tx, offers[0]!.id))?.locations.length, 1)
    })
  } finally {
    await own.close()
  }
})
