import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasRoom, mayTake, nextOffers, offeredUntil } from './registration.ts'

const at = (iso: string) => new Date(iso)

test('whoever comes when nobody waits and there is room has a place at once', () => {
  assert.equal(hasRoom(3, 0, 3), true)
  assert.equal(hasRoom(3, 0, 4), false)
  assert.equal(hasRoom(3, 1, 1), false)
  assert.equal(hasRoom(undefined, 0, 10), true)
})

test('places are offered strictly in order: a family that does not fit yet is not overtaken', () => {
  const waiting = [
    { id: 'first', persons: 1 },
    { id: 'family', persons: 4 },
    { id: 'last', persons: 1 },
  ]
  assert.deepEqual(nextOffers(0, waiting), [])
  assert.deepEqual(nextOffers(3, waiting), ['first'])
  assert.deepEqual(nextOffers(5, waiting), ['first', 'family'])
  assert.deepEqual(nextOffers(undefined, waiting), ['first', 'family', 'last'])
})

test('a place is held for 48 hours, shorter before the event, and never beyond its beginning', () => {
  const now = at('2026-10-01T08:00:00Z')
  assert.equal(offeredUntil(now, at('2026-10-15T08:00:00Z')).toISOString(), '2026-10-03T08:00:00.000Z')
  assert.equal(offeredUntil(now, at('2026-10-02T08:00:00Z')).toISOString(), '2026-10-01T20:00:00.000Z')
  assert.equal(offeredUntil(now, at('2026-10-01T07:00:00Z')).toISOString(), now.toISOString())
})

test('only an offer is confirmed or passed on; whoever has gone does nothing more', () => {
  assert.equal(mayTake('angebot', 'bestaetigen'), true)
  assert.equal(mayTake('warteliste', 'bestaetigen'), false)
  assert.equal(mayTake('verfallen', 'bestaetigen'), false)
  assert.equal(mayTake('abgemeldet', 'abmelden'), false)
})
