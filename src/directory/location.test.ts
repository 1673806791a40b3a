import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, kindFromName } from './location.ts'
import { readFeature } from './location-from-feature.ts'
import { holdsOn } from './network.ts'
import { isOver } from './service.ts'
import { translated } from './translated.ts'

test('a house is what its name says, else a house of the neighbourhood', () => {
  const kinds: Record<string, string> = {
    'Buergeramt Mahlsdorf': 'verwaltung',
    'Bürgeramt Marzahn-Hellersdorf': 'verwaltung',
    'MehrGenerationenHaus Wassertor 48': 'mehrgenerationenhaus',
    'Stadtteilzentrum Prenzlauer Berg': 'stadtteilzentrum',
    'Kinder- und Familienzentrum Schillerstraße': 'familienzentrum',
    'KiFaZ "Leuchtturm"': 'familienzentrum',
    'Jugendclub E-Lok': 'jugendeinrichtung',
    'Seniorenfreizeitstätte Bruno-Taut': 'senioreneinrichtung',
    'Begegnungsstätte „Mehr Mitte“': 'begegnungsstaette',
    'oskar freiwilligenagentur lichtenberg': 'freiwilligenagentur',
    'BENN Wartenberg': 'quartiersmanagement',
    Sprengelhaus: 'nachbarschaftshaus',
    'Berliner Familienfreunde e.V.': 'nachbarschaftshaus',
  }
  for (const [name, kind] of Object.entries(kinds)) assert.equal(kindFromName(name), kind, name)
})

test('an address is told in one line, and not at all where it is confidential', () => {
  const house = { street: 'Brückenplatz 4', postcode: '13347', city: 'Berlin', addressPublic: true }
  assert.equal(addressOf(house), 'Brückenplatz 4, 13347 Berlin')
  assert.equal(addressOf({ ...house, street: null }), '13347 Berlin')
  assert.equal(addressOf({ ...house, addressPublic: false }), null)
})

const aFeature = (properties: object = {}, coordinates: unknown = [13.6, 52.5]) => ({
  geometry: { type: 'Point', coordinates },
  properties: {
    id: '7',
    name: ' Karame  e.V. ',
    street: 'Hof 1',
    'zip-code': 1067,
    'planning-area-id': 1200520,
    ...properties,
  },
})

test('leading zeros that a table lost come back', () => {
  const house = readFeature(aFeature())
  assert.deepEqual(house, {
    externalId: '7',
    name: 'Karame e.V.',
    street: 'Hof 1',
    postcode: '01067',
    city: 'Berlin',
    lat: 52.5,
    lon: 13.6,
    areaCode: '01200520',
  })
})

test('a house without a name is called after its street', () => {
  const house = readFeature(aFeature({ name: undefined }))
  assert.ok(!Array.isArray(house) && house.name === 'Treffpunkt Hof 1')
})

test('a coordinate outside of Germany is named with its path', () => {
  assert.deepEqual(readFeature(aFeature({}, [999, 52.5])), [
    { path: '.geometry.coordinates[0]', reason: 'must be a longitude in Germany (5.8 to 15.1), found 999' },
  ])
  assert.deepEqual(readFeature(aFeature({ id: undefined })), [
    { path: '.properties.id', reason: 'is missing' },
  ])
})

test('a membership holds from its first to its last day', () => {
  const member = { validFrom: '2020-01-01', validTo: '2025-12-31' }
  assert.deepEqual(
    ['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01'].map((day) => holdsOn(member, day)),
    [false, true, true, false],
  )
  assert.ok(holdsOn({ ...member, validTo: null }, '2099-01-01'))
})

test('an offer is over after its last day, or when it is ended', () => {
  assert.ok(!isOver({ status: 'aktiv', validUntil: '2026-11-22' }, '2026-11-22'))
  assert.ok(isOver({ status: 'aktiv', validUntil: '2026-11-21' }, '2026-11-22'))
  assert.ok(isOver({ status: 'beendet', validUntil: null }, '2026-11-22'))
})

test('what is translated is in the language of the page; what is not is German and marked', () => {
  const offer = {
    title: 'Café',
    summary: 'Kommen Sie.',
    description: 'Lang.',
    translations: { en: { title: 'Coffee' }, 'de-x-leicht': { description: 'Kurz.' } },
  }
  assert.deepEqual(translated('en', offer).title, { text: 'Coffee', lang: undefined })
  assert.deepEqual(translated('en', offer).summary, { text: 'Kommen Sie.', lang: 'de' })
  assert.deepEqual(translated('de-leicht', offer).description, { text: 'Kurz.', lang: undefined })
  assert.deepEqual(translated('de', offer).description, { text: 'Lang.', lang: undefined })
})
