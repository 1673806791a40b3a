import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  allAgreed,
  binding,
  daysFrom,
  ended,
  type Party,
  type State,
  states,
  stepNames,
  stepOf,
  stepsFrom,
  whoMustAgree,
} from './agreement.ts'

/** All states that can be reached from one, step by step. */
const reachable = (from: State): Set<State> => {
  const found = new Set<State>([from])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const name of stepNames) {
      const { from: before, into } = stepOf(name)
      if (before.some((state) => found.has(state))) found.add(into)
    }
  }
  return found
}

test('from the first contact on every state can be reached', () => {
  assert.deepEqual([...reachable('anbahnung')].sort(), [...states].sort())
})

test('nothing leads out of an end', () => {
  for (const state of ended) assert.deepEqual(stepsFrom(state, 'vertrag'), [], state)
})

test('every other state leads on, and can end', () => {
  for (const state of states.filter((one) => !ended.includes(one)))
    assert.ok(
      ended.some((end) => reachable(state).has(end)),
      state,
    )
})

test('nobody signs by a button: that happens when all have agreed', () => {
  assert.equal(stepOf('conclude').by, 'parties')
  assert.ok(!states.some((state) => stepsFrom(state, 'vertrag').includes('conclude')))
})

test('a text that is laid before the parties is not offered or taken back by the buttons of life', () => {
  assert.deepEqual(stepsFrom('anbahnung', 'vertrag'), [])
  assert.deepEqual(stepsFrom('abgestimmt', 'vertrag'), [])
})

test('a model phase has a last day, a transfer names its structure, a termination its reason', () => {
  assert.equal(stepOf('begin').needs, 'until')
  assert.equal(stepOf('prolong').needs, 'until')
  assert.equal(stepOf('transfer').needs, 'structure')
  assert.equal(stepOf('terminate').needs, 'reason')
})

test('the evaluation ends in one of the decisions', () => {
  assert.deepEqual(
    stepsFrom('auswertung', 'vertrag')
      .map((name) => stepOf(name).into)
      .sort(),
    ['ausgelaufen', 'ausgeweitet', 'gekuendigt', 'modellphase', 'ueberfuehrt', 'verstetigt'],
  )
})

test('whatever binds the parties can be terminated', () => {
  for (const state of binding) assert.ok(stepsFrom(state, 'vertrag').includes('terminate'), state)
})

const party = (organizationId: string, more: Partial<Party> = {}): Party => ({
  organizationId,
  joinedOn: null,
  leftOn: null,
  accedes: false,
  ...more,
})
const day = '2026-11-29'

test('all agree when everybody who belongs to it has', () => {
  const three = [party('a'), party('b'), party('c')]
  assert.equal(allAgreed(three, new Set(['a', 'b']), day), false)
  assert.equal(allAgreed(three, new Set(['a', 'b', 'c']), day), true)
})

test('one alone agrees with nobody', () => {
  assert.equal(allAgreed([party('a')], new Set(['a']), day), false)
})

test('who has left is not waited for, who is about to accede neither', () => {
  const parties = [
    party('a'),
    party('b'),
    party('left', { joinedOn: '2020-01-01', leftOn: '2026-11-28' }),
    party('later', { accedes: true }),
  ]
  assert.deepEqual(
    whoMustAgree(parties, day).map(({ organizationId }) => organizationId),
    ['a', 'b'],
  )
  assert.equal(allAgreed(parties, new Set(['a', 'b']), day), true)
})

test('on its last day a party still belongs to it; who has acceded is asked about the next version', () => {
  assert.equal(whoMustAgree([party('a', { joinedOn: '2020-01-01', leftOn: day })], day).length, 1)
  assert.equal(whoMustAgree([party('a', { accedes: true, joinedOn: '2026-01-01' })], day).length, 1)
})

test('days are counted by the calendar, over the change of the clock', () => {
  assert.equal(daysFrom('2026-03-28', '2026-03-30'), 2)
  assert.equal(daysFrom('2026-11-29', '2026-11-28'), -1)
})
