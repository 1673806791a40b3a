import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isToCheck } from './profile.ts'
import { termsOf } from './search.ts'
import { sideOf } from './side.ts'

test('after half a year a team is asked whether all is still right', () => {
  assert.equal(isToCheck('2026-03-01', '2026-08-31'), false)
  assert.equal(isToCheck('2026-03-01', '2026-09-01'), true)
})

test('the side is that of the role in the network; whoever only coordinates stands where their kind does', () => {
  assert.equal(sideOf('agentur', 'agentur'), 'jobcenter')
  assert.equal(sideOf('traeger', 'kommune'), 'haus')
  assert.equal(sideOf('partner', 'betrieb'), 'haus')
  assert.equal(sideOf(null, 'kommune'), 'kommune')
  assert.equal(sideOf(null, 'jobcenter_zkt'), 'jobcenter')
  assert.equal(sideOf(null, 'bund'), 'rahmen')
  assert.equal(sideOf(null, 'traeger'), 'haus')
})

test('all words that are typed must be found, each once, also as the beginning of a language', () => {
  const names = { ar: ['Arabisch', 'Arabic'], fa: ['Persisch', 'Persian'] }
  assert.deepEqual(termsOf('  Miete, ARABISCH miete ', names), [
    { text: 'miete', languages: [] },
    { text: 'arabisch', languages: ['ar'] },
  ])
  assert.deepEqual(termsOf('per', names), [{ text: 'per', languages: ['fa'] }])
  // Two letters are no language yet.
  assert.deepEqual(termsOf('ar', names), [{ text: 'ar', languages: [] }])
  assert.equal(termsOf('a b c d e f g h', names).length, 6)
  assert.deepEqual(termsOf('  ', names), [])
})
