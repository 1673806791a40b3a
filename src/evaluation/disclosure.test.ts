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
  const { show } = protect(counts([[Q1, 'Moabit', 3]]))
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit' }), { is: 'number', n: 3 })
  assert.deepEqual(show({ quarter: Q1, place: 'Wedding' }), { is: 'number', n: 0 })
  assert.deepEqual(show({ quarter: Q1, place: 'Mitte', kind: 'slip' }), { is: 'number', n: 0 })
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

test('small neighbours are shown together as "übrige"', () => {
  const { show } = protect(
    counts([
      [Q1, 'Moabit', 1],
      [Q1, 'Wedding', 2],
      [Q1, 'Gesundbrunnen', 9],
    ]),
  )
  assert.deepEqual(show({ quarter: Q1, place: 'Wedding' }), {
    is: 'suppressed',
    instead: { at: { quarter: Q1, place: 'Mitte' }, n: 3, rest: ['Moabit', 'Wedding'] },
  })
})

test('a district that is small itself hides in the network, with the smallest space of the other', () => {
  const { show } = protect(
    counts([
      [Q1, 'Buch', 2],
      [Q1, 'Moabit', 7],
      [Q1, 'Wedding', 4],
    ]),
  )
  assert.equal(show({ quarter: Q1, place: 'Buch' }).is, 'suppressed')
  assert.equal(show({ quarter: Q1, place: 'Pankow' }).is, 'suppressed')
  assert.equal(show({ quarter: Q1, place: 'Mitte' }).is, 'suppressed')
  assert.deepEqual(show({ quarter: Q1, place: 'Moabit' }), { is: 'number', n: 7 })
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

test('a space that is too small for a column does not close it for the others', () => {
  const outcomes = ['accepted', 'declined', 'closed']
  const rows = Object.entries({
    Moabit: [7, 1, 2],
    Wedding: [5, 2, 1],
    Gesundbrunnen: [1, 2, 2],
    Buch: [9, 2, 2],
  })
  const { show } = protect(
    counts(rows.flatMap(([where, all]) => all.map((n, i): Row => [Q1, where, n, 'warm', outcomes[i]!]))),
  )
  const accepted = (where: string) => show({ quarter: Q1, place: where, outcome: 'accepted' })
  assert.deepEqual(accepted('Moabit'), { is: 'number', n: 7 })
  assert.deepEqual(accepted('Buch'), { is: 'number', n: 9 })
  assert.equal(accepted('Wedding').is, 'suppressed')
  assert.equal(accepted('Gesundbrunnen').is, 'suppressed')
  assert.deepEqual(show({ quarter: Q1, outcome: 'declined' }), { is: 'number', n: 7 })
  assert.deepEqual(show({ quarter: Q1, place: 'Gesundbrunnen' }), { is: 'number', n: 5 })
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
