import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from './count.ts'
import type { Aggregate } from './disclosure.ts'
import { type Marked, type Notes, type NotesInput, noteIn, notesTold, tellableIn } from './network-notes.ts'

/** So many warm hand-overs are known of every quarter, and of the year; accepted they are all, and slips there are none. */
const known = (quarter: number, year = quarter * 4, slips = 0) => ({
  bounds: ({ quarter: period, kind }: Aggregate) => {
    const n = kind === 'zettel' ? slips : period!.length === 4 ? year : quarter
    return [n, n] as const
  },
})
const marks = (counts: Record<string, number>, kind: Kind = 'warm'): Marked[] =>
  Object.entries(counts).map(([quarter, n]) => ({ quarter, kind, withdrawn: n, arrived: n }))
const told = (
  quarter: '2026-Q1' | '2026-Q4',
  counts: Record<string, number>,
  publication: NotesInput['publication'] = known(20),
  earlier?: Notes,
) => notesTold({ quarter, marked: marks(counts), publication, earlier })

test('three are told, one or two are not', () => {
  const three = [{ quarters: ['2026-Q1'], n: 3 }]
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 3 }), { arrived: three, withdrawn: three })
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 2 }), { arrived: [], withdrawn: [] })
})

test('that nobody withdrew is told; that nobody arrived would be told of everybody, and is not', () => {
  assert.deepEqual(told('2026-Q1', {}), { arrived: [], withdrawn: [{ quarters: ['2026-Q1'], n: 0 }] })
})

test('what is left must be none of one or two, and surely be there: also that everybody came is not told', () => {
  for (const room of [known(4), known(6), known(0)])
    assert.deepEqual(told('2026-Q1', { '2026-Q1': 4 }, room), { arrived: [], withdrawn: [] })
  assert.deepEqual(told('2026-Q1', { '2026-Q1': 4 }, known(7)).arrived, [{ quarters: ['2026-Q1'], n: 4 }])
})

test('a ticked slip has arrived; of the accepted ones, enough must not have, whatever there is of slips', () => {
  const of = (warm: number, slips: number) =>
    notesTold({
      quarter: '2026-Q1',
      marked: [...marks({ '2026-Q1': warm }), ...marks({ '2026-Q1': slips }, 'zettel')],
      publication: known(10, 40, 30),
    }).arrived.map(({ n }) => n)
  assert.deepEqual(of(7, 0), [7])
  assert.deepEqual(of(2, 9), [11])
  assert.deepEqual(of(0, 27), [27])
  assert.deepEqual(of(10, 0), [], 'everybody came')
  assert.deepEqual(of(4, 28), [])
})

test('where nobody could have arrived, a zero is no news', () => {
  const { arrived } = told('2026-Q1', {}, known(0))
  assert.deepEqual(arrived, [{ quarters: ['2026-Q1'], n: 0 }])
})

test('at the end of the year the quarters that could not be told are told together', () => {
  const counts = { '2026-Q1': 1, '2026-Q2': 4, '2026-Q3': 2, '2026-Q4': 0 }
  const second = [{ quarters: ['2026-Q2'], n: 4 }]
  const all = told('2026-Q4', counts, known(20), { arrived: second, withdrawn: second })
  assert.deepEqual(all.arrived.at(-1), { quarters: ['2026-Q1', '2026-Q3', '2026-Q4'], n: 3 })
  const { withdrawn } = all
  assert.deepEqual(withdrawn.at(-1), { quarters: ['2026-Q1', '2026-Q3'], n: 3 })
  assert.deepEqual(noteIn(withdrawn, ['2026-Q2']), { n: 4 })
  assert.deepEqual(noteIn(withdrawn, ['2026-Q1']), { instead: { quarters: ['2026-Q1', '2026-Q3'], n: 3 } })
  assert.deepEqual(noteIn(withdrawn, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']), { n: 7 })
})

test('of a year whose quarters are too small for details, the year makes room for its rest', () => {
  const second = [{ quarters: ['2026-Q2'], n: 4 }]
  const publication: NotesInput['publication'] = {
    bounds: ({ quarter, kind }) => {
      if (kind === 'zettel') return [0, 0]
      return quarter === '2026' ? [20, 20] : quarter === '2026-Q2' ? [9, 9] : [0, 12]
    },
  }
  const rest = (n: number) =>
    told('2026-Q4', { '2026-Q1': n, '2026-Q2': 4 }, publication, { arrived: second, withdrawn: second })
      .arrived.slice(1)
      .map((note) => note.n)
  assert.deepEqual(rest(8), [8])
  assert.deepEqual(rest(9), [])
})

test('one quarter that is left alone stays hidden, so that the year does not give it away', () => {
  const counts = { '2026-Q1': 1, '2026-Q2': 0, '2026-Q3': 4, '2026-Q4': 5 }
  const earlier = [
    { quarters: ['2026-Q2'], n: 0 },
    { quarters: ['2026-Q3'], n: 4 },
  ]
  const { withdrawn } = told('2026-Q4', counts, known(20), { arrived: [], withdrawn: earlier })
  assert.ok(!withdrawn.some(({ quarters }) => quarters.includes('2026-Q1')))
  const year = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
  assert.deepEqual(noteIn(withdrawn, year), { instead: undefined })
})

test('fewer than three agencies tell of no withdrawals; an agency that coordinates reads no arrivals', () => {
  assert.deepEqual(tellableIn(1, false), { arrived: true, withdrawn: false })
  assert.deepEqual(tellableIn(3, false), { arrived: true, withdrawn: true })
  assert.deepEqual(tellableIn(1, true), { arrived: false, withdrawn: false })
})

test('the rest of a year says nothing of a quarter in which too few could send', () => {
  const counts = { '2026-Q1': 1, '2026-Q2': 2, '2026-Q3': 2, '2026-Q4': 5 }
  const withdrawn = (tellable?: NotesInput['tellable']) =>
    notesTold({ quarter: '2026-Q4', marked: marks(counts), publication: known(20), tellable }).withdrawn
  assert.deepEqual(
    withdrawn().map(({ n }) => n),
    [5, 5],
  )
  const fewInSpring = withdrawn((quarter) => tellableIn(quarter < '2026-Q3' ? 2 : 3, false))
  assert.deepEqual(fewInSpring, [{ quarters: ['2026-Q4'], n: 5 }])
})
