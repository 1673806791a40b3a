import { isQuarter, type Quarter, quarterOf, quartersOfYear, yearOf } from '../quarter.ts'

/** A quarter or a year: `2026-Q3`, `2026`. */
export type Period = Quarter | `${number}`

export const isYear = (text: string): text is `${number}` => /^\d{4}$/.test(text)
export const isPeriod = (text: string): text is Period => isYear(text) || isQuarter(text)

/** The year of a period. */
export const yearIn = (period: Period): string => (isQuarter(period) ? yearOf(period) : period)

/** Quarters of a period. */
export const quartersIn = (period: Period): readonly Quarter[] =>
  isQuarter(period) ? [period] : quartersOfYear(period)

/** Has begun: numbers of the future are not entered. */
export const hasBegun = (period: Period, now: Date): boolean => quartersIn(period)[0]! <= quarterOf(now)

/** By time; a year stands behind its quarters. */
export const byPeriod = (a: Period, b: Period): number => {
  const key = (period: Period) => (isQuarter(period) ? period : `${period}-Q5`)
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}
