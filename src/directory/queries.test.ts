import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as places } from '#places'
import { visitor } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { chapter } from './index.ts'
import { listOffers, type OfferFilter } from './offer-queries.ts'
import {
  findLocation,
  findNetworksOf,
  findOrganization,
  findOrganizationBySlug,
  findService,
  findTranslations,
  listLocations,
  membersOf,
} from './queries.ts'
import { aLocation, aNetwork, anOrganization, aService } from './testing.ts'

let world: World
const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.look(visitor, work)
const titles = async (filter: OfferFilter) =>
  (await look((tx) => listOffers(tx, filter))).map(({ title }) => title)

before(async () => {
  world = await aWorld({ chapters: [places, chapter], now: () => new Date('2026-11-22T12:00:00Z') })
  const organizationId = await anOrganization(world, { slug: 'nachbarn', name: 'Nachbarn e. V.' })
  const near = await aLocation(world, {
    organizationId,
    name: 'Ärztehaus',
    lat: 52.55,
    lon: 13.36,
    areaCode: '01100101',
  })
  const far = await aLocation(world, {
    organizationId,
    name: 'Zentrum 100 %',
    lat: 52.45,
    lon: 13.36,
    postcode: '12047',
    street: 'Hof_7',
  })
  const save = (given: Parameters<typeof aService>[1]) =>
    aService(world, { organizationId, locationId: near, ...given })
  await save({
    title: 'Sprachcafé',
    needs: ['deutsch', 'leute'],
    words: 'sprachcafe deutsch',
    translations: { en: { title: 'Language café' } },
  })
  await save({
    title: 'Chor',
    needs: ['leute'],
    words: 'chor singen 100%_',
    locationId: far,
    facts: { languages: [{ code: 'ar', level: 'fliessend' }] },
  })
  await save({
    title: 'Elternabend',
    needs: ['kinder'],
    words: 'eltern',
    locationId: far,
    facts: { place: { kind: 'online' } },
  })
  await save({ title: 'Ohne Haus', needs: [], words: 'haus', locationId: null })
  await save({ title: 'Intern', needs: ['leute'], visibility: 'intern' })
  await save({ title: 'Beendet', needs: ['leute'], status: 'beendet' })
  await save({ title: 'Vorbei', needs: ['leute'], validUntil: '2026-11-21' })
  await save({ title: 'Letzter Tag', needs: ['briefe'], validUntil: '2026-11-22' })
  await save({
    title: 'Geheim',
    needs: ['seele'],
    sensitive: true,
    facts: { place: { kind: 'vor_ort', address_public: false } },
  })
})
after(() => world.close())

test('the list shows public offers that are not over, by title', async () => {
  assert.deepEqual(await titles({}), [
    'Chor',
    'Elternabend',
    'Geheim',
    'Letzter Tag',
    'Ohne Haus',
    'Sprachcafé',
  ])
})

test('needs and words each find their offers, together or either', async () => {
  assert.deepEqual(await titles({ needs: ['leute'] }), ['Chor', 'Sprachcafé'])
  assert.deepEqual(await titles({ words: ['deutsch', 'eltern'] }), ['Elternabend', 'Sprachcafé'])
  assert.deepEqual(await titles({ needs: ['leute'], words: ['deutsch'] }), ['Sprachcafé'])
  assert.deepEqual(await titles({ needs: ['briefe'], words: ['deutsch'], combine: 'or' }), [
    'Letzter Tag',
    'Sprachcafé',
  ])
  assert.deepEqual(await titles({ needs: ['briefe'], words: ['deutsch'] }), [])
})

// REQ: ASVS-1.2.4
test('a word is text, not a pattern', async () => {
  assert.deepEqual(await titles({ words: ['100%_'] }), ['Chor'])
  assert.deepEqual(await titles({ words: ['%'] }), ['Chor'])
  assert.deepEqual(await titles({ words: ['d_utsch'] }), [])
})

test('a radius keeps what is near and what is online, nearest first, with metres', async () => {
  const offers = await look((tx) => listOffers(tx, { near: { lat: 52.55, lon: 13.36, radius: 2000 } }))
  assert.deepEqual(
    offers.map(({ title }) => title),
    ['Letzter Tag', 'Sprachcafé', 'Geheim', 'Elternabend'],
  )
  assert.ok(offers[0]!.distance! < 1)
  const [chor] = await look((tx) => listOffers(tx, { near: { lat: 52.55, lon: 13.36 }, words: ['chor'] }))
  assert.ok(Math.abs(chor!.distance! - 11_119) < 10, `${chor!.distance}`)
})

