import { type Explained, explain } from '../timetable/explain.ts'
import { type Measures, measure } from '../timetable/measure.ts'
import type { Problem, Talk } from '../timetable/problem.ts'
import type { Dating } from './dating.ts'
import type { slipWords } from './messages/index.ts'
import type { RunPlan } from './run.ts'

/** Talks of people and firms that are still there. */
const stillThere = (problem: Problem, talks: readonly Talk[]): readonly Talk[] => {
  const people = new Set(problem.applicants.map(({ id }) => id))
  const firms = new Set(problem.firms.map(({ id }) => id))
  return talks.filter(({ applicant, firm }) => people.has(applicant) && firms.has(firm))
}

export const measuresOf = (problem: Problem, talks: readonly Talk[], plan: RunPlan | null): Measures =>
  measure(
    problem,
    stillThere(problem, talks),
    problem.applicants.map(({ id }) => plan?.alone[id] ?? 0),
  )

/** What each applicant can be told, by their id. */
export const explained = (problem: Problem, talks: readonly Talk[]): ReadonlyMap<string, Explained> =>
  new Map(explain(problem, stillThere(problem, talks)).map((one) => [one.applicant, one]))

/** In a sentence or two: what came true, and why the best other wish did not. */
export const sentenceOf = (
  t: ReturnType<typeof slipWords>['why'],
  one: Explained,
  { firms }: Pick<Dating, 'firms'>,
): string => {
  const has = one.talks > 0 ? t.has(one.talks) : t.hasNone
  if (!one.missed) return one.talks > 0 ? `${has} ${t.allMet}` : has
  const { rank, firm, reason } = one.missed
  const name = firms.find(({ id }) => id === firm)?.name ?? ''
  return `${has} ${t.missed(rank, name)} ${t.reasons[reason.why]}`
}

/** How much better another plan could be at most, in per cent of the wishes; 0 where it is proven that none is. */
export const gapOf = (value: number, bound: number): number =>
  bound <= value ? 0 : value <= 0 ? 100 : ((bound - value) / value) * 100
