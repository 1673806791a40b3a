/** Days of the month from `date` (`2026-11-29`) on, that day among them: an application made then counts for all of it (§ 37 (2) SGB II). */
export const daysLeft = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate() - day + 1
}
