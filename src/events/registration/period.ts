import { addDays, berlinDay } from '#platform/berlin-time.ts'

/** The quarter of a moment by the calendar in Berlin: `2026-Q4`. */
export const quarterOf = (at: Date): string => {
  const [year = '', month = ''] = berlinDay(at).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** The week of a moment by ISO 8601: `2026-W42`; its year is that of its Thursday. */
export const weekOf = (at: Date): string => {
  const day = berlinDay(at)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const thursday = addDays(day, 3 - weekday)
  const year = thursday.slice(0, 4)
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}
