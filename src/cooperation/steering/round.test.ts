import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movedBy, stateAtTheEnd } from './point.ts'
import { isAhead, type Round, roundStepsFrom, stateAfter, takesMinutes } from './round.ts'
import { isOverdue, isToRemind } from './task.ts'

const before = new Date('2026-03-01T09:00:00Z')
const after = new Date('2026-03-20T09:00:00Z')
const aRound = (given: Partial<Round> = {}): Round => ({
  id: '1',
  networkId: 'n',
  title: 'R',
  startsAt: new Date('2026-03-12T09:00:00Z'),
  endsAt: new Date('2026-03-12T11:00:00Z'),
  place: null,
  state: 'geplant',
  invitedAt: null,
  sequence: 0,
  minutes: '',
  revision: 1,
  minutesClosedAt: null,
  ...given,
})
const invited = aRound({ state: 'eingeladen', invitedAt: before })

test('a planned round can be invited to before it begins, and was held once it has begun', () => {
  assert.deepEqual(roundStepsFrom(aRound(), before), ['invite'])
  assert.deepEqual(roundStepsFrom(aRound(), after), ['hold'])
})

test('whoever was invited is told when it is cancelled; a cancelled round can be held after all', () => {
  assert.deepEqual(roundStepsFrom(invited, before), ['cancel'])
  assert.deepEqual(roundStepsFrom(invited, after), ['hold', 'cancel'])
  assert.deepEqual(roundStepsFrom(aRound({ state: 'abgesagt' }), before), ['resume'])
})

test('that it was held can be taken back: it is then what it was before', () => {
  assert.deepEqual(roundStepsFrom(aRound({ state: 'gehalten' }), after), ['unhold'])
  assert.equal(stateAfter('unhold', invited), 'eingeladen')
  assert.equal(stateAfter('unhold', aRound()), 'geplant')
})

test('once the minutes are closed nothing moves any more', () => {
  const closed = aRound({ state: 'gehalten', minutesClosedAt: after })
  assert.deepEqual(roundStepsFrom(closed, after), [])
  assert.equal(takesMinutes(closed, after), false)
})

test('minutes are written from the beginning of a round on, and of none that was cancelled', () => {
  assert.equal(takesMinutes(invited, before), false)
  assert.equal(takesMinutes(invited, after), true)
  assert.equal(takesMinutes(aRound({ state: 'abgesagt' }), after), false)
})

test('day and place change as long as a round is ahead', () => {
  assert.ok(isAhead(invited))
  assert.ok(!isAhead(aRound({ state: 'gehalten' })))
  assert.ok(!isAhead(aRound({ state: 'abgesagt' })))
})

test('with the minutes every point has an end: what was not talked about is put off', () => {
  assert.equal(stateAtTheEnd('offen'), 'vertagt')
  assert.equal(stateAtTheEnd('besprochen'), 'besprochen')
})

test('a point moves one place up or down, and not beyond the ends', () => {
  assert.deepEqual(movedBy(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c'])
  assert.deepEqual(movedBy(['a', 'b', 'c'], 'b', 1), ['a', 'c', 'b'])
  assert.deepEqual(movedBy(['a', 'b', 'c'], 'a', -1), ['a', 'b', 'c'])
  assert.deepEqual(movedBy(['a', 'b', 'c'], 'c', 1), ['a', 'b', 'c'])
  assert.deepEqual(movedBy(['a'], 'x', 1), ['a'])
})

test('a task is overdue after its day, and told of three days before', () => {
  const task = { dueOn: '2026-03-12', doneOn: null }
  assert.equal(isOverdue(task, '2026-03-12'), false)
  assert.equal(isOverdue(task, '2026-03-13'), true)
  assert.equal(isOverdue({ ...task, doneOn: '2026-03-20' }, '2026-03-21'), false)
  assert.equal(isToRemind(task, '2026-03-08'), false)
  assert.equal(isToRemind(task, '2026-03-09'), true)
  assert.equal(isToRemind({ ...task, doneOn: '2026-03-01' }, '2026-03-09'), false)
})
