import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerDays,
  beginning,
  type Course,
  cannotBe,
  daysBetween,
  directionOf,
  hasArrived,
  type Kind,
  kinds,
  type Moved,
  mondayOf,
  move,
  outcomeOf,
  outcomes,
  quarterOfDate,
  rowOf,
} from './count.ts'
import { someSent } from './testing.ts'

const after = (...states: Moved[]): Course =>
  states.reduce<Course>((course, one) => move(course, one), beginning)
const ended = (kind: Kind, ...states: Moved[]) => ({ kind, ...after(...states) })

test('a hand-over without an answer, expired or taken back before one, looks the same', () => {
  for (const states of [[], ['expired'], ['withdrawn']] as Moved[][])
    assert.equal(outcomeOf(ended('warm', ...states)), 'ohne-antwort')
})

test('what was accepted stays accepted, whether it ended, was missed or taken back', () => {
  for (const last of ['ended', 'missed', 'withdrawn'] as const)
    assert.equal(outcomeOf(ended('warm', 'accepted', last)), 'angenommen')
  assert.equal(outcomeOf(ended('warm', 'declined', 'withdrawn')), 'nicht-moeglich')
  assert.equal(after('accepted', 'withdrawn').ending, 'zurueckgenommen')
})

test('arrived is said by the house, for a slip as well, and nothing takes it away', () => {
  assert.ok(hasArrived(ended('warm', 'accepted', 'arrived', 'ended', 'withdrawn')))
  assert.ok(hasArrived(ended('zettel', 'slip-arrived')))
  assert.ok(!hasArrived(ended('warm', 'accepted', 'ended')))
  assert.deepEqual(after('missed'), beginning)
})

test('who arrived was accepted, and no outcome tells the one from the other', () => {
  assert.deepEqual(outcomes, ['angenommen', 'nicht-moeglich', 'ohne-antwort'])
  for (const states of [
    ['accepted'],
    ['accepted', 'arrived'],
    ['released'],
    ['declined', 'arrived'],
  ] as Moved[][])
    assert.equal(outcomeOf(ended('warm', ...states)), 'angenommen')
})

test('a slip has no answer in the tables, also where it was ticked, or agreed to at home', () => {
  for (const states of [['slip-arrived'], ['accepted', 'arrived'], ['declined']] as Moved[][])
    assert.equal(outcomeOf(ended('zettel', ...states)), 'ohne-antwort')
  const possible = kinds.map((kind) => outcomes.filter((outcome) => !cannotBe(kind, outcome)))
  assert.deepEqual(possible, [['ohne-antwort'], ['ohne-antwort'], [...outcomes]])
})

test('facts may come twice and in any order', () => {
  const straight = after('accepted', 'arrived', 'released', 'ended', 'withdrawn')
  assert.deepEqual(after('withdrawn', 'ended', 'released', 'arrived', 'accepted'), straight)
  assert.deepEqual(
    after('accepted', 'accepted', 'arrived', 'arrived', 'released', 'ended', 'withdrawn'),
    straight,
  )
  assert.equal(after('withdrawn', 'ended').ending, 'zurueckgenommen')
})

test('the days to the answer are a class, told by the first answer alone', () => {
  assert.deepEqual([0, 2, 3, 5, 6, 10, 11, 30].map(answerDays), [
    '0-2',
    '0-2',
    '3-5',
    '3-5',
    '6-10',
    '6-10',
    '11-30',
    '11-30',
  ])
  assert.equal(move(move(beginning, 'accepted', 1), 'arrived', 9).answer_days, '0-2')
  assert.equal(move(move(beginning, 'arrived', 9), 'accepted', 1).answer_days, '0-2')
  assert.equal(move(beginning, 'withdrawn', 4).answer_days, null)
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
})

test('a week begins on Monday, a quarter on its first day', () => {
  assert.equal(mondayOf('2026-11-22'), '2026-11-16')
  assert.equal(mondayOf('2026-11-23'), '2026-11-23')
  assert.equal(mondayOf('2026-01-01'), '2025-12-29')
  assert.equal(quarterOfDate('2026-03-31'), '2026-Q1')
  assert.equal(quarterOfDate('2026-10-01'), '2026-Q4')
})

test('a direction knows Jobcenter and Agentur on one side, everybody else on the other', () => {
  assert.equal(directionOf('jobcenter_zkt', 'traeger'), 'jc-haus')
  assert.equal(directionOf('traeger', 'agentur'), 'haus-jc')
  assert.equal(directionOf('traeger', 'kommune'), 'haus-haus')
  assert.equal(directionOf('jobcenter_ge', 'agentur'), 'jc-jc')
})

test('a hand-over makes one row, for nobody where there is no network', () => {
  const sent = someSent({ networkId: 'a', receiverId: 'house' })
  const row = rowOf(sent)
  assert.equal(row.network_id, 'a')
  assert.match(rowOf({ ...sent, networkId: null }).network_id, /^0{8}-/)
  assert.ok(!JSON.stringify(row).includes(sent.serviceId))
  assert.ok(!JSON.stringify(row).includes(sent.day))
})
