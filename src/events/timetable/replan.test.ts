import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertKept } from './assert-kept.ts'
import { planTimetable } from './plan-timetable.ts'
import type { Problem, Talk } from './problem.ts'
import { randomDay } from './random-day.ts'
import { replan } from './replan.ts'

const aDay = async (seed: number) => {
  const problem = randomDay(seed, {
    applicants: 40,
    firms: 14,
    rounds: 10,
    wishes: 5,
    tables: 1 + (seed % 2),
  })
  const found = await planTimetable(problem, { seconds: 20 })
  if (found.is !== 'plan') throw new Error('no plan')
  return { problem, plan: found.plan }
}

const without = (problem: Problem, gone: readonly string[], from: number): Problem => ({
  ...problem,
  applicants: problem.applicants.map((one) =>
    gone.includes(one.id) ? { ...one, open: one.open.filter((round) => round < from) } : one,
  ),
})
const key = ({ applicant, firm }: Talk) => `${applicant} ${firm}`

test('seats of somebody who did not come are filled, and nobody else moves', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { problem, plan } = await aDay(seed)
    const now = without(problem, ['a1', 'a2', 'a3'], 2)
    const after = replan(now, plan.talks, 2, 0)
    assertKept(now, after.talks)
    assert.equal(after.moved.length, 0)
    assert.equal(after.lost.length, 0)
    const freed = plan.talks.filter(
      ({ applicant, round }) => ['a1', 'a2', 'a3'].includes(applicant) && round >= 2,
    )
    const stays = after.talks.filter((talk) => plan.talks.some((one) => key(one) === key(talk)))
    assert.equal(stays.length, plan.talks.length - freed.length)
    assert.equal(after.talks.length, stays.length + after.added.length)
  }
})

test('what was and what runs stays as it is', async () => {
  const { problem, plan } = await aDay(3)
  const after = replan(without(problem, ['a5'], 4), plan.talks, 4, plan.minTalks)
  const early = (talks: readonly Talk[]) => talks.filter(({ round }) => round < 4)
  assert.deepEqual(early(after.talks), early(plan.talks))
})

test('a recruiter who leaves earlier: no more than two talks move for each that lost its place', async () => {
  let moved = 0
  for (let seed = 1; seed <= 30; seed++) {
    const { problem, plan } = await aDay(seed)
    const now: Problem = {
      ...problem,
      firms: problem.firms.map((firm) =>
        firm.id === 'f2'
          ? {
              ...firm,
              tables: firm.tables.map((one) => ({ ...one, open: one.open.filter((round) => round < 5) })),
            }
          : firm,
      ),
    }
    const after = replan(now, plan.talks, 3, 0)
    assertKept(now, after.talks)
    const stranded = plan.talks.filter(({ firm, round }) => firm === 'f2' && round >= 5)
    assert.ok(after.moved.length <= 2 * stranded.length, `${after.moved.length} for ${stranded.length}`)
    for (const { from, to } of after.moved) assert.equal(key(from), key(to))
    // Every talk of before is where it was, has moved, or is told as lost.
    for (const talk of plan.talks)
      assert.ok(
        after.talks.some((one) => key(one) === key(talk)) || after.lost.some((one) => key(one) === key(talk)),
      )
    moved += after.moved.length
  }
  assert.ok(moved > 0)
})

test('somebody new gets talks, and for each of them at most one other moves', async () => {
  let got = 0
  for (let seed = 1; seed <= 20; seed++) {
    const { problem, plan } = await aDay(seed)
    const now: Problem = {
      ...problem,
      applicants: [
        ...problem.applicants,
        { id: 'new', wishes: ['f1', 'f2', 'f9', 'f12', 'f13'], open: [4, 5, 6, 7, 8, 9], needs: [] },
      ],
    }
    const after = replan(now, plan.talks, 4, plan.minTalks)
    assertKept(now, after.talks)
    const own = after.talks.filter(({ applicant }) => applicant === 'new')
    assert.ok(after.moved.length <= after.added.length)
    assert.equal(after.lost.length, 0)
    got += own.length
  }
  assert.ok(got >= 20, `${got} talks`)
})
