const day = 86_400_000
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`)
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)

/**
 * The day on which a decision sent by ordinary post counts as received: the fourth day after it was posted, until the end
 * of 2024 the third, also where that is a Sunday (§ 37 (2) SGB X; BSG 06.05.2010, B 14 AS 12/09 R).
 * @param postedOn `2026-11-02`
 */
export const receivedOn = (postedOn: string): string =>
  iso(utc(postedOn) + (postedOn >= '2025-01-01' ? 4 : 3) * day)

/**
 * The last day for a Widerspruch: one month after the decision was received (§ 84 (1) SGG); the day with the same number,
 * or the last one of a shorter month; a Saturday, Sunday or nationwide public holiday moves it on (§ 64 SGG). Holidays of
 * single Länder only ever give more time.
 */
export const appealUntil = (postedOn: string): string => {
  const [year = 0, month = 1, number = 1] = receivedOn(postedOn).split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return nextWorkday(iso(Date.UTC(year, month, Math.min(number, last))))
}

/** So many days after the date of a letter, moved on to a working day (§ 26 (3) SGB X). */
export const daysAfter = (postedOn: string, days: number): string =>
  nextWorkday(iso(utc(postedOn) + days * day))

const nextWorkday = (date: string): string => {
  let at = utc(date)
  for (;;) {
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !isNationwideHoliday(iso(at))) return iso(at)
    at += day
  }
}

const fixed = ['01-01', '05-01', '10-03', '12-25', '12-26']

/** Good Friday, Easter Monday, Ascension, Whit Monday, and those with a fixed day. */
export const isNationwideHoliday = (date: string): boolean => {
  if (fixed.includes(date.slice(5))) return true
  const sinceEaster = (utc(date) - easter(Number(date.slice(0, 4)))) / day
  return [-2, 1, 39, 50].includes(sinceEaster)
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
const easter = (year: number): number => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const sum = moon + sunday - 7 * late + 114
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1)
}
