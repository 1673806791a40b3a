import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parentsOf } from './place-tree.ts'

const spot = (locationId: string | null, areaCode: string | null) => ({
  locationId,
  areaCode,
  receiverId: 'org',
})

test('a house lies in its Bezirksregion, that in the Bezirk, that in the network', () => {
  assert.deepEqual(parentsOf([spot('h', '01100309')]), {
    'haus:h': 'raum:011003',
    'raum:011003': 'bezirk:01',
    'bezirk:01': 'netzwerk',
  })
})

test('outside Berlin the Kreis is the social space; without one there is a place for that, too', () => {
  assert.deepEqual(parentsOf([spot('h', '07339'), spot(null, null), spot('x', 'nonsense')]), {
    'haus:h': 'raum:07339',
    'raum:07339': 'netzwerk',
    'traeger:org': 'raum:',
    'haus:x': 'raum:',
    'raum:': 'netzwerk',
  })
})

test('a house that moves stays where it was published', () => {
  const before = parentsOf([spot('h', '011003')])
  assert.equal(parentsOf([spot('h', '031112')], before)['haus:h'], 'raum:011003')
})
