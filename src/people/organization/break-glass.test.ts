import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpenNow, wrongOpening } from './break-glass.ts'

const reason = 'Die Leitung ist krank, niemand kann einladen.'

test('an emergency access needs a reason of twenty signs and an end within four hours', () => {
  assert.equal(wrongOpening(reason, 4), undefined)
  assert.deepEqual(wrongOpening(`kurz${' '.repeat(40)}`, 1), { field: 'reason', key: 'people.reasonShort' })
  for (const hours of [0, 5, Number.NaN])
    assert.deepEqual(wrongOpening(reason, hours), { field: 'hours', key: 'people.hoursWrong' })
})

test('it holds until its end, or until it is closed', () => {
  const until = new Date('2026-09-01T12:00:00Z')
  assert.equal(isOpenNow({ until, ended_at: null }, new Date('2026-09-01T11:59:59Z')), true)
  assert.equal(isOpenNow({ until, ended_at: null }, until), false)
  assert.equal(
    isOpenNow({ until, ended_at: new Date('2026-09-01T09:00:00Z') }, new Date('2026-09-01T10:00:00Z')),
    false,
  )
})
