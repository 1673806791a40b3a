import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertKept } from '../timetable/assert-kept.ts'
import { planTimetable } from '../timetable/plan-timetable.ts'
import type { Problem, Talk } from '../timetable/problem.ts'
import { randomDay } from '../timetable/random-day.ts'
import { changedSeats, outdated, proposalOf } from './proposal.ts'

type Table = Problem['firms'][number]['tables'][number]
const open = (rounds: readonly number[], until: number) => rounds.filter((round) => round < until)
const shut = (problem: Problem, isIt: (firm: string, table: Table) => boolean, until: number): Problem => ({
  ...problem,
  firms: problem.firms.map((firm) => ({
    ...firm,
    tables: firm.tables.map((one) => (isIt(firm.id, one) ? { ...one, open: open(one.open, until) } : one)),
  })),
})

/** What can happen on a day, one after the other. */
const happenings: readonly ((problem: Problem, from: number) => Problem)[] = [
  // Two do not come, or go.
  (problem, from) => ({
    ...problem,
    applicants: problem.applicants.map((one, i) =>
      i % 17 === 3 ? { ...one, open: open(one.open, from) } : one,
    ),
  }),
  // Somebody comes along.
  (problem, from) => ({
    ...problem,
    applicants: [
      ...problem.applicants,
      {
        id: `new${from}`,
        wishes: ['f0', 'f1', 'f5', 'f7'],
        open: Array.from({ length: problem.rounds - from }, (_, i) => from + i),
        needs: [],
      },
    ],
  }),
  // A firm leaves; a table closes; a firm comes later.
  (problem, from) => shut(problem, (firm) => firm === 'f2', from + 1),
  (problem, from) => shut(problem, (_, { name }) => name === 'f4-0', from),
  (problem, from) => ({
    ...problem,
    firms: problem.firms.map((firm) =>
      firm.id === 'f6'
        ? {
            ...firm,
            tables: firm.tables.map((one) => ({
              ...one,
              open: one.open.filter((round) => round < from || round > from + 1),
            })),
          }
        : firm,
    ),
  }),
]

test('whatever happens on a day, what has begun stays, the plan holds, and no more move than is promised', async () => {
  let [moved, added, gone, lost] = [0, 0, 0, 0]
  for (let seed = 1; seed <= 12; seed++) {
    let problem = randomDay(seed, {
      applicants: 40,
      firms: 14,
      rounds: 10,
      wishes: 5,
      tables: 1 + (seed % 2),
      windows: seed % 3 === 0 ? 0.3 : 0,
    })
    const found = await planTimetable(problem, { seconds: 20 })
    assert.ok(found.is === 'plan')
    let talks: readonly Talk[] = found.plan.talks
    for (let step = 0; step < 5; step++) {
      const from = 1 + step
      problem = happenings[(seed + step) % happenings.length]!(problem, from)
      const seats = new Map(
        problem.firms.flatMap(({ tables }) => tables.map((one) => [one.name, one.open] as const)),
      )
      const people = new Map(problem.applicants.map((one) => [one.id, one.open]))
      const uprooted = talks.filter(
        ({ round, applicant, table }) =>
          round >= from && people.get(applicant)!.includes(round) && !seats.get(table)!.includes(round),
      )
      const least = seed % 2 === 0 ? found.plan.minTalks : 0
      const next = proposalOf(problem, talks, from, least)
      assertKept(problem, next.talks)
      const begun = (all: readonly Talk[]) => all.filter(({ round }) => round < from)
      assert.deepEqual(
        begun(next.talks),
        begun([...talks].sort((a, b) => a.round - b.round || (a.table < b.table ? -1 : 1))),
      )
      assert.ok(next.moved.length <= 2 * uprooted.length + next.added.length)
      // Nobody short of anything, no place lost: nobody moves at all.
      if (least === 0 && uprooted.length === 0) assert.equal(next.moved.length, 0)
      // Everything of before is where it was, has moved, or is told as lost or gone.
      assert.equal(next.talks.length, talks.length + next.added.length - next.lost.length - next.gone.length)
      assert.ok(
        changedSeats(talks, next.talks) <=
          2 * next.moved.length + next.added.length + next.lost.length + next.gone.length,
      )
      assert.equal(changedSeats(talks, next.talks) === 0, outdated(talks, next.talks).applicants.size === 0)
      ;[moved, added, gone, lost] = [
        moved + next.moved.length,
        added + next.added.length,
        gone + next.gone.length,
        lost + next.lost.length,
      ]
      talks = next.talks
    }
  }
  assert.ok(moved > 0 && added > 20 && gone > 20 && lost > 0, `${moved} ${added} ${gone} ${lost}`)
})

test('a new sheet is needed by those whose talks changed, a new card by the tables they sat or sit at', () => {
  const talk = (round: number, applicant: string, table: string): Talk => ({
    round,
    applicant,
    firm: table,
    table,
  })
  const before = [talk(0, 'a', 'T1'), talk(1, 'b', 'T1'), talk(1, 'c', 'T2')]
  const after = [talk(0, 'a', 'T1'), talk(2, 'b', 'T1'), talk(1, 'c', 'T2')]
  assert.deepEqual(outdated(before, after), { applicants: new Set(['b']), tables: new Set(['T1']) })
  assert.equal(changedSeats(before, after), 2)
  assert.equal(changedSeats(before, before), 0)
})
