import assert from 'node:assert/strict'
import { test } from 'node:test'
import { landOf, levelOf, parentOf, pathOf, within } from './area.ts'
import { boundingBox, centroid, contains, distance, inGermany, type MultiPolygon, mean } from './geometry.ts'
import { asPostcode } from './postcode.ts'
import { parseHouseNumber, parsePlaceText, placeKey, streetKey } from './street.ts'

test('a planning area lies in its Bezirksregion, Prognoseraum, Bezirk, Kreis and Land', () => {
  assert.deepEqual(pathOf('01100309'), ['01100309', '011003', '0110', '01', '11000', 'BE'])
  assert.deepEqual(pathOf('07339'), ['07339', 'RP'])
  assert.deepEqual(pathOf('BE'), ['BE'])
  assert.equal(parentOf('BE'), null)
  assert.ok(within('01100309', '01'))
  assert.ok(!within('11', '01'))
})

test('a code tells its level, and a wrong one has none', () => {
  const codes = ['BE', '07339', '12', '0110', '011003', '01100309']
  assert.deepEqual(codes.map(levelOf), [
    'land',
    'kreis',
    'bezirk',
    'prognoseraum',
    'bezirksregion',
    'planungsraum',
  ])
  for (const wrong of ['', 'XX', '13', '17001', '011', '0110030', '13100309', '0110030x'])
    assert.equal(levelOf(wrong), undefined)
})

test('the Land of a Bezirk is Berlin, also where another Land has the same number', () => {
  assert.deepEqual(
    ['01', '11', '0310', '11000', '07339', '03101', 'NI'].map((c) => landOf(c)),
    ['BE', 'BE', 'BE', 'BE', 'RP', 'NI', 'NI'],
  )
  assert.equal(landOf({ kreis: '01001' }), 'SH')
  assert.equal(landOf({ kreis: null }), undefined)
  assert.equal(landOf('99999'), undefined)
})

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const withHole: MultiPolygon = [[square(13, 52, 1), square(13.25, 52.25, 0.5)], [square(10, 50, 0.1)]]

test('a point is in a polygon, but not in its hole', () => {
  assert.ok(contains(withHole, { lat: 52.1, lon: 13.1 }))
  assert.ok(!contains(withHole, { lat: 52.5, lon: 13.5 }))
  assert.ok(contains(withHole, { lat: 50.05, lon: 10.05 }))
  assert.ok(!contains(withHole, { lat: 53, lon: 14 }))
})

test('box and centre of a polygon', () => {
  assert.deepEqual(boundingBox(withHole), { south: 50, west: 10, north: 53, east: 14 })
  assert.deepEqual(centroid([[square(13, 52, 1)]]), { lat: 52.5, lon: 13.5 })
  assert.deepEqual(centroid([[square(13, 52, 1), square(13, 52, 0.5)]]), { lat: 52.58333, lon: 13.58333 })
  assert.deepEqual(centroid([[square(13, 52, 1)], [[...square(15, 52, 1)].reverse()]]), {
    lat: 52.5,
    lon: 14.5,
  })
  assert.deepEqual(
    centroid([
      [
        [
          [13, 52],
          [13, 52],
          [13, 52],
        ],
      ],
    ]),
    { lat: 52, lon: 13 },
  )
  assert.deepEqual(
    mean([
      { lat: 52, lon: 13, weight: 3 },
      { lat: 53, lon: 14 },
    ]),
    { lat: 52.25, lon: 13.25 },
  )
})

test('distances are metres', () => {
  const tower = { lat: 52.5208, lon: 13.4095 }
  const gate = { lat: 52.5163, lon: 13.3777 }
  assert.ok(Math.abs(distance(tower, gate) - 2208) < 10, String(distance(tower, gate)))
  assert.equal(distance(tower, tower), 0)
  assert.ok(inGermany(tower) && !inGermany({ lat: 13.4, lon: 52.5 }) && !inGermany({ lat: 999, lon: 13 }))
})

