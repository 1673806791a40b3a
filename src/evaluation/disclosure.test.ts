import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dimension, flat } from './dimension.ts'
import { type Counts, protect } from './disclosure.ts'
import { quarterDimension, quartersOfYear } from './quarter.ts'
import type { Cell } from './release.ts'

const time = quarterDimension(['2025', '2026'])
const closed = quartersOfYear('2025')
const kind = flat('kind', ['slip', 'warm'])
const outcome = flat('outcome', ['accepted', 'declined', 'closed'])
const place: Dimension = {
  name: 'place',
  top: 'network',
  parents: {
    Mitte: 'network',
    Pankow: 'network',
    Moabit: 'Mitte',
    Wedding: 'Mitte',
    Gesundbrunnen: 'Mitte',
    Buch: 'Pankow',
    Weissensee: 'Pankow',
  },
}

type Row = [quarter: string, place: string, n: number, kind?: string, outcome?: string, organization?: string]

const counts = (rows: readonly Row[], more: Partial<Counts> = {}): Counts => ({
  time,
  place,
  columns: [kind, outcome],
  closed,
  rules: { detailFrom: 0 },
  cells: rows.map(([quarter, where, n, how = 'warm', ended = 'accepted', organization]): Cell => {
    return { at: { quarter, place: where, kind: how, outcome: ended }, n, organization }
  }),
  ...more,
})

const Q1 = '2025-Q1'

test('a count of three is shown, and so is the zero beside it', () => {
  const { show } = protect(
    counts([
      [Q1, 'Moabit', 3],
      [Q1, 'Gesundbrunnen', 4],
    ]),
  )
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit' }), { is: 'number', n: 3 })
  assert.deepEqual(show({ quarter: Q1, place: 'Wedding' }), { is: 'number', n: 0 })
  assert.deepEqual(show({ quarter: Q1, place: 'Mitte', kind: 'slip' }), { is: 'number', n: 0 })
})

test('so few cases that they might be ones and twos everywhere are not told apart, whatever they are', () => {
  for (const rows of [
    [[Q1, 'Moabit', 4]],
    [
      [Q1, 'Moabit', 2],
      [Q1, 'Buch', 2],
    ],
  ] as Row[][]) {
    const { show } = protect(counts(rows))
    assert.deepEqual(show({ quarter: Q1 }), { is: 'number', n: 4 })
    assert.equal(show({ quarter: Q1, place: 'Mitte' }).is, 'suppressed')
  }
})

test('a two is suppressed, and a neighbour with it, so that the district does not give it away', () => {
  const { show, bounds } = protect(
    counts([
      [Q1, 'Moabit', 2],
      [Q1, 'Wedding', 5],
      [Q1, 'Gesundbrunnen', 9],
    ]),
  )
  assert.equal(show({ quarter: Q1, place: 'Moabit' }).is, 'suppressed')
  assert.equal(show({ quarter: Q1, place: 'Wedding' }).is, 'suppressed', 'secondary suppression')
  assert.deepEqual(show({ quarter: Q1, place: 'Gesundbrunnen' }), { is: 'number', n: 9 })
  assert.deepEqual(show({ quarter: Q1, place: 'Mitte' }), { is: 'number', n: 16 })
  assert.deepEqual(bounds({ quarter: Q1, place: 'Moabit' }), [0, 7])
})

test('a small place and its neighbour are shown together as "übrige"', () => {
  const { show } = protect(
    counts([
      [Q1, 'Moabit', 1],
      [Q1, 'Wedding', 5],
      [Q1, 'Gesundbrunnen', 9],
    ]),
  )
  assert.deepEqual(show({ quarter: Q1, place: 'Wedding' }), {
    is: 'suppressed',
    instead: { at: { quarter: Q1, place: 'Mitte' }, n: 6, rest: ['Moabit', 'Wedding'] },
  })
})

test('a district that is small itself hides with the first space of the other, which does not go dark', () => {
  const houses = { m: 'Moabit', w: 'Wedding', g: 'Gesundbrunnen', b: 'Buch', s: 'Weissensee' }
  const rows: Row[] = [
    [Q1, 'b', 2],
    [Q1, 'm', 7],
    [Q1, 'w', 4],
  ]
  const { show } = protect(counts(rows, { place: { ...place, parents: { ...place.parents, ...houses } } }))
  for (const hidden of ['Buch', 'Pankow', 'Mitte', 'Moabit'])
    assert.equal(show({ quarter: Q1, place: hidden }).is, 'suppressed', hidden)
  assert.deepEqual(show({ quarter: Q1, place: 'Wedding' }), { is: 'number', n: 4 })
  assert.deepEqual(show({ quarter: Q1 }), { is: 'number', n: 13 })
})

