import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongDays } from './stand-in.ts'

test('a stand-in has a first and a last day, not over yet, half a year at most', () => {
  const today = '2026-09-01'
  assert.equal(wrongDays('2026-08-20', '2026-09-01', today), undefined)
  assert.equal(wrongDays('2026-09-07', '2026-09-07', today), undefined)
  assert.deepEqual(wrongDays('2026-09-08', '2026-09-07', today), { field: 'to', key: 'people.dayOrder' })
  assert.deepEqual(wrongDays('2026-08-01', '2026-08-31', today), { field: 'to', key: 'people.dayPast' })
  assert.deepEqual(wrongDays('2026-09-01', '2027-09-01', today), { field: 'to', key: 'people.dayFar' })
})
