import { planByHand } from '../src/events/timetable/by-hand.ts'
import { choosePairs } from '../src/events/timetable/choose-pairs.ts'
import { dealRounds } from '../src/events/timetable/deal-rounds.ts'
import { type Measures, measure } from '../src/events/timetable/measure.ts'
import { optimum } from '../src/events/timetable/optimum.ts'
import { planTimetable } from '../src/events/timetable/plan-timetable.ts'
import type { Problem } from '../src/events/timetable/problem.ts'
import { randomDay } from '../src/events/timetable/random-day.ts'
import { referenceProgram } from '../src/events/timetable/reference-program.ts'
import { segmented } from '../src/events/timetable/segments.ts'

const days = 20
const usual = { applicants: 60, firms: 20, rounds: 12, wishes: 6 }

/**
 * The timetable of a speed-dating: our exact solver versus HiGHS on the same plain program (equal values), how long a
 * large day takes, and the plan versus the one an organizer makes by hand.
 */
export const benchTimetable = async (): Promise<string[]> => {
  const problems = Array.from({ length: days }, (_, seed) => randomDay(seed + 1, usual))
  const solve = (problem: Problem) => {
    const shape = segmented(problem)
    const chosen = choosePairs(shape)
    dealRounds(
      problem,
      shape,
      chosen.pairs.map((pair) => ({ ...pair, segment: 0 })),
    )
    return { chosen, alone: shape.applicants.map(({ alone }) => alone) }
  }
  // Both are warm before they are measured.
  const first = solve(problems[0]!)
  await optimum(referenceProgram(problems[0]!, first.chosen.minTalks, first.alone), 60, { seconds: 60 })

  let start = performance.now()
  const ours = problems.map(solve)
  const exact = (performance.now() - start) / days
  let equal = 0
  start = performance.now()
  for (const [index, problem] of problems.entries()) {
    const { chosen, alone } = ours[index]!
    const best = await optimum(referenceProgram(problem, chosen.minTalks, alone), 120, { seconds: 120 })
    if (best.is === 'found' && Math.round(best.bound) === chosen.value) equal++
  }
  const highs = (performance.now() - start) / days

  const large = randomDay(1, { applicants: 1_000, firms: 100, rounds: 24, wishes: 10 })
  start = performance.now()
  const plan = await planTimetable(large, { seconds: 60 })
  const seconds = (performance.now() - start) / 1_000

  const made = { timetable: [] as Measures[], hand: [] as Measures[] }
  for (const problem of problems) {
    const found = await planTimetable(problem, { seconds: 60 })
    if (found.is !== 'plan') continue
    made.timetable.push(measure(problem, found.plan.talks, found.plan.alone))
    made.hand.push(measure(problem, planByHand(problem), found.plan.alone))
  }
  const mean = (some: readonly Measures[], of: keyof Measures) =>
    (some.reduce((sum, one) => sum + one[of], 0) / some.length).toFixed(1)
  const row = (name: string, some: readonly Measures[]) =>
    `  ${name}: ${mean(some, 'minTalks')} talks at least, rank ${mean(some, 'meanRank')}, ${mean(some, 'emptySeats')} empty seats, longest wait ${mean(some, 'longestWait')} rounds`
  return [
    `  60 × 20 × 12: exact ${exact.toFixed(1)} ms, HiGHS ${highs.toFixed(0)} ms → ${(highs / exact).toFixed(0)} × faster; equal values ${equal} of ${days}`,
    `  1,000 × 100 × 24: ${seconds.toFixed(2)} s${plan.is === 'plan' ? `, ${plan.plan.talks.length} talks, proven: ${plan.plan.proven ? 'yes' : 'no'}` : ''}`,
    row('the timetable', made.timetable),
    row('made by hand', made.hand),
  ]
}
