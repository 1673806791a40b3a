import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { visitor } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { type Asked, nothingAsked } from './asked.ts'
import { questionText, reasonText } from './reason-text.ts'
import { search } from './search.ts'
import { aNeighbourhood, aSearchableService, wedding } from './testing.ts'

// A Monday morning.
const world = await aWorld({
  chapters: [places, directory],
  now: () => new Date('2026-11-23T08:00:00Z'),
})
after(() => world.close())

let offers: Readonly<Record<string, string>> = {}
before(async () => {
  offers = await aNeighbourhood(world)
})

const find = (asked: Partial<Asked>, page = { limit: 20, offset: 0 }) =>
  world.look(visitor, (tx) => search(tx, { ...nothingAsked, ...asked }, page))
const names = async (asked: Partial<Asked>) => {
  const { results } = await find(asked)
  return results.map(
    ({ offer }) => Object.keys(offers).find((key) => offers[key] === offer.id) ?? offer.title,
  )
}

test('typed words and a postcode give a short list, the best first', async () => {
  const { results, place, radius } = await find({ text: 'Deutsch sprechen', near: '13353' })
  assert.equal(place?.label, '13353 Berlin')
  assert.deepEqual(await names({ text: 'Deutsch sprechen', near: '13353' }), [
    'sprachcafe',
    'deutschkurs',
    'online',
  ])
  const [first] = results
  assert.deepEqual(
    first?.match.reasons.map((reason) => reasonText('de', reason)),
    ['Deutsch', '1,3 km', 'in 2 Tagen', 'ohne Anmeldung', 'kostenlos'],
  )
  assert.equal(first?.next?.start.toISOString(), '2026-11-25T16:00:00.000Z')
  assert.equal(radius, 25_000, 'two houses are fewer than three')
})

test('a need from a tile is enough, and an address is exact', async () => {
  const { results } = await find({ needs: ['deutsch'], near: 'Müllerstr. 149' })
  assert.equal(results[0]?.offer.id, offers.sprachcafe)
  assert.equal(Math.round((results[0]?.distance ?? 0) / 10) * 10, 800)
})

test('the circle grows while fewer than three houses are found, and it is said', async () => {
  const narrow = await find({ needs: ['leute'], near: '13353' })
  assert.equal(narrow.widenedFrom, 5_000)
  assert.equal(narrow.radius, 25_000)
  assert.deepEqual(await names({ needs: ['leute'], near: '13353' }), ['sprachcafe', 'eltern'])
  assert.deepEqual(await names({ needs: ['leute'], near: '13353', radius: 5_000 }), ['sprachcafe'])
})

test('what is online is found everywhere, what is bound to a house is not', async () => {
  assert.deepEqual(await names({ needs: ['deutsch'], near: 'Ingelheim' }), ['ingelheim', 'online'])
})

test('without a place everything that fits is listed', async () => {
  assert.equal((await find({ needs: ['deutsch'] })).total, 4)
  assert.equal((await find({})).total, 6)
})

test('filters leave out what says otherwise and keep what does not say', async () => {
  const near = '13353'
  assert.deepEqual(await names({ needs: ['deutsch'], near, languages: ['ar'] }), ['sprachcafe'])
  assert.deepEqual(await names({ needs: ['deutsch'], near, weekdays: ['TH'] }), ['deutschkurs'])
  assert.deepEqual(await names({ needs: ['deutsch'], near, daytimes: ['vormittags'] }), ['deutschkurs'])
  assert.deepEqual(await names({ needs: ['deutsch'], near, access: ['kostenlos'] }), ['sprachcafe', 'online'])
  const { results } = await find({ needs: ['deutsch'], near, access: ['kinderbetreuung'] })
  assert.equal(results[0]?.offer.id, offers.deutschkurs)
  const open = results[1]?.match.open.map((question) => questionText('de', question))
  assert.deepEqual(open, ['offen: Kinderbetreuung?'])
})

test('a person is described, not filtered: what does not fit is an open question', async () => {
  const asked: Partial<Asked> = { needs: ['deutsch'], near: '13353', languages: ['ar'], strict: false }
  assert.deepEqual(await names(asked), ['sprachcafe', 'deutschkurs', 'online'])
  const { results } = await find(asked)
  assert.ok(results[1]?.match.open.some((question) => questionText('de', question) === 'offen: Arabisch?'))
})

test('a text that only says when and in which language lists everything then', async () => {
  const { results } = await find({ text: 'mittwochs auf Arabisch', near: '13353' })
  assert.equal(results[0]?.offer.id, offers.sprachcafe)
  assert.ok(results.length > 1)
})

test('a misspelt place is found by its likeness and said, an unknown one is not found', async () => {
  const guessed = await find({ needs: ['deutsch'], near: 'Weding' })
  assert.equal(guessed.place?.label, 'Wedding')
  assert.equal(guessed.guessed, true)
  assert.equal((await find({ needs: ['deutsch'], near: 'Berlin Wedding' })).guessed, false)
  const unknown = await find({ needs: ['deutsch'], near: 'Xyzzyqq' })
  assert.deepEqual([unknown.unknownPlace, unknown.total], [true, 0])
})

test('pages do not overlap', async () => {
  const first = await find({ needs: ['deutsch'] }, { limit: 2, offset: 0 })
  const second = await find({ needs: ['deutsch'] }, { limit: 2, offset: 2 })
  assert.deepEqual([first.total, first.results.length, second.results.length], [4, 2, 2])
  const ids = [...first.results, ...second.results].map(({ offer }) => offer.id)
  assert.equal(new Set(ids).size, 4)
})

test('of a confidential address only whole kilometres are told', async () => {
  const id = await aSearchableService(world, {
    title: 'Zuflucht Lesekreis',
    needs: ['lesen'],
    facts: { place: { kind: 'vor_ort', address_public: false, city: 'Berlin' } },
  })
  const { results } = await find({ needs: ['lesen'], near: 'Müllerstraße 149' })
  const hit = results.find(({ offer }) => offer.id === id)
  assert.equal(hit?.offer.locationName, null)
  assert.equal((hit?.distance ?? 1) % 1000, 0)
})

test('three offers of one house do not stop the circle from growing, three houses do', async () => {
  const organizationId = await anOrganization(world)
  const locationId = await aLocation(world, { organizationId, ...wedding })
  for (const title of ['Häkeln', 'Stricken', 'Sticken'])
    await aSearchableService(world, { organizationId, locationId, title, needs: ['mitmachen'] })
  assert.equal((await find({ needs: ['mitmachen'], near: '13353' })).radius, 25_000)
  for (const title of ['Löten', 'Sägen'])
    await aSearchableService(world, { ...wedding, title, needs: ['mitmachen'] })
  assert.equal((await find({ needs: ['mitmachen'], near: '13353' })).radius, 5_000)
})
