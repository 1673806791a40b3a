import { addDays as addCalendarDays, berlinDay } from '#platform/berlin-time.ts'

/** Adds days to a moment. */
export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000)

/** Working days (Mon–Fri) that lie between two moments, in Berlin. */
export const workingDaysBetween = (from: Date, to: Date): number => {
  let count = 0
  const end = berlinDay(to)
  for (let day = addDays(from, 1); berlinDay(day) <= end; day = addDays(day, 1)) {
    const weekday = new Date(`${berlinDay(day)}T12:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count++
  }
  return count
}

/**
 * The day on which a hand-over sent now reads "abgeschlossen": the first Monday at least `days` later.
 * It depends on nothing but the day it was sent.
 */
export const closingDay = (sent: Date, days: number): string => {
  const day = addCalendarDays(berlinDay(sent), days)
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addCalendarDays(day, (8 - weekday) % 7)
}