test('a box keeps what lies in it', async () => {
  assert.deepEqual(await titles({ box: { south: 52.4, west: 13.3, north: 52.5, east: 13.4 } }), [
    'Chor',
    'Elternabend',
  ])
})

test('languages, ids and a limit narrow the list', async () => {
  assert.deepEqual(await titles({ languages: ['ar'] }), ['Chor'])
  assert.deepEqual(await titles({ limit: 1 }), ['Chor'])
  assert.deepEqual(await titles({ ids: ['not-an-id'] }), [])
})

test('an offer row carries organization, house, facts and translations', async () => {
  const [offer] = await look((tx) => listOffers(tx, { words: ['sprachcafe'] }))
  assert.equal(offer!.organizationName, 'Nachbarn e. V.')
  assert.equal(offer!.locationName, 'Ärztehaus')
  assert.equal(offer!.areaCode, '01100101')
  assert.equal(offer!.facts.access.kind, 'ohne_anmeldung')
  assert.deepEqual(offer!.translations, { en: { title: 'Language café' } })
})

test('an offer that keeps its address to itself names no house and no exact point', async () => {
  const [offer] = await look((tx) => listOffers(tx, { needs: ['seele'], near: { lat: 52.55, lon: 13.36 } }))
  assert.equal(offer!.locationId, null)
  assert.equal(offer!.locationName, null)
  assert.deepEqual([offer!.lat, offer!.lon], [52.56, 13.36])
  const ofHouse = await look(async (tx) => {
    const [house] = (await listLocations(tx, { text: 'Ärztehaus', page: 1, perPage: 9 })).rows
    return listOffers(tx, { locationId: house!.id })
  })
  assert.deepEqual(
    ofHouse.map(({ title }) => title),
    ['Letzter Tag', 'Sprachcafé'],
  )
})

test('what is no id is not there', async () => {
  const found = await look(async (tx) => [
    await findService(tx, 'x'),
    await findLocation(tx, "'; drop table location"),
    await findOrganization(tx, '00000000-0000-0000-0000-000000000000'),
  ])
  assert.deepEqual(found, [undefined, undefined, undefined])
})

test('an offer is found with its houses and its translations', async () => {
  const [row] = await look((tx) => listOffers(tx, { words: ['sprachcafe'] }))
  const { service, translations } = await look(async (tx) => ({
    service: await findService(tx, row!.id),
    translations: await findTranslations(tx, row!.id),
  }))
  assert.deepEqual(service!.locations, [{ id: row!.locationId, name: 'Ärztehaus', areaCode: '01100101' }])
  assert.equal(service!.takesHandover, true)
  assert.equal(translations.en?.title, 'Language café')
})

test('a house keeps its contact, and a confidential one does not keep its street', async () => {
  const id = await aLocation(world, {
    addressPublic: false,
    street: 'Musterstraße 9',
    contact: { role: 'Beratung', email: 'b@b.example' },
  })
  const house = await look((tx) => findLocation(tx, id))
  assert.equal(house!.street, null)
  assert.equal(house!.contact?.email, 'b@b.example')
})

test('houses are found by words of name and address; a percent sign is a percent sign', async () => {
  const search = (text: string) =>
    look(async (tx) => (await listLocations(tx, { text, page: 1, perPage: 30 })).rows.map(({ name }) => name))
  assert.deepEqual(await search('zentrum 12047'), ['Zentrum 100 %'])
  assert.deepEqual(await search('%'), ['Zentrum 100 %'])
  assert.deepEqual(await search('hof_7'), ['Zentrum 100 %'])
  assert.deepEqual(await search('Musterstraße'), [])
})

test('memberships of a network are dated', async () => {
  const [a, b] = [await anOrganization(world, { name: 'A' }), await anOrganization(world, { name: 'B' })]
  const id = await aNetwork(world, { slug: 'alt', coordinatorId: a, members: [a, b], validTo: '2025-12-31' })
  const on = (day: string) =>
    look(async (tx) => (await membersOf(tx, id, day)).map(({ organizationName }) => organizationName))
  assert.deepEqual(await on('2025-12-31'), ['A', 'B'])
  assert.deepEqual(await on('2026-01-01'), [])
  const networks = await look((tx) => findNetworksOf(tx, a, '2025-06-01'))
  assert.deepEqual(
    networks.map(({ slug, role, kind }) => [slug, role, kind]),
    [['alt', 'haus', 'kooperation']],
  )
  assert.equal((await look((tx) => findOrganizationBySlug(tx, 'nachbarn')))?.name, 'Nachbarn e. V.')
})
