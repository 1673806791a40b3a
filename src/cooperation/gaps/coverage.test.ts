import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Around, coverage, gapKey, isStrange, metresTo, type Offer } from './coverage.ts'
import { districtOf, type House, homeDistricts, homeSpaces, reachOf, spaceOf } from './spaces.ts'

const wedding = { code: '014010', name: 'Wedding Zentrum', lat: 52.55, lon: 13.35 }
const moabit = { code: '012005', name: 'Moabit West', lat: 52.53, lon: 13.33 }
const pankow = { code: '036040', name: 'Prenzlauer Berg Nord', lat: 52.55, lon: 13.42 }
const whole: Around = { code: '01', name: 'Mitte', districts: ['01'] }

let count = 0
const offer = (
  given: Partial<Offer> & { at?: { area: string | null; lat?: number; lon?: number }; house?: string } = {},
): Offer => {
  const { at = { area: wedding.code }, house = `Haus ${++count}`, ...more } = given
  return {
    id: `offer ${++count}`,
    title: 'Angebot',
    organizationName: 'Nachbarn e. V.',
    houseName: house,
    needs: ['deutsch'],
    facts: { languages: [], accessibility: {}, cost: { kind: 'kostenfrei' } },
    kind: 'vor_ort',
    places: [{ locationId: house, areaCode: at.area, lat: at.lat ?? null, lon: at.lon ?? null }],
    ...more,
  }
}
const cell = (offers: readonly Offer[], around: Around = { space: wedding }) =>
  coverage(offers, [around], { fields: ['sprache'], groups: ['zugewanderte'] })[0]!.cells[0]!

test('a social space is a Bezirksregion in Berlin and a Kreis elsewhere', () => {
  assert.equal(spaceOf('01401001'), '014010')
  assert.equal(spaceOf('014010'), '014010')
  assert.equal(spaceOf('01'), undefined, 'nothing finer is known')
  assert.equal(spaceOf('07339'), '07339')
  assert.deepEqual(
    [districtOf('01401001'), districtOf('07339'), districtOf(null)],
    ['01', '07339', undefined],
  )
})

test('a network is at home where its authorities are; what a member does elsewhere belongs elsewhere', () => {
  const house = (areaCode: string | null, role: House['role'], coordinates = false): House => ({
    areaCode,
    role,
    coordinates,
  })
  const houses = [
    house('011002', 'jobcenter'),
    house('012006', null, true),
    house('014010', 'haus'),
    house('036040', 'haus'),
    house(null, 'haus'),
  ]
  assert.deepEqual(homeDistricts(houses), ['01'])
  assert.deepEqual(homeSpaces(houses, ['01']), ['011002', '012006', '014010'])
  assert.deepEqual(homeDistricts([house('014010', 'haus'), house('07339', 'traeger')]), ['01', '07339'])
})

test('an offer is in reach in its own space, or up to two kilometres from the middle of another one', () => {
  assert.equal(reachOf(wedding.code), 2000)
  assert.equal(reachOf('07339'), 10_000)
  assert.equal(metresTo(offer(), wedding), 0)
  const near = offer({ at: { area: moabit.code, lat: 52.54, lon: 13.35 } })
  assert.ok(Math.abs(metresTo(near, wedding)! - 1112) < 2)
  assert.equal(metresTo(offer({ at: { area: pankow.code, lat: 52.55, lon: 13.42 } }), wedding), undefined)
  assert.equal(metresTo(offer({ at: { area: '01' } }), wedding), undefined, 'nobody knows where')
})

test('what is mobile reaches all of its district, and what is confidential is told of no space', () => {
  const mobile = offer({ kind: 'mobil', at: { area: moabit.code } })
  assert.equal(metresTo(mobile, wedding), 0)
  assert.equal(metresTo(mobile, pankow), undefined)
  const secret = offer({ kind: 'geheim' })
  assert.equal(metresTo(secret, wedding), undefined)
  assert.equal(cell([secret], whole).offers.length, 1)
})

test('a cell counts offers and houses, what is meant for the group first and then the nearest', () => {
  const found = cell([
    offer({ needs: ['lesen'], house: 'Villa', at: { area: moabit.code, lat: 52.54, lon: 13.35 } }),
    offer({ needs: ['lesen'], house: 'Treff' }),
    offer({ house: 'Villa', title: 'Sprachcafé' }),
    offer({ needs: ['kinder'] }),
  ])
  assert.deepEqual([found.offers.length, found.houses, found.meant], [3, 2, 1])
  assert.equal(found.offers[0]?.offer.title, 'Sprachcafé')
  assert.deepEqual(
    found.offers.map(({ metres }) => metres === undefined),
    [true, true, false],
  )
})

test('where nothing reaches the group there is a gap, also where something is online', () => {
  const hard = offer({
    facts: { languages: [], accessibility: {}, cost: { kind: 'kostenfrei' }, min_german_level: 'C1' },
  })
  const found = cell([hard, offer({ kind: 'online' })])
  assert.equal(found.isGap, true)
  assert.equal(found.online.length, 1)
})

test('two houses that mean the same group in the same field could join, one house with two offers could not', () => {
  assert.deepEqual(cell([offer({ house: 'Treff' }), offer({ house: 'Villa' })]).joinable, ['Treff', 'Villa'])
  assert.deepEqual(cell([offer({ house: 'Treff' }), offer({ house: 'Treff' })]).joinable, [])
  assert.deepEqual(cell([offer(), offer({ needs: ['lesen'] })]).joinable, [], 'one is for all')
  assert.deepEqual(cell([offer(), offer()], whole).joinable, [], 'a whole district is not near')
})

test('the matrix has every field for every group, and some pairs are no gap', () => {
  const [row] = coverage([], [{ space: wedding }])
  assert.equal(row?.cells.length, 80)
  assert.ok(isStrange('alter', 'jugendliche'))
  assert.equal(row?.cells.filter(({ isGap }) => isGap).length, 75)
})

test('the key of a gap is coded words and the number of an area', () => {
  const pair = { field: 'sprache', group: 'alleinerziehende' } as const
  assert.equal(gapKey(pair, { space: wedding }), 'sprache/alleinerziehende/014010')
  assert.equal(gapKey(pair, whole), 'sprache/alleinerziehende/01')
})
