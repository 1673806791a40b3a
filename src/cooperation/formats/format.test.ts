import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type FormatState,
  formatStateAfter,
  formatStates,
  formatStepNames,
  formatStepOf,
  formatStepsFrom,
  isAlive,
} from './format.ts'

test('an idea is agreed on, tried and evaluated before it is kept', () => {
  const way: FormatState[] = ['idee']
  for (const name of ['agree', 'try', 'evaluate', 'keep'] as const) {
    assert.ok(formatStepOf(name).from.includes(way.at(-1)!), name)
    way.push(formatStateAfter(name, way))
  }
  assert.deepEqual(way, ['idee', 'vereinbart', 'erprobung', 'ausgewertet', 'fortgefuehrt'])
  assert.deepEqual(formatStepsFrom('idee'), ['agree', 'end'])
})

test('what was evaluated may be tried again, and what is kept is evaluated again', () => {
  assert.deepEqual(formatStepsFrom('ausgewertet'), ['try', 'keep', 'end'])
  assert.deepEqual(formatStepsFrom('fortgefuehrt'), ['evaluate', 'end'])
})

test('everything may end, with a reason; with a reason it goes on where it was', () => {
  for (const state of formatStates)
    assert.equal(formatStepsFrom(state).includes('end'), state !== 'beendet', state)
  assert.deepEqual(formatStepsFrom('beendet'), ['resume'])
  assert.deepEqual([formatStepOf('end').needs, formatStepOf('resume').needs], ['reason', 'reason'])
  assert.equal(formatStateAfter('resume', ['idee', 'vereinbart', 'beendet']), 'vereinbart')
  assert.equal(formatStateAfter('resume', ['idee', 'beendet', 'idee', 'beendet']), 'idee')
})

test('every state can be reached, and every step leads out of another state than it leads into', () => {
  const reached = new Set<FormatState>(['idee', ...formatStepNames.map((name) => formatStateAfter(name, []))])
  assert.deepEqual([...reached].sort(), [...formatStates].sort())
  for (const name of formatStepNames) assert.ok(!formatStepOf(name).from.includes(formatStateAfter(name, [])))
})

test('an idea is not alive yet, and what has ended no more', () => {
  assert.deepEqual(formatStates.filter(isAlive), ['vereinbart', 'erprobung', 'ausgewertet', 'fortgefuehrt'])
})
