import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { visitor } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { areaAt, areaPath, chapter, findArea, resolvePlace } from './index.ts'
import { withFewPlaces } from './testing.ts'

const world = await withFewPlaces(await aWorld({ chapters: [chapter] }))
after(() => world.close())
const resolve = (text: string) => world.look(visitor, (tx) => resolvePlace(tx, text))

test('a postcode is found, with the Bezirk at its centre', async () => {
  const expected = {
    label: '13353 Berlin',
    lat: 52.542,
    lon: 13.35,
    precision: 'postcode',
    areaCode: '01',
    postcode: '13353',
  }
  for (const text of ['13353', ' 13353 Berlin', 'D-13353', '١٣٣٥٣'])
    assert.deepEqual(await resolve(text), expected, text)
  assert.equal((await resolve('55218'))?.areaCode, '07339')
})

test('an address is found however it is written', async () => {
  const expected = {
    label: 'Müllerstraße 149, 13353 Berlin',
    lat: 52.5462,
    lon: 13.3568,
    precision: 'address',
    areaCode: '014009',
    postcode: '13353',
  }
  for (const text of [
    'Müllerstraße 149',
    'Müllerstr. 149',
    'muellerstrasse 149',
    'Müller Str 149, Berlin',
    '13353 Berlin, Müllerstr. 149',
    'Mullerstrasse 149',
    'Müllestraße 149',
  ])
    assert.deepEqual(await resolve(text), expected, text)
})

test('an unknown number is taken to its nearest neighbour, and the label says no wrong house', async () => {
  const found = await resolve('Müllerstraße 150')
  assert.deepEqual(
    [found?.label, found?.precision, found?.lat],
    ['Müllerstraße 150, 13353 Berlin', 'address', 52.5462],
  )
  assert.equal((await resolve('Müllerstraße 24'))?.label, 'Müllerstraße 24a, 13353 Berlin')
})

test('an address without a point of its own lies between its area and its postcode', async () => {
  assert.deepEqual(
    [(await resolve('Müllerstr. 24a'))?.lat, (await resolve('Müllerstr. 24a'))?.lon],
    [52.5465, 13.35375],
  )
})

test('the town beside an address counts', async () => {
  assert.equal((await resolve('Müllerstraße 149, Ingelheim'))?.label, 'Ingelheim am Rhein')
  assert.equal((await resolve('Müllerstraße 149, 55218'))?.label, '55218 Ingelheim am Rhein')
  assert.equal((await resolve('Müllerstraße 149 Wedding'))?.precision, 'address')
})

test('towns, districts and streets are found by their names', async () => {
  const found = async (text: string) => {
    const match = await resolve(text)
    return match && [match.label, match.precision, match.areaCode]
  }
  assert.deepEqual(await found('Wedding'), ['Wedding', 'place', '01'])
  assert.deepEqual(await found('Berlin Wedding'), ['Berlin Wedding', 'place', '01'])
  assert.deepEqual(await found('Wedding, Berlin'), ['Wedding', 'place', '01'])
  assert.deepEqual(await found('Berlin'), ['Berlin', 'area', '11000'])
  assert.deepEqual(await found('mitte'), ['Mitte', 'area', '01'])
  assert.deepEqual(await found('Ingelheim'), ['Ingelheim am Rhein', 'place', '07339'])
  assert.deepEqual(await found('Weding'), ['Wedding', 'place', '01'])
  assert.deepEqual(await found('Müllerstraße'), ['Müllerstraße', 'place', '014009'])
})

test('what is not known is not guessed', async () => {
  for (const text of [
    '',
    '  ',
    '99999',
    'Qwertz',
    '%',
    "'; drop table area; --",
    '(((',
    'a'.repeat(5000),
    '\ufffd',
    '1',
    '12345678',
  ])
    assert.equal(await resolve(text), undefined, text)
})

test('an area knows what it lies in, also one that is finer than what is known', async () => {
  const names = async (code: string) =>
    (await world.look(visitor, (tx) => areaPath(tx, code))).map((area) => area.code)
  assert.deepEqual(await names('01400942'), ['014009', '0140', '01', '11000', 'BE'])
  assert.deepEqual(await names('07339'), ['07339', 'RP'])
  assert.deepEqual(await names('xx'), [])
  assert.equal((await world.look(visitor, (tx) => findArea(tx, '01')))?.name, 'Mitte')
})

test('without polygons the nearest Bezirksregion within 3 km is taken', async () => {
  assert.equal(await world.look(visitor, (tx) => areaAt(tx, { lat: 52.5462, lon: 13.3568 })), '014009')
  assert.equal(await world.look(visitor, (tx) => areaAt(tx, { lat: 49.97, lon: 8.06 })), undefined)
})

test('everybody reads places, only the system writes them, and staging is nobody’s business', async () => {
  await assert.rejects(
    world.look(visitor, (tx) => sql`delete from postcode`.execute(tx.db)),
    /permission denied/,
  )
  await assert.rejects(
    world.look(visitor, (tx) => sql`select * from area_staging`.execute(tx.db)),
    /permission denied/,
  )
})
