import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bordersOf, classOf } from './classes.ts'

test('classes have round borders, and there are at most five', () => {
  assert.deepEqual(bordersOf([12, 61]), [20, 40, 60])
  assert.deepEqual(bordersOf([1.2, 3.9]), [2, 3])
  assert.deepEqual(bordersOf([0, 100]), [25, 50, 75, 100])
  for (const values of [
    [3, 17],
    [0.1, 0.4],
    [16_000, 62_000],
  ])
    assert.ok(bordersOf(values).length >= 1 && bordersOf(values).length <= 4, String(bordersOf(values)))
})

test('values that are alike need no classes', () => {
  assert.deepEqual(bordersOf([7, 7]), [])
  assert.deepEqual(bordersOf([]), [])
})

test('a border belongs to the class above it', () => {
  assert.deepEqual(
    [12, 20, 39.9, 61].map((value) => classOf(value, [20, 40, 60])),
    [0, 1, 1, 3],
  )
})
