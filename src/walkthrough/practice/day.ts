import { westernDigits } from '#platform/digits.ts'

/** Days of the month from `date` (`2026-11-29`) on, that day among them: an application made then counts for all of it (§ 37 (2) SGB II). */
export const daysLeft = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate() - day + 1
}

/** A day as a date field sends it, or as somebody types it where the browser has none; undefined where there is no such day. */
export const readDay = (typed: string): string | undefined => {
  const plain = westernDigits(typed)
  const [, d, m, y] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain) ?? []
  const day = y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : plain
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : undefined
}
