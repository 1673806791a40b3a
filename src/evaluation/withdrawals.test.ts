import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Aggregate } from './disclosure.ts'
import { type Withdrawn, withdrawalsTold, withdrawnIn } from './withdrawals.ts'

/** So many warm hand-overs are known of every quarter, and of the year. */
const known = (quarter: number, year = quarter * 4) => ({
  bounds: ({ quarter: period }: Aggregate) => {
    const n = period!.length === 4 ? year : quarter
    return [n, n] as const
  },
})
const told = (
  quarter: '2026-Q1' | '2026-Q4',
  counts: Record<string, number>,
  publication = known(20),
  earlier: readonly Withdrawn[] = [],
) => withdrawalsTold({ quarter, counts: new Map(Object.entries(counts)), publication, earlier })

test('three withdrawals are told, one or two are not, and none is', () => {
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 3 }), [{ quarters: ['2026-Q1'], n: 3 }])
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 2 }), [])
  assert.deepEqual(told('2026-Q1', {}), [{ quarters: ['2026-Q1'], n: 0 }])
})

test('what is left must be none of one or two, and surely be there', () => {
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 4 }, known(6)), [])
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 4 }, known(0)), [])
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 4 }, known(7)), [{ quarters: ['2026-Q1'], n: 4 }])
})

test('at the end of the year the quarters that could not be told are told together', () => {
  const counts = { '2026-Q1': 1, '2026-Q2': 4, '2026-Q3': 2, '2026-Q4': 0 }
  const earlier = [{ quarters: ['2026-Q2'], n: 4 }]
  const all = told('2026-Q4', counts, known(20), earlier)
  assert.deepEqual(all.at(-1), { quarters: ['2026-Q1', '2026-Q3'], n: 3 })
  assert.deepEqual(withdrawnIn(all, ['2026-Q2']), { n: 4 })
  assert.deepEqual(withdrawnIn(all, ['2026-Q1']), { instead: { quarters: ['2026-Q1', '2026-Q3'], n: 3 } })
  assert.deepEqual(withdrawnIn(all, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']), { n: 7 })
})

test('one quarter that is left alone stays hidden, so that the year does not give it away', () => {
  const counts = { '2026-Q1': 1, '2026-Q2': 0, '2026-Q3': 4, '2026-Q4': 5 }
  const earlier = [
    { quarters: ['2026-Q2'], n: 0 },
    { quarters: ['2026-Q3'], n: 4 },
  ]
  const all = told('2026-Q4', counts, known(20), earlier)
  assert.ok(!all.some(({ quarters }) => quarters.includes('2026-Q1')))
  const year = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
  assert.deepEqual(withdrawnIn(all, year), { instead: undefined })
})