test('a street has one key, however it is written', () => {
  for (const name of [
    'Müllerstraße',
    'Müllerstr.',
    'Muellerstraße',
    'Müller Straße',
    'MÜLLERSTRASSE',
    'Müller-Str.',
    'müllerstr',
    'Mu\u0308llerstraße',
  ])
    assert.equal(streetKey(name), 'muellerstrasse', name)
  assert.equal(streetKey('Karl-Marx-Str.'), streetKey('Karl-Marx-Straße'))
  assert.equal(streetKey('Str. des 17. Juni'), streetKey('Straße des 17. Juni'))
  assert.equal(streetKey('Alexanderpl.'), streetKey('Alexanderplatz'))
  assert.notEqual(streetKey('Strelitzer Straße'), streetKey('Strelitzer Platz'))
  assert.equal(placeKey(' Berlin-Prenzlauer  Berg'), 'berlin prenzlauer berg')
})

test('what people type is taken apart', () => {
  const cases: Record<string, ReturnType<typeof parsePlaceText>> = {
    '10115': { postcode: '10115' },
    '١٠١١٥': { postcode: '10115' },
    'D-10115 Berlin': { postcode: '10115', place: 'Berlin' },
    'Berlin 10115': { postcode: '10115', place: 'Berlin' },
    Wedding: { place: 'Wedding' },
    'Wedding, Berlin': { place: 'Wedding Berlin' },
    'Müllerstraße 149': { street: 'Müllerstraße', number: 149, suffix: '' },
    'Müllerstr.149a': { street: 'Müllerstr.', number: 149, suffix: 'a' },
    'Müllerstraße 149 A, 13353 Berlin': {
      street: 'Müllerstraße',
      number: 149,
      suffix: 'a',
      postcode: '13353',
      place: 'Berlin',
    },
    'Müllerstraße 149 13353 Berlin': {
      street: 'Müllerstraße',
      number: 149,
      suffix: '',
      postcode: '13353',
      place: 'Berlin',
    },
    '13353 Berlin, Müllerstraße 149': {
      street: 'Müllerstraße',
      number: 149,
      suffix: '',
      postcode: '13353',
      place: 'Berlin',
    },
    'Müllerstraße 149 Wedding': { street: 'Müllerstraße', number: 149, suffix: '', place: 'Wedding' },
    'Müllerstraße 56-58': { street: 'Müllerstraße', number: 56, suffix: '' },
    'Straße des 17. Juni 135': { street: 'Straße des 17. Juni', number: 135, suffix: '' },
    'Straße 43 7': { street: 'Straße 43', number: 7, suffix: '' },
    Müllerstraße: { street: 'Müllerstraße' },
    'Ingelheim am Rhein': { place: 'Ingelheim am Rhein' },
    '': {},
  }
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(parsePlaceText(text), expected, text)
})

test('a long or strange text is taken apart in no time', () => {
  const before = process.cpuUsage()
  for (const text of [
    '1 '.repeat(50_000),
    'a1'.repeat(50_000),
    `${'ä '.repeat(90)}1 1 1 1`,
    '(((((((((',
    '١٠١١٥',
  ])
    parsePlaceText(text)
  const { user, system } = process.cpuUsage(before)
  assert.ok(user + system < 250e3, `${user + system} µs of processor time`)
})

test('house numbers and postcodes are read from tables', () => {
  assert.deepEqual(['149', '24A', '56-58', '7 b', '', 'ohne'].map(parseHouseNumber), [
    { number: 149, suffix: '' },
    { number: 24, suffix: 'a' },
    { number: 56, suffix: '' },
    { number: 7, suffix: 'b' },
    undefined,
    undefined,
  ])
  assert.deepEqual(['01067', '1067', 1067, 13353, '999', '123456', 'D-1', null].map(asPostcode), [
    '01067',
    '01067',
    '01067',
    '13353',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
