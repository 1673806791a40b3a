import type { Shown } from '../disclosure.ts'
import type { Quarter } from '../quarter.ts'
import type { Indicator } from './catalogue.ts'
import { byPeriod, isYear, type Period, quartersIn } from './period.ts'

/** A number of a period as it was let out. */
export interface Value {
  readonly period: Period
  readonly shown: Shown
}
export interface Target {
  readonly period: Period
  readonly value: number
}
/** How a value stands to its target; `unmeasurable`: there is no number, or it may not be shown. */
export type Standing = 'reached' | 'not-yet' | 'unmeasurable'

/** The value that a target is measured by: of its own period; of a year the sum so far, or how it stands last. */
export const valueFor = (
  { adds }: Pick<Indicator, 'adds'>,
  period: Period,
  values: readonly Value[],
): number | undefined => {
  const at = (one: Period) => values.find((value) => value.period === one)?.shown
  const own = at(period)
  if (own?.is === 'number') return own.n
  if (own?.is === 'suppressed' || !isYear(period)) return undefined
  const told = quartersIn(period).flatMap((quarter: Quarter) => at(quarter) ?? [])
  if (!adds) {
    const last = told.at(-1)
    return last?.is === 'number' ? last.n : undefined
  }
  // A quarter that is hidden would be told by a sum that jumps; so there is none.
  if (told.length === 0 || !told.every(({ is }) => is === 'number')) return undefined
  return told.reduce((sum, one) => sum + (one.is === 'number' ? one.n : 0), 0)
}

export const standingOf = (
  indicator: Pick<Indicator, 'adds' | 'better'>,
  target: Target,
  values: readonly Value[],
): Standing => {
  const n = valueFor(indicator, target.period, values)
  if (n === undefined) return 'unmeasurable'
  return (indicator.better === 'more' ? n >= target.value : n <= target.value) ? 'reached' : 'not-yet'
}

/** The target that counts now: the first one that is not over, else the last one. */
export const targetNow = (targets: readonly Target[], current: Quarter): Target | undefined => {
  const sorted = targets.toSorted((a, b) => byPeriod(a.period, b.period))
  return sorted.find(({ period }) => quartersIn(period).at(-1)! >= current) ?? sorted.at(-1)
}
