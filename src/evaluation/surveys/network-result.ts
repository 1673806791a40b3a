import { type Counts, protect } from '../disclosure.ts'
import { quartersUpTo } from '../network-counts.ts'
import { type Quarter, quarterDimension, yearOf } from '../quarter.ts'
import type { Cell } from '../release.ts'
import { type Release, RULES, type Rules } from '../release-by-quarter.ts'
import type { NetworkCount } from './publication-store.ts'
import { answerDimension } from './result.ts'

/**
 * A house knows its own result and may subtract it. So a number of a network has answers of at least three houses in
 * it, and none of them more than half: what is left without any of them is three at least (half of six). Answers to the
 * network's own surveys are nobody's.
 */
export const networkRules: Partial<Rules> = { minimum: 6, minOrganizations: 3, dominance: 0.5 }

/** Shares of a network's own survey, which nobody holds. */
const shares = 12

const nobodys = (count: NetworkCount): readonly { organization: string; n: number }[] =>
  Array.from({ length: Math.min(shares, count.n) }, (_, i) => ({
    organization: `${count.surveyId} ${i}`,
    n: Math.floor((count.n + i) / Math.min(shares, count.n)),
  }))

/**
 * One question of one audience, as cells. A survey that very few answered in a quarter is left out of it: surveys ask
 * different questions, and the difference of two totals would be their number.
 */
export const cellsOfNetwork = (counts: readonly NetworkCount[]): readonly Cell[] =>
  [...Map.groupBy(counts, ({ surveyId, quarter }) => `${surveyId} ${quarter}`).values()]
    .filter((some) => some.reduce((sum, { n }) => sum + n, 0) >= RULES.minimum)
    .flat()
    .flatMap((count) => {
      const at = { quarter: count.quarter, answer: String(count.answer) }
      const { organizationId } = count
      return organizationId === null
        ? nobodys(count).map((share) => ({ at, ...share }))
        : [{ at, n: count.n, organization: organizationId }]
    })

type Frame = Pick<Counts, 'time' | 'closed'>

/** From the beginning of the first year to the quarter that is published. */
export const timeOf = (first: Quarter, last: Quarter): Frame => {
  const closed = quartersUpTo(first, last)
  return { time: quarterDimension([...new Set(closed.map(yearOf))]), closed }
}

/** What may be known of a question after this quarter. */
export const releasesOf = (
  counts: readonly NetworkCount[],
  first: Quarter,
  last: Quarter,
  earlier: readonly Release[] | undefined,
): readonly Release[] =>
  protect({
    ...timeOf(first, last),
    place: answerDimension,
    columns: [],
    cells: cellsOfNetwork(counts),
    rules: networkRules,
    earlier,
  }).releases
