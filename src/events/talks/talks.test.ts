import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnTalk } from './queries.ts'
import { dueStep, mayAnswer, wishesAfter } from './talks.ts'
import { timedTalks } from './web/timed-talks.ts'

const event = { startsAt: new Date('2026-10-15T12:00:00Z'), endsAt: new Date('2026-10-15T14:00:00Z') }
const at = (iso: string) => new Date(iso)

test('answers are possible from the day of the talks to the end of the second day after', () => {
  assert.equal(mayAnswer(event, at('2026-10-14T21:59:00Z')), false)
  assert.equal(mayAnswer(event, at('2026-10-14T22:00:00Z')), true)
  assert.equal(mayAnswer(event, at('2026-10-17T21:59:59Z')), true)
  assert.equal(mayAnswer(event, at('2026-10-17T22:00:00Z')), false)
})

test('a wish is added at the end, moved by one, taken out; what cannot be changes nothing', () => {
  const wishes = ['a', 'b', 'c']
  assert.deepEqual(wishesAfter(wishes, 'dazu', 'd'), ['a', 'b', 'c', 'd'])
  assert.deepEqual(wishesAfter(wishes, 'hoch', 'c'), ['a', 'c', 'b'])
  assert.deepEqual(wishesAfter(wishes, 'runter', 'a'), ['b', 'a', 'c'])
  assert.deepEqual(wishesAfter(wishes, 'weg', 'b'), ['a', 'c'])
  for (const [step, firm] of [
    ['dazu', 'a'],
    ['hoch', 'a'],
    ['runter', 'c'],
    ['weg', 'x'],
    ['hoch', 'x'],
  ] as const)
    assert.equal(wishesAfter(wishes, step, firm), wishes, `${step} ${firm}`)
})

test('it is asked after two weeks, once, and after three months', () => {
  assert.equal(dueStep(event, null, at('2026-10-28T12:00:00Z')), undefined)
  assert.equal(dueStep(event, null, at('2026-10-29T00:00:00Z')), 'wochen')
  assert.equal(dueStep(event, 'nicht_erreicht', at('2026-11-02T00:00:00Z')), 'wochen')
  assert.equal(dueStep(event, 'anders', at('2026-11-02T00:00:00Z')), undefined)
  assert.equal(dueStep(event, 'anders', at('2027-01-14T00:00:00Z')), 'monate')
  assert.equal(dueStep(event, null, at('2027-01-14T00:00:00Z')), 'monate')
})

test('the next talk is the one that is on, or comes after it, as the clock of the hall goes', () => {
  const rhythm = { start: 14 * 60, rounds: 4, talk: 10, change: 2 }
  const clock = { date: '2026-10-15', delays: [], heldSince: null }
  const talks = [0, 2].map((round) => ({ round }) as OwnTalk)
  const next = (iso: string, delays: number[] = []) =>
    timedTalks(talks, { rhythm, clock: { ...clock, delays }, now: at(iso) }).next.map(
      ({ round, time }) => `${round} ${time}`,
    )
  assert.deepEqual(next('2026-10-14T08:00:00Z'), ['0 14:00'])
  assert.deepEqual(next('2026-10-15T12:09:00Z'), ['0 14:00'])
  assert.deepEqual(next('2026-10-15T12:10:00Z'), ['2 14:24'])
  assert.deepEqual(next('2026-10-15T12:10:00Z', [300]), ['0 14:05'])
  assert.deepEqual(next('2026-10-15T14:00:00Z'), [])
})
