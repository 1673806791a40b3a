import { type Quarter, shiftQuarter } from '../quarter.ts'

/**
 * Where somebody stands, in their own words and for themselves (DOMAIN 1.8). Voluntary, without consequences, told to
 * nobody: only moves are counted, for a whole network. It is no score, and no step is better.
 */
export const steps = [
  'angesprochen',
  'angekommen',
  'regelmaessig',
  'leichter',
  'engagiert',
  'erprobt',
  'arbeit',
  'dabei',
] as const
export type Step = (typeof steps)[number]
export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)

export interface Point {
  readonly step: Step
  readonly quarter: Quarter
}
export const mostPoints = 3

/**
 * The points after somebody says where they stand today: within a quarter they may change their mind, later it is the
 * next point. Undefined where all three are set.
 */
export const say = (points: readonly Point[], now: Point): readonly Point[] | undefined => {
  const last = points.at(-1)
  if (last?.quarter === now.quarter) return [...points.slice(0, -1), now]
  return points.length < mostPoints ? [...points, now] : undefined
}

export const moves = ['auf', 'gleich', 'ab'] as const
export type Move = (typeof moves)[number]
const moveOf = (from: Step, to: Step): Move => {
  const difference = steps.indexOf(to) - steps.indexOf(from)
  return difference > 0 ? 'auf' : difference < 0 ? 'ab' : 'gleich'
}

/** From one point to the next, in the quarter of the later one. */
export const movesOf = (points: readonly Point[]) =>
  points.slice(1).map(({ step, quarter }, i) => ({ quarter, step, move: moveOf(points[i]!.step, step) }))

/** Rows whose last point is of this quarter or an earlier one are erased: twelve months after it has ended. */
export const erasedUpTo = (now: Quarter): Quarter => shiftQuarter(now, -5)