test('row sums and column sums stand, where the inside must be hidden', () => {
  const { show } = protect(
    counts([
      [Q1, 'Moabit', 4, 'warm', 'accepted'],
      [Q1, 'Moabit', 1, 'warm', 'declined'],
      [Q1, 'Wedding', 2, 'warm', 'accepted'],
      [Q1, 'Wedding', 3, 'warm', 'declined'],
    ]),
  )
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit' }), { is: 'number', n: 5 })
  assert.deepEqual(show({ quarter: Q1, outcome: 'accepted' }), { is: 'number', n: 6 })
  assert.deepEqual(show({ quarter: Q1, place: 'Wedding', outcome: 'declined' }), {
    is: 'suppressed',
    instead: { at: { quarter: Q1, place: 'Mitte', outcome: 'declined' }, n: 4 },
  })
})

test('a place whose kinds are safe shows them, and how they ended stands for all such places together', () => {
  const rows = ['Moabit', 'Wedding', 'Gesundbrunnen'].flatMap((where): Row[] => [
    [Q1, where, 6, 'slip', 'closed'],
    [Q1, where, 5, 'warm', 'accepted'],
    [Q1, where, 2, 'warm', 'declined'],
  ])
  const { show } = protect(counts(rows))
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit', kind: 'warm' }), { is: 'number', n: 7 })
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit', kind: 'slip' }), { is: 'number', n: 6 })
  assert.deepEqual(show({ quarter: Q1, kind: 'warm', outcome: 'declined' }), { is: 'number', n: 6 })
  assert.equal(show({ quarter: Q1, place: 'Moabit', outcome: 'declined' }).is, 'suppressed')
})

test('a place that is safe everywhere shows everything, where enough others hide each other', () => {
  const { show } = protect(
    counts(
      Object.entries({ Moabit: [7, 9], Wedding: [5, 5], Gesundbrunnen: [8, 2], Buch: [9, 4] }).flatMap(
        ([where, [yes, no]]): Row[] => [
          [Q1, where, yes!, 'warm', 'accepted'],
          [Q1, where, no!, 'warm', 'declined'],
        ],
      ),
    ),
  )
  assert.deepEqual(show({ quarter: Q1, place: 'Buch', outcome: 'declined' }), { is: 'number', n: 4 })
  assert.equal(show({ quarter: Q1, place: 'Gesundbrunnen', outcome: 'declined' }).is, 'suppressed')
  assert.deepEqual(show({ quarter: Q1, place: 'Gesundbrunnen' }), { is: 'number', n: 10 })
  assert.deepEqual(show({ quarter: Q1, outcome: 'declined' }), { is: 'number', n: 20 })
})

test('a small network shows its quarters as totals and keeps the details for the year', () => {
  const rows: Row[] = closed.flatMap((quarter): Row[] => [
    [quarter, 'Moabit', 2, 'warm', 'accepted'],
    [quarter, 'Wedding', 3, 'slip', 'closed'],
  ])
  const year = counts(rows, { rules: {} })
  const early = protect({ ...year, closed: closed.slice(0, 3) })
  assert.deepEqual(early.show({ quarter: Q1 }), { is: 'number', n: 5 })
  assert.deepEqual(early.show({ quarter: '2025' }), { is: 'open' })
  assert.deepEqual(early.show({ quarter: Q1, place: 'Moabit' }), {
    is: 'suppressed',
    instead: undefined,
  })

  const { show } = protect({ ...year, earlier: early.releases })
  assert.deepEqual(show({ quarter: Q1 }), { is: 'number', n: 5 })
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit', kind: 'warm' }), {
    is: 'suppressed',
    instead: { at: { quarter: '2025', place: 'Moabit', kind: 'warm' }, n: 8 },
  })
})

