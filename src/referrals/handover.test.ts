import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closingDay, workingDaysBetween } from './calendar-days.ts'
import { can, declineReasons, type State, type StepName, steps, words } from './handover.ts'

const states: readonly State[] = [
  'sent',
  'accepted',
  'declined',
  'arrived',
  'missed',
  'ended',
  'expired',
  'withdrawn',
]

test('the sender sees four words, and only answers move them', () => {
  assert.deepEqual(words, ['uebergeben', 'angenommen', 'nicht-moeglich', 'abgeschlossen'])
  const seen = Object.entries(steps).filter(([, step]) => step.senderSees !== null)
  assert.deepEqual(
    seen.map(([name, step]) => [name, step.senderSees]),
    [
      ['accept', 'angenommen'],
      ['decline', 'nicht-moeglich'],
    ],
  )
})

// REQ: ASVS-2.3.1
test('no step but the answer is possible before the answer', () => {
  const possible = (Object.keys(steps) as StepName[]).filter((name) => can(name, 'sent'))
  assert.deepEqual(possible, ['accept', 'decline', 'expire', 'withdraw'])
})

test('the person can withdraw from everywhere but once', () => {
  for (const state of states) assert.equal(can('withdraw', state), state !== 'withdrawn', state)
})

test('nothing follows a withdrawal', () => {
  for (const name of Object.keys(steps) as StepName[]) assert.equal(can(name, 'withdrawn'), false, name)
})

test('reasons are about the house or the offer', () => {
  assert.deepEqual(declineReasons, [
    'voll',
    'pausiert',
    'voraussetzung',
    'sprache',
    'barriere',
    'anderer-ort',
    'doppelt',
  ])
})

test('the closing day is a Monday that depends on the day of sending alone', () => {
  assert.equal(closingDay(new Date('2026-09-01T08:00:00Z'), 30), '2026-10-05')
  assert.equal(closingDay(new Date('2026-09-01T21:59:00Z'), 30), '2026-10-05')
  assert.equal(closingDay(new Date('2026-09-05T08:00:00Z'), 30), '2026-10-05')
  assert.equal(closingDay(new Date('2026-09-06T08:00:00Z'), 30), '2026-10-12')
  // Half past midnight and ten in the morning of one day, with the end of summer time in between.
  for (const at of ['2026-09-26T22:30:00Z', '2026-09-27T08:00:00Z'])
    assert.equal(closingDay(new Date(at), 30), '2026-11-02', at)
})

test('working days leave out the weekend', () => {
  assert.equal(workingDaysBetween(new Date('2026-11-19T10:00:00Z'), new Date('2026-11-24T10:00:00Z')), 3)
  assert.equal(workingDaysBetween(new Date('2026-11-20T10:00:00Z'), new Date('2026-11-22T10:00:00Z')), 0)
})
