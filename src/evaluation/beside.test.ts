import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cut } from './beside.ts'
import { type Dimension, flat, treeOf } from './dimension.ts'
import { type Counts, protect } from './disclosure.ts'
import { quarterDimension, quartersOfYear } from './quarter.ts'
import { product } from './seeded-random.ts'

const time = quarterDimension(['2025'])
const closed = quartersOfYear('2025')
const place: Dimension = flat('place', ['a', 'b', 'c'], 'all')
const outcome = flat('outcome', ['yes', 'no', 'open'])
const days: Cut = {
  name: 'days',
  dimension: flat('answer', ['soon', 'later', 'late']),
  within: { outcome: ['yes', 'no'] },
}
const Q1 = '2025-Q1'

type Row = readonly [place: string, outcome: string, answer: string, n: number, quarter?: string]
const counts = (rows: readonly Row[], more: Partial<Counts> = {}): Counts => ({
  time,
  place,
  columns: [outcome],
  closed: [Q1],
  cuts: [days],
  rules: { detailFrom: 0 },
  cells: rows.map(([where, ended, answer, n, quarter = Q1]) => ({
    at: { quarter, place: where, outcome: ended, answer },
    n,
  })),
  ...more,
})
const plenty: readonly Row[] = [
  ['a', 'yes', 'soon', 9],
  ['b', 'no', 'later', 6],
  ['c', 'yes', 'late', 4],
  ['a', 'open', '', 5],
]

test('a cut tells its labels where the tables tell the sum of its part', () => {
  const { showBeside } = protect(counts(plenty))
  assert.deepEqual(showBeside('days', ['soon'], Q1), { is: 'number', n: 9 })
  assert.deepEqual(showBeside('days', ['soon', 'later'], Q1), { is: 'number', n: 15 })
  assert.deepEqual(showBeside('days', ['soon', 'later', 'late'], Q1), { is: 'number', n: 19 })
  assert.deepEqual(showBeside('days', ['soon'], '2025-Q2'), { is: 'open' })
})

test('a label of one or two hides together with its neighbour', () => {
  const { showBeside } = protect(
    counts([
      ['a', 'yes', 'soon', 9],
      ['b', 'no', 'later', 6],
      ['c', 'yes', 'late', 2],
    ]),
  )
  assert.deepEqual(showBeside('days', ['late'], Q1), { is: 'suppressed' })
  assert.deepEqual(showBeside('days', ['soon'], Q1), { is: 'suppressed' })
  assert.deepEqual(showBeside('days', ['later'], Q1), { is: 'number', n: 6 })
})

test('where the tables hide how many were answered, nothing is told of days', () => {
  const { show, showBeside } = protect(
    counts([
      ['a', 'yes', 'soon', 1],
      ['b', 'open', '', 9],
      ['c', 'open', '', 8],
    ]),
  )
  assert.equal(show({ quarter: Q1, outcome: 'yes' }).is, 'suppressed')
  assert.equal(showBeside('days', ['soon'], Q1).is, 'suppressed')
})

test('a small quarter tells its cut with the year, and what was told stays', () => {
  const rows = closed.flatMap((quarter) => plenty.map(([a, b, c, n]): Row => [a, b, c, n, quarter]))
  const rules = { detailFrom: 50 }
  const early = protect(counts(rows, { closed: closed.slice(0, 3), rules }))
  assert.equal(early.showBeside('days', ['soon'], Q1).is, 'suppressed')
  const { showBeside } = protect(counts(rows, { closed, rules, earlier: early.releases }))
  assert.deepEqual(showBeside('days', ['soon'], '2025'), { is: 'number', n: 36 })
  assert.equal(showBeside('days', ['soon'], Q1).is, 'suppressed')
})

test('a cell in the part without a label is a mistake of the caller', () => {
  assert.throws(() => protect(counts([['a', 'yes', 'never', 3]])), /never is no leaf of answer/)
})

/** Every way to put `cases` into `cells`. */
const compositions = (cases: number, cells: number): number[][] =>
  cells === 1
    ? [[cases]]
    : Array.from({ length: cases + 1 }, (_, n) => n).flatMap((n) =>
        compositions(cases - n, cells - 1).map((others) => [n, ...others]),
      )

test('who knows how it is made finds no one and no two in it', (t) => {
  const two = flat('place', ['a', 'b'], 'all')
  const senders: Cut = { name: 'sender', dimension: flat('sender', ['jc', 'haus']), within: {} }
  const base = product([
    ['a', 'b'],
    ['yes', 'open'],
    ['jc', 'haus'],
  ])
  const sets = product([
    ['a', 'b', 'ab'],
    ['yes', 'open', 'both'],
    ['jc', 'haus', 'both'],
  ])
  const isIn = (node: string, value: string) =>
    node === 'both' || node === value || (node === 'ab' && 'ab'.includes(value))
  let releases = 0
  for (const cases of [5, 6, 7, 8]) {
    const alike = Map.groupBy(compositions(cases, base.length), (world) => {
      const cells = world.map((n, i) => {
        const [where, ended, sender] = base[i]!
        return { at: { quarter: Q1, place: where!, outcome: ended!, sender: sender! }, n }
      })
      const { releases } = protect({
        ...counts([]),
        place: two,
        columns: [flat('outcome', ['yes', 'open'])],
        cuts: [senders],
        cells,
      })
      return JSON.stringify(releases)
    })
    releases += alike.size
    for (const [release, worlds] of alike)
      for (const nodes of sets) {
        const inside = base.map((values) => values.every((value, i) => isIn(nodes[i]!, value)))
        const values = new Set(
          worlds.map((world) => world.reduce((all, n, i) => all + (inside[i] ? n : 0), 0)),
        )
        const [only] = values
        assert.ok(values.size > 1 || (only !== 1 && only !== 2), `${nodes} is ${only} in ${release}`)
      }
  }
  t.diagnostic(`${releases} releases`)
  assert.ok(releases > 100 && treeOf(two).nodes.length === 3)
})
