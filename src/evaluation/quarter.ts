import type { Dimension } from './dimension.ts'

/**
 * Quarters of a year in Germany: labels like `2026-Q3`. Numbers leave this chapter per closed quarter only
 * (R16), and "closed" is a question of the calendar in Berlin, not of UTC.
 */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

const berlin = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', year: 'numeric', month: 'numeric' })

const label = (year: number, index: number): Quarter => {
  const shifted = year * 4 + index
  return `${Math.floor(shifted / 4)}-Q${((shifted % 4) + 1) as 1 | 2 | 3 | 4}`
}

const read = (quarter: Quarter): { year: number; index: number } => {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter)
  if (!match) throw new Error(`not a quarter: ${quarter}`)
  return { year: Number(match[1]), index: Number(match[2]) - 1 }
}

export const isQuarter = (text: string): text is Quarter => /^\d{4}-Q[1-4]$/.test(text)

/** The quarter in which an instant lies by the clock in Berlin. */
export const quarterOf = (instant: Date): Quarter => {
  const parts = Object.fromEntries(
    berlin.formatToParts(instant).map((part) => [part.type, Number(part.value)]),
  )
  return label(parts.year!, Math.floor((parts.month! - 1) / 3))
}

/** The year of a quarter as a label: `2026`. */
export const yearOf = (quarter: Quarter): string => String(read(quarter).year)

/** The quarter `steps` later (or earlier, if negative). */
export const shiftQuarter = (quarter: Quarter, steps: number): Quarter => {
  const { year, index } = read(quarter)
  return label(year, index + steps)
}

export const quartersOfYear = (year: string): readonly Quarter[] =>
  [0, 1, 2, 3].map((index) => label(Number(year), index))

/** First and last day of a quarter, as dates in Berlin: `['2026-07-01', '2026-09-30']`. */
export const quarterDays = (quarter: Quarter): readonly [first: string, last: string] => {
  const { year, index } = read(quarter)
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)
  return [day(index * 3, 1), day(index * 3 + 3, 0)]
}

/** A quarter is closed as soon as the next one has begun in Berlin. */
export const isClosed = (quarter: Quarter, now: Date): boolean => {
  const [a, b] = [read(quarter), read(quarterOf(now))]
  return a.year * 4 + a.index < b.year * 4 + b.index
}

/** Quarter → year → always: the time of the hand-overs that are counted, for all four quarters of each year. */
export const quarterDimension = (years: readonly string[]): Dimension => ({
  name: 'quarter',
  top: 'always',
  parents: Object.fromEntries(
    years.flatMap((year) => [[year, 'always'], ...quartersOfYear(year).map((quarter) => [quarter, year])]),
  ),
})
