import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cents, divide, percent } from './money.ts'

test('euros become cents, half a cent upwards (§ 41 (2) SGB II)', () => {
  assert.deepEqual(
    [0, 0.1, 1.005, 12.345, 299.99, 1_000_000].map(cents),
    [0, 10, 101, 1235, 29999, 100_000_000],
  )
})

test('a percentage is rounded once, half a cent upwards', () => {
  assert.equal(percent(56300, 36), 20268)
  assert.equal(percent(50, 1), 1)
  assert.equal(percent(49, 1), 0)
})

test('what is divided adds up to the whole, whatever the parts are', () => {
  assert.deepEqual(divide(1000, [1, 1, 1]), [334, 333, 333])
  assert.deepEqual(divide(100, [0, 3, 1]), [0, 75, 25])
  assert.deepEqual(divide(100, [0, 0]), [0, 0])
  assert.deepEqual(divide(5, []), [])
  const large = divide(9_999_999_999, [7_777_777_777, 3_333_333_333, 1])
  assert.equal(
    large.reduce((sum, part) => sum + part, 0),
    9_999_999_999,
  )
})
