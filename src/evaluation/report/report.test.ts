import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partiesBetween } from './report.ts'

const party = (name: string, joinedOn: string | null, leftOn: string | null = null) => ({
  name,
  joinedOn,
  leftOn,
})

test('nineteen became seventeen: who was there at the beginning, who came and who went', () => {
  const parties = [
    party('from the beginning', '2026-01-01'),
    party('left on the way', '2026-01-01', '2026-06-30'),
    party('came later', '2026-03-01'),
    party('came and went', '2026-03-01', '2026-04-01'),
    party('only asked', null),
    party('gone before', '2020-01-01', '2025-12-31'),
  ]
  assert.deepEqual(partiesBetween(parties, '2026-01-01', '2026-12-31'), {
    atStart: 2,
    joined: ['came later', 'came and went'],
    left: ['left on the way', 'came and went'],
    now: 2,
  })
})

test('on its last day a party still belongs to it', () => {
  const { now, left } = partiesBetween([party('a', '2026-01-01', '2026-12-31')], '2026-01-01', '2026-12-31')
  assert.deepEqual([now, left], [1, []])
})
