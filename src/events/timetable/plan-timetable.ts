import { choosePairs } from './choose-pairs.ts'
import { dealRounds } from './deal-rounds.ts'
import type { Watch } from './optimum.ts'
import type { Pair, Problem, Talk } from './problem.ts'
import { segmented } from './segments.ts'
import { shortenWaits } from './shorten-waits.ts'
import { solveWindows } from './solve-windows.ts'

export interface Plan {
  readonly talks: readonly Talk[]
  /** The fewest talks of any applicant; who can have fewer alone counts up to that. */
  readonly minTalks: number
  /** The sum of wishes: a first one counts 10, a second 9, … */
  readonly value: number
  /** No plan with these fewest talks is worth more than this. */
  readonly bound: number
  /** Nothing better can be: no more of the fewest talks, and no larger sum with them. */
  readonly proven: boolean
  /** Why the fewest are not one more: these people wish for these firms, and all seats of theirs are taken. */
  readonly limit: { readonly applicants: readonly string[]; readonly firms: readonly string[] } | undefined
  /** The most talks each applicant could have if nobody else came, in their order. */
  readonly alone: readonly number[]
}

export type Planned =
  | { readonly is: 'plan'; readonly plan: Plan }
  /** These pairs must meet and cannot, all of them or together. */
  | { readonly is: 'impossible'; readonly pairs: readonly Pair[] }
  /** Cancelled, or the time was over before any plan was found. */
  | { readonly is: 'stopped' }

/**
 * Plans a speed-dating: first as many talks as possible for those who have fewest, then the largest sum of wishes, then
 * short waits. Without windows, breaks and interpreters in milliseconds and exactly; with them by HiGHS, which says how
 * far the plan can be from the best.
 */
export const planTimetable = async (problem: Problem, watch: Watch): Promise<Planned> => {
  const shape = segmented(problem)
  const chosen = choosePairs(shape)
  const pairOf = (offer: number): Pair => ({
    applicant: problem.applicants[shape.offers[offer]!.applicant]!.id,
    firm: problem.firms[shape.offers[offer]!.firm]!.id,
  })
  const offered = new Set(shape.offers.map((_, offer) => pairKey(pairOf(offer))))
  const impossible = [
    ...problem.must.filter((pair) => !offered.has(pairKey(pair))),
    ...chosen.impossible.map(pairOf),
  ]
  if (impossible.length > 0) return { is: 'impossible', pairs: impossible }

  const found =
    shape.segments.length === 1
      ? {
          placed: chosen.pairs.map((pair) => ({ ...pair, segment: 0 })),
          minTalks: chosen.minTalks,
          value: chosen.value,
          bound: chosen.value,
          proven: true,
        }
      : await solveWindows(problem, shape, watch)
  if (!found) return { is: 'stopped' }
  if ('unmet' in found) return { is: 'impossible', pairs: found.unmet.map(pairOf) }
  const talks = shortenWaits(problem, dealRounds(problem, shape, found.placed))
  const { limit } = chosen
  return {
    is: 'plan',
    plan: {
      talks: [...talks].sort((a, b) => a.round - b.round || (a.table < b.table ? -1 : 1)),
      minTalks: found.minTalks,
      value: found.value,
      bound: found.bound,
      proven: found.proven,
      limit: limit && {
        applicants: limit.applicants.map((one) => problem.applicants[one]!.id),
        firms: limit.firms.map((one) => problem.firms[one]!.id),
      },
      alone: shape.applicants.map(({ alone }) => alone),
    },
  }
}

const pairKey = ({ applicant, firm }: Pair) => `${applicant}\n${firm}`
