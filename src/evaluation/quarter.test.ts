import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  isClosed,
  isQuarter,
  quarterDays,
  quarterOf,
  quartersOfYear,
  shiftQuarter,
  yearOf,
} from './quarter.ts'

test('a quarter begins at midnight in Berlin, not in London', () => {
  assert.equal(quarterOf(new Date('2026-06-30T21:59:59Z')), '2026-Q2')
  assert.equal(quarterOf(new Date('2026-06-30T22:00:00Z')), '2026-Q3')
  assert.equal(quarterOf(new Date('2025-12-31T22:59:59Z')), '2025-Q4')
  assert.equal(quarterOf(new Date('2025-12-31T23:00:00Z')), '2026-Q1')
})

test('a quarter is closed when the next one has begun', () => {
  assert.equal(isClosed('2026-Q3', new Date('2026-09-30T21:59:59Z')), false)
  assert.equal(isClosed('2026-Q3', new Date('2026-09-30T22:00:00Z')), true)
  assert.equal(isClosed('2027-Q1', new Date('2026-10-01T12:00:00Z')), false)
})

test('quarters run across the turn of the year', () => {
  assert.equal(shiftQuarter('2026-Q4', 1), '2027-Q1')
  assert.equal(shiftQuarter('2026-Q1', -5), '2024-Q4')
})

test('a quarter knows its year and its days', () => {
  assert.equal(yearOf('2026-Q3'), '2026')
  assert.deepEqual(quartersOfYear('2026'), ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
  assert.deepEqual(quarterDays('2026-Q4'), ['2026-10-01', '2026-12-31'])
  assert.equal(isQuarter('2026-Q5'), false)
  assert.throws(() => yearOf('2026-Q0' as never), /not a quarter/)
})
