import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannotBe, kinds, outcomes } from './count.ts'
import { conclude } from './impossible.ts'
import { boundsOf, type Known } from './release.ts'

const impossible = kinds.flatMap((kind) =>
  outcomes.filter((outcome) => cannotBe(kind, outcome)).map((outcome) => ({ kind, outcome })),
)
const leaves = { kind: new Set<string>(kinds), outcome: new Set<string>(outcomes) }
const total = (n: number) => ({ is: 'total', n }) as const

/** Three, and how they ended; the kinds are not told. */
const known = (accepted: number): Known => ({
  is: 'cross',
  n: 3,
  left: { over: ['kind'], of: total(3) },
  right: {
    over: ['outcome'],
    of: {
      is: 'split',
      n: 3,
      by: 'outcome',
      parts: outcomes.map((one) => ({
        values: [one],
        of: total(one === 'angenommen' ? accepted : one === 'ohne-antwort' ? 3 - accepted : 0),
      })),
    },
  },
})
const found = (accepted: number, kind: string) => {
  const bounds = boundsOf(known(accepted), { kind: kinds, outcome: outcomes })
  return conclude({ ...leaves, kind: new Set([kind]) }, leaves, impossible)(bounds)
}

test('of three that were all accepted three are warm ones, and none is a slip', () => {
  assert.deepEqual(found(3, 'warm'), [3, 3])
  assert.deepEqual(found(3, 'zettel'), [0, 0])
})

test('of three without an answer nobody knows what they were', () => {
  for (const kind of kinds) assert.deepEqual(found(0, kind), [0, 3], kind)
})
