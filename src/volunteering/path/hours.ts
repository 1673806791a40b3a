import type { Hours } from './own-path.ts'

/** In one day there are 96 quarters. */
export const mostQuartersADay = 96

/** Arabic and Persian keyboards write ١٫٥ for 1,5. */
export const latinNumber = (typed: string): string =>
  typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066b', ',')

/**
 * What people type for hours, in quarters: "1,5", "2.25", "1:30", "1 h 15", "90 min", "¾". Undefined where it is no time between a
 * quarter and a day, or not in whole quarters.
 */
export const readQuarters = (typed: string): number | undefined => {
  const text = latinNumber(typed)
    .trim()
    .toLowerCase()
    .replace(/(\d)?\s*([¼½¾])/, (_, whole, part) => `${whole ?? 0},${parts[part as keyof typeof parts]}`)
    .replace(/\s*(std\.?|stunden?|hours?|h)$/, '')
  const clock = /^(\d{1,2})(?::|\s*h\s*)([0-5]\d)(?:\s*min)?$/.exec(text)
  if (clock) return inDay((Number(clock[1]) * 60 + Number(clock[2])) / 15)
  const minutes = /^(\d{1,4})\s*(?:min|minuten?|minutes?)\.?$/.exec(text)
  if (minutes) return inDay(Number(minutes[1]) / 15)
  const decimal = /^\d{1,2}(?:[.,]\d{1,2})?$/.exec(text)
  return decimal ? inDay(Number(text.replace(',', '.')) * 4) : undefined
}
const parts = { '¼': '25', '½': '5', '¾': '75' } as const
const inDay = (quarters: number): number | undefined =>
  Number.isInteger(quarters) && quarters >= 1 && quarters <= mostQuartersADay ? quarters : undefined

/** A sum of hours as typed by a house: whole quarters, up to 10,000 hours. */
export const readSum = (typed: string): number | undefined => {
  const text = latinNumber(typed)
    .trim()
    .replace(/\s*(std\.?|stunden?|hours?|h)$/i, '')
  if (!/^\d{1,5}(?:[.,]\d{1,2})?$/.test(text)) return undefined
  const quarters = Number(text.replace(',', '.')) * 4
  return Number.isInteger(quarters) && quarters >= 1 && quarters <= 40_000 ? quarters : undefined
}

/** Quarters as hours: 6 → 1.5. */
export const hoursOf = (quarters: number): number => quarters / 4

export const sumOf = (hours: readonly Hours[]): number => hours.reduce((sum, one) => sum + one.quarters, 0)

export interface Total {
  /** `2026` or `2026-11`. */
  readonly time: string
  readonly quarters: number
}

/** Sums by month or by year, the latest first. */
export const totalsBy = (hours: readonly Hours[], by: 'month' | 'year'): readonly Total[] =>
  [...Map.groupBy(hours, ({ day }) => day.slice(0, by === 'month' ? 7 : 4))]
    .map(([time, some]) => ({ time, quarters: sumOf(some) }))
    .sort((a, b) => b.time.localeCompare(a.time))

/** What was noted from one day to another, both included; of one engagement where one is named. */
export const hoursWithin = (
  hours: readonly Hours[],
  { from, until, engagementId }: { from: string; until: string; engagementId?: string | undefined },
): readonly Hours[] =>
  hours.filter(
    (one) =>
      one.day >= from &&
      one.day <= until &&
      (engagementId === undefined || one.engagementId === engagementId),
  )

/** A day as a form brings it, if there is such a day. */
export const readDay = (typed: string): string | undefined => {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed)
  const text = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : typed
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!found) return undefined
  const [, year, month, day] = found.map(Number)
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day))
  return year !== undefined && year >= 1950 && at.toISOString().slice(0, 10) === text ? text : undefined
}
