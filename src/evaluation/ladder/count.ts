import { flat } from '../dimension.ts'
import { type Counts, protect } from '../disclosure.ts'
import type { Quarter } from '../quarter.ts'
import type { Release } from '../release-by-quarter.ts'
import { timeOf } from '../surveys/network-result.ts'
import { moves, movesOf, type Point, steps } from './ladder.ts'

/** Sum of moves, of steps. */
export const allMoves = 'alle'
export const allSteps = 'alle'

/** The dimensions of a publication: moves, and the steps that were reached. */
export const frameOf = (
  first: Quarter,
  last: Quarter,
): Pick<Counts, 'time' | 'place' | 'columns' | 'closed'> => ({
  ...timeOf(first, last),
  place: flat('move', moves, allMoves),
  columns: [flat('step', steps, allSteps)],
})

/** What may be known of the ladders of a network after this quarter. */
export const releasesOf = (
  ladders: readonly (readonly Point[])[],
  first: Quarter,
  last: Quarter,
  earlier: readonly Release[] | undefined,
): readonly Release[] =>
  protect({
    ...frameOf(first, last),
    cells: ladders
      .flatMap(movesOf)
      .filter(({ quarter }) => quarter <= last)
      .map((at) => ({ at, n: 1 })),
    earlier,
  }).releases
