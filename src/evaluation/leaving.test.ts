import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Handed, type Leaving, leavingOf } from './leaving.ts'

const one = (n: number, receiver: string, more: Partial<Handed> = {}): Handed => ({
  quarter: '2026-Q1',
  kind: 'warm',
  outcome: 'angenommen',
  days: '0-2',
  direction: 'jc-haus',
  sender: 'Jobcenter',
  receiver,
  n,
  withdrawn: 0,
  ...more,
})
const of = (...handed: Handed[]) => leavingOf('2026-Q1', handed)['2026-Q1']
const houses = ['A', 'B', 'C']
const each = (n: number, more: Partial<Handed> = {}) => houses.map((house) => one(n, house, more))
const agencies = ['Mitte', 'Nord', 'Süd']
const byAll = (n: number, more: Partial<Handed> = {}) =>
  agencies.flatMap((sender) => each(n, { sender, ...more }))

test('of three houses everything leaves, but not who sent: that is one Jobcenter’s number', () => {
  assert.deepEqual(of(...each(4)), ['all', 'kinds', 'outcomes', 'days', 'withdrawn'])
  assert.deepEqual(of(...byAll(4)), ['all', 'kinds', 'outcomes', 'days', 'directions', 'withdrawn'])
})

test('what two houses made, or one nearly alone, stays in the network', () => {
  assert.deepEqual(of(one(40, 'A'), one(40, 'B')), [])
  assert.deepEqual(of(one(85, 'A'), one(10, 'B'), one(5, 'C')), [
    'all',
    'kinds',
    'outcomes',
    'days',
    'withdrawn',
  ])
  assert.deepEqual(of(one(86, 'A'), one(9, 'B'), one(5, 'C')), [])
})

test('one part that is a single house’s keeps the whole division back, as the others would give it away', () => {
  const hints = one(9, 'A', { kind: 'hinweis', outcome: 'ohne-antwort', days: undefined })
  assert.deepEqual(of(...each(9), hints), ['all', 'withdrawn'])
  assert.deepEqual(of(...each(9), one(9, 'A', { outcome: 'nicht-moeglich' })), ['all', 'kinds', 'withdrawn'])
  assert.deepEqual(of(...each(9), one(9, 'A', { days: '11-30' })), ['all', 'kinds', 'outcomes', 'withdrawn'])
  assert.deepEqual(of(...byAll(9), ...each(5, { direction: 'haus-haus', sender: 'D' })), [
    'all',
    'kinds',
    'outcomes',
    'days',
    'withdrawn',
  ])
})

test('what was taken back is told by no one agency or house', () => {
  assert.ok(!of(...each(9, { withdrawn: 2 }))?.includes('withdrawn'))
  assert.ok(of(...byAll(9, { withdrawn: 2 }))?.includes('withdrawn'))
  assert.ok(!of(...byAll(9), one(9, 'A', { withdrawn: 4 }))?.includes('withdrawn'))
})

test('a sender that is not known any more counts as one', () => {
  assert.ok(!of(...byAll(9, { sender: null }))?.includes('directions'))
})

test('a year gives away no quarter that was kept back', () => {
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const
  const year = (last: Handed[]) => {
    const handed = [...quarters.slice(0, 3).flatMap((quarter) => each(9, { quarter })), ...last]
    return quarters.reduce<Leaving>((told, quarter) => leavingOf(quarter, handed, told), {})
  }
  const kept = year([one(30, 'A', { quarter: '2026-Q4' })])
  assert.deepEqual([kept['2026-Q4'], kept['2026']], [[], []])
  const told = year(each(30, { quarter: '2026-Q4' }))
  assert.deepEqual(told['2026'], told['2026-Q4'])
  assert.ok(told['2026']?.includes('days'))
})

test('what was told once is not thought over again', () => {
  const before = { '2025-Q4': ['all'], '2026-Q1': ['all', 'kinds'] } as const
  const after = leavingOf('2026-Q2', [one(9, 'A', { quarter: '2026-Q2' })], before)
  assert.deepEqual(after, { ...before, '2026-Q2': [] })
})
