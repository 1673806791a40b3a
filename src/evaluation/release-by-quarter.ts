import { besideOf, type Cut, type Told } from './beside.ts'
import { type Plan, type Safe, shapeOf } from './coarsen.ts'
import type { Tree } from './dimension.ts'
import { type Cell, type Domain, fill, type Known, type Shape, sum } from './release.ts'

export type Rules = {
  /** Fewest cases in a published number that is not 0. BA-Statistik: 3. */
  readonly minimum: number
  /** Fewest organizations that a published number is made of. */
  readonly minOrganizations: number
  /** Dominance rule: the largest share (0..1) one organization may have in a published number. Off if undefined. */
  readonly dominance?: number | undefined
  /**
   * A quarter with fewer cases shows its total only and keeps its details for the year: cut into four, a small
   * network would publish nothing but gaps, and the year could not make up for them.
   */
  readonly detailFrom: number
}

export const RULES: Rules = { minimum: 3, minOrganizations: 1, detailFrom: 20 }

/** What was published about one quarter, or about the small quarters of one year together. Plain data. */
export type Release = {
  readonly period: string
  readonly domain: Domain
  readonly known: Known
  /** Cuts of the whole network that no table has (beside.ts). */
  readonly beside?: readonly Told[] | undefined
}

export type Input = {
  /** Time first, then place and columns. */
  readonly trees: readonly Tree[]
  /** Cells of closed quarters only, none empty. */
  readonly cells: readonly Cell[]
  readonly closed: readonly string[]
  readonly possible: Plan['possible']
  readonly rules: Rules
  readonly earlier: readonly Release[]
  readonly cuts: readonly Cut[]
}

const TOTAL: Shape = { is: 'total' }

/** Fewest cases, fewest organizations, dominance: what a sum must be to be named. Sums of safe sums are safe. */
const safeBy = ({ minimum, minOrganizations, dominance }: Rules): Safe => {
  const onlyCases = minOrganizations <= 1 && dominance === undefined
  return (cells) => {
    const n = sum(cells)
    if (n < minimum || onlyCases) return n >= minimum
    const byOrganization = Map.groupBy(cells, (cell) => cell.organization)
    const largest = Math.max(...[...byOrganization.values()].map(sum))
    return byOrganization.size >= minOrganizations && (dominance === undefined || largest <= dominance * n)
  }
}

/**
 * One release per closed quarter, made of that quarter alone, so that it can be published when the quarter closes
 * and never has to change. When the year is over, one more for its small quarters together: their totals stand
 * beside the year's details, not across them (`cross`). A quarter whose total is too small waits for that, too.
 * What `earlier` holds is handed on untouched.
 */
export const releasesOf = ({
  trees,
  cells,
  closed,
  possible,
  rules,
  earlier,
  cuts,
}: Input): readonly Release[] => {
  const [time, ...others] = trees as [Tree, ...Tree[]]
  const safe = safeBy(rules)
  const domain = Object.fromEntries(others.map((tree) => [tree.name, [...tree.leaves(tree.top)]]))
  const byQuarter = Map.groupBy(cells, (cell) => cell.at[time.name]!)
  const at = (quarters: readonly string[]) => quarters.flatMap((quarter) => byQuarter.get(quarter) ?? [])
  const plan = { safe, minimum: rules.minimum, possible }
  const details = (some: readonly Cell[]) => shapeOf(others, some, plan)
  const release = (period: string, quarters: readonly string[], shape: Shape): Release => {
    const some = at(quarters)
    const of = { domain: { [time.name]: quarters, ...domain }, known: fill(shape, some) }
    // A total alone may still be told anew with its year: nothing stands beside it until then.
    const isWhole = cuts.length === 0 || (of.known.is === 'total' && of.known.n > 0)
    return { period, ...of, ...(isWhole ? {} : { beside: besideOf(cuts, of, some, plan) }) }
  }
  const published = new Map(earlier.map((one) => [one.period, one]))

  const ofQuarter = (quarter: string): Release | undefined => {
    const some = at([quarter])
    if (published.has(quarter)) return published.get(quarter)
    if (some.length > 0 && !safe(some)) return undefined
    return release(quarter, [quarter], sum(some) < rules.detailFrom ? TOTAL : details(some))
  }

  const ofYear = (year: string, quarters: readonly string[]): readonly Release[] => {
    const own = new Map(quarters.map((quarter) => [quarter, ofQuarter(quarter)]))
    const all = () => [...own.values()].filter((one) => one !== undefined)
    const told = published.get(year)
    if (told) return [told, ...all().filter((one) => !told.domain[time.name]!.includes(one.period))]
    if (quarters.length < time.leaves(year).size) return all()

    // A total that was published stays: if the cells say something else by now, they cannot be told any more.
    const small = all().filter(
      ({ known, period }) => known.is === 'total' && known.n > 0 && known.n === sum(at([period])),
    )
    const waiting = quarters.filter((quarter) => own.get(quarter) === undefined)
    const late = isOpenSum(at(waiting), waiting.length) ? [waiting] : []
    const parts = [...small.map((one) => [one.period]), ...late]
    if (parts.length === 0) return all()
    const pooled = parts.flat()
    const totals: Shape = {
      is: 'split',
      by: time.name,
      parts: parts.map((values) => ({ values, of: TOTAL })),
    }
    const pool: Shape = {
      is: 'cross',
      left: { over: [time.name], of: totals },
      right: { over: others.map((tree) => tree.name), of: details(at(pooled)) },
    }
    return [...all().filter((one) => !small.includes(one)), release(year, pooled, pool)]
  }

  /** A quarter waits because it has one or two cases: only a sum between all ones and all twos leaves open which. */
  const isOpenSum = (some: readonly Cell[], parts: number) =>
    safe(some) && sum(some) > parts && sum(some) < (rules.minimum - 1) * parts

  const years = Map.groupBy(closed, (quarter) => time.parent(quarter) ?? time.top)
  return [...years].flatMap(([year, quarters]) => ofYear(year, quarters))
}