test('a quarter of two waits for the year, and the year too if that would give it away', () => {
  const { show } = protect(
    counts([
      [Q1, 'Moabit', 2],
      ['2025-Q2', 'Moabit', 1],
      ['2025-Q3', 'Moabit', 8],
    ]),
  )
  assert.deepEqual(show({ quarter: Q1 }), {
    is: 'suppressed',
    instead: { at: { quarter: '2025', place: 'network' }, n: 11 },
  })
  const alone = protect(
    counts([
      [Q1, 'Moabit', 2],
      ['2025-Q3', 'Moabit', 8],
    ]),
  )
  assert.deepEqual(alone.show({ quarter: '2025' }), { is: 'suppressed', instead: undefined })
  assert.deepEqual(alone.show({ quarter: '2025-Q3' }), { is: 'number', n: 8 })
  assert.deepEqual(alone.bounds({ quarter: '2025' }), [8, Number.POSITIVE_INFINITY])
})

test('quarters that wait together are told only if their sum leaves open which is one and which is two', () => {
  const yearOf = (...waiting: readonly number[]) =>
    protect(
      counts([['2025-Q4', 'Moabit', 8], ...waiting.map((n, i): Row => [closed[i]!, 'Moabit', n])]),
    ).show({ quarter: '2025' }).is
  assert.equal(yearOf(1, 2), 'number')
  assert.equal(yearOf(2, 2), 'suppressed', 'two and two could be nothing else')
  assert.equal(yearOf(1, 1, 1), 'suppressed', 'three ones could be nothing else')
  assert.equal(yearOf(2, 1, 1), 'number')
  assert.equal(yearOf(2, 2, 2), 'suppressed')
})

test('a quarter that is not closed has no number', () => {
  const { show } = protect(counts([['2026-Q1', 'Moabit', 50]]))
  assert.deepEqual(show({ quarter: '2026-Q1' }), { is: 'open' })
})

test('what was published stays, whatever the cells say later', () => {
  const first = protect(counts([[Q1, 'Moabit', 9]], { closed: [Q1] }))
  const stored = JSON.parse(JSON.stringify(first.releases))
  const { show } = protect(counts([[Q1, 'Moabit', 4]], { earlier: stored }))
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit' }), { is: 'number', n: 9 })
})

test('a number made by too few organizations, or by one above all, is not shown', () => {
  const rows: Row[] = [
    [Q1, 'Moabit', 6, 'warm', 'accepted', 'a'],
    [Q1, 'Moabit', 2, 'warm', 'accepted', 'b'],
    [Q1, 'Wedding', 3, 'warm', 'accepted', 'b'],
    [Q1, 'Wedding', 3, 'warm', 'accepted', 'c'],
    [Q1, 'Buch', 4, 'warm', 'accepted', 'd'],
    [Q1, 'Buch', 4, 'warm', 'accepted', 'e'],
    [Q1, 'Buch', 4, 'warm', 'accepted', 'f'],
  ]
  const shown = (rules: Counts['rules'], where: string) =>
    protect(counts(rows, { rules: { detailFrom: 0, ...rules } })).show({ quarter: Q1, place: where }).is
  assert.equal(shown({}, 'Wedding'), 'number')
  assert.equal(shown({ minOrganizations: 3 }, 'Wedding'), 'suppressed')
  assert.equal(shown({ minOrganizations: 3 }, 'Mitte'), 'number')
  assert.equal(shown({ dominance: 0.6 }, 'Moabit'), 'suppressed')
  assert.equal(shown({ dominance: 0.6 }, 'Mitte'), 'number')
})

test('where some combinations cannot occur, their sums are not laid side by side', () => {
  const rows: Row[] = [
    [Q1, 'Moabit', 4, 'warm', 'accepted'],
    [Q1, 'Moabit', 2, 'warm', 'closed'],
    [Q1, 'Moabit', 4, 'slip', 'closed'],
  ]
  const impossible = [{ kind: 'slip', outcome: 'accepted' }]
  // Everybody knows that the four accepted are warm ones; six warm ones would then make the closed ones two.
  const { show } = protect(counts(rows, { impossible }))
  const told = [{ kind: 'warm' }, { outcome: 'accepted' }].filter(
    (at) => show({ quarter: Q1, ...at }).is === 'number',
  )
  assert.ok(told.length < 2)
})

test('a cell at no leaf, a broken number and an unknown dimension are mistakes of the caller', () => {
  assert.throws(() => protect(counts([[Q1, 'Mitte', 3]])), /Mitte is no leaf of place/)
  assert.throws(() => protect(counts([[Q1, 'Moabit', 1.5]])), /not a count: 1.5/)
  assert.throws(() => protect(counts([])).show({ weather: 'rain' }), /no dimension weather/)
  assert.throws(() => protect(counts([])).show({ place: 'Atlantis' }), /place has no Atlantis/)
})
