import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  canDelete,
  daytimesOfRole,
  isToCheck,
  openSteps,
  roleStates,
  spansOf,
  stepNames,
  steps,
} from './role.ts'

test('a role is a draft, published, pausing or ended, and each step can be taken back', () => {
  assert.deepEqual(openSteps('entwurf'), ['publish'])
  assert.deepEqual(openSteps('veroeffentlicht'), ['pause', 'end'])
  assert.deepEqual(openSteps('pausiert'), ['resume', 'end'])
  assert.deepEqual(openSteps('beendet'), ['reopen'])
  for (const name of stepNames) assert.ok(openSteps(steps[name].into).length > 0, name)
})

test('only what is lost for those who read it is asked before', () => {
  assert.deepEqual(
    stepNames.filter((name) => steps[name].asks),
    ['end'],
  )
})

test('only what nobody reads can be deleted', () => {
  assert.deepEqual(roleStates.filter(canDelete), ['entwurf', 'beendet'])
})

test('after 90 days the house is asked whether it still holds; a draft never', () => {
  const role = { state: 'veroeffentlicht', checkedOn: '2026-07-01' } as const
  assert.equal(isToCheck(role, '2026-09-29'), false)
  assert.equal(isToCheck(role, '2026-09-30'), true)
  assert.equal(isToCheck({ ...role, state: 'pausiert' }, '2026-12-01'), true)
  for (const state of ['entwurf', 'beendet'] as const)
    assert.equal(isToCheck({ ...role, state }, '2027-01-01'), false)
})

test('the clock says which parts of the day it touches; without one what was ticked', () => {
  const times = { daytimes: [], timeFrom: '10:00', timeTo: '12:30' }
  assert.deepEqual(daytimesOfRole(times), ['vormittags', 'nachmittags'])
  assert.deepEqual(daytimesOfRole({ daytimes: ['abends'], timeFrom: null, timeTo: null }), ['abends'])
  assert.deepEqual(spansOf({ daytimes: ['abends', 'vormittags'], timeFrom: null, timeTo: null }), [
    ['17:00', '20:00'],
    ['09:00', '12:00'],
  ])
})
