import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computedSince } from '#platform/computing-time.ts'
import { assertKept } from './assert-kept.ts'
import { planByHand } from './by-hand.ts'
import { choosePairs } from './choose-pairs.ts'
import { longestWait, measure } from './measure.ts'
import { optimum } from './optimum.ts'
import { type Plan, planTimetable } from './plan-timetable.ts'
import type { Problem, Talk } from './problem.ts'
import { randomDay } from './random-day.ts'
import { referenceProgram } from './reference-program.ts'
import { segmented } from './segments.ts'

// More than the twenty seconds of computing that a search may take: others may keep the machine busy.
const watch = { seconds: 120 }

const planned = async (problem: Problem): Promise<Plan> => {
  const found = await planTimetable(problem, watch)
  assert.equal(found.is, 'plan')
  if (found.is !== 'plan') throw new Error('no plan')
  assertKept(problem, found.plan.talks)
  return found.plan
}

test('nobody sits twice at a time, and windows, needs, interpreters and pairs are kept', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const problem = randomDay(seed, {
      applicants: 4 + (seed % 30),
      firms: 3 + (seed % 9),
      rounds: 3 + (seed % 10),
      wishes: 4,
      tables: 1 + (seed % 3),
      windows: (seed % 3) / 3,
      needs: seed % 2 === 0 ? 0.2 : 0,
      interpreters: seed % 5 === 0 ? 2 : 0,
    })
    const plan = await planned(problem)
    assert.ok(plan.bound >= plan.value)
  }
})

test('without windows the plan is worth as much as the best that HiGHS finds, 50 times up to 60 × 20 × 12', async () => {
  for (let seed = 1; seed <= 50; seed++) {
    const problem = randomDay(seed, {
      applicants: 10 + seed,
      firms: 8 + (seed % 13),
      rounds: 6 + (seed % 7),
      wishes: 3 + (seed % 6),
      tables: 1 + (seed % 2),
      needs: seed % 4 === 0 ? 0.15 : 0,
    })
    const shape = segmented(problem)
    assert.equal(shape.segments.length, 1)
    const chosen = choosePairs(shape)
    const alone = shape.applicants.map((one) => one.alone)
    const program = referenceProgram(problem, chosen.minTalks, alone)
    const best = await optimum(program, 60, watch)
    assert.ok(best.is === 'found')
    assert.equal(chosen.value, Math.round(best.bound), `seed ${seed}`)
    assert.equal(
      chosen.value,
      best.chosen.reduce((sum, { offer }) => sum + program.worths[offer]!, 0),
    )
  }
})

test('the fewest talks cannot be more: HiGHS finds no plan with one more', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const problem = randomDay(seed, {
      applicants: 12,
      firms: 6,
      rounds: 6,
      wishes: 4,
      windows: seed % 2 === 0 ? 0.5 : 0,
      needs: seed % 3 === 0 ? 0.2 : 0,
    })
    const { minTalks, alone } = await planned(problem)
    if (minTalks === Math.max(...alone)) continue
    const more = await optimum(referenceProgram(problem, minTalks + 1, alone), 20, watch)
    assert.equal(more.is, 'infeasible', `seed ${seed}`)
  }
})

test('with windows and breaks the gap to the bound is at most one percent, 20 times within 20 seconds each', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const problem = randomDay(seed, {
      applicants: 60,
      firms: 20,
      rounds: 12,
      wishes: 6,
      tables: 2,
      windows: 0.4,
    })
    const started = process.cpuUsage()
    const plan = await planned(problem)
    assert.ok(computedSince(started) < 20_000, `seed ${seed}`)
    assert.ok(plan.bound - plan.value <= 0.01 * plan.bound, `seed ${seed}: ${plan.value} of ${plan.bound}`)
  }
})

test('pairs that must meet do; where they cannot, they are named', async () => {
  await planned(randomDay(3, { applicants: 30, firms: 12, rounds: 8, wishes: 5, must: 12 }))
  await planned(randomDay(4, { applicants: 30, firms: 12, rounds: 8, wishes: 5, must: 8, windows: 0.3 }))
  const problem = randomDay(5, { applicants: 5, firms: 4, rounds: 2, wishes: 3 })
  const all = problem.applicants.map(({ id }) => ({ applicant: id, firm: 'f0' }))
  const found = await planTimetable({ ...problem, must: all }, watch)
  assert.equal(found.is, 'impossible')
  // One table and two rounds: three of five cannot.
  assert.equal(found.is === 'impossible' ? found.pairs.length : 0, 3)
})

test('who may not meet does not, and a wish for nobody harms nobody', async () => {
  const problem = randomDay(6, { applicants: 10, firms: 5, rounds: 6, wishes: 4 })
  const never = problem.applicants.map(({ id, wishes }) => ({ applicant: id, firm: wishes[0]! }))
  const plan = await planned({ ...problem, never })
  assert.ok(plan.talks.length > 0)
})

test('the waits are short: nobody with talks waits as long as in the plan made by hand', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const problem = randomDay(seed, { applicants: 60, firms: 20, rounds: 12, wishes: 6 })
    const { talks, alone } = await planned(problem)
    const ours = measure(problem, talks, alone)
    const theirs = measure(problem, planByHand(problem), alone)
    assertKept(problem, planByHand(problem))
    assert.ok(ours.longestWait <= 3, `seed ${seed}: ${ours.longestWait}`)
    assert.ok(
      ours.longestWait < theirs.longestWait &&
        ours.minTalks > theirs.minTalks &&
        ours.meanRank < theirs.meanRank,
    )
  }
})

test('a wait is the rounds between two talks', () => {
  const at = (round: number): Talk => ({ round, applicant: 'a', firm: `f${round}`, table: 't' })
  assert.equal(longestWait([at(5), at(1), at(2)]), 2)
  assert.equal(longestWait([at(5)]), 0)
})

test('a plan is the same every time', async () => {
  const problem = randomDay(9, { applicants: 40, firms: 12, rounds: 10, wishes: 5 })
  assert.deepEqual((await planned(problem)).talks, (await planned(problem)).talks)
})

test('a long search can be cancelled and says how far it is', async () => {
  const problem = randomDay(2, {
    applicants: 200,
    firms: 40,
    rounds: 16,
    wishes: 8,
    tables: 2,
    windows: 0.6,
    interpreters: 2,
  })
  const found = await planTimetable(problem, { seconds: 60, cancelled: () => true })
  assert.equal(found.is, 'stopped')
})
