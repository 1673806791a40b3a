import Holidays from 'date-holidays'

/** The sixteen Länder by ISO 3166-2:DE. */
export const laender = [
  'BB',
  'BE',
  'BW',
  'BY',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SH',
  'SL',
  'SN',
  'ST',
  'TH',
] as const
export type Land = (typeof laender)[number]
export const isLand = (text: string): text is Land => (laender as readonly string[]).includes(text)

const known = new Map<string, ReadonlySet<string>>()

/**
 * The public holidays of a Land in one year as 'YYYY-MM-DD' (source: the package date-holidays, type "public").
 * Working a year out takes some 20 ms, so each is kept.
 */
export const publicHolidays = (land: Land, year: number): ReadonlySet<string> => {
  const key = `${land}${year}`
  let days = known.get(key)
  if (!days) {
    days = new Set(
      new Holidays('DE', land)
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10)),
    )
    if (known.size >= 400) known.clear()
    known.set(key, days)
  }
  return days
}

/** Whether this date is a public holiday in this Land. */
export const isPublicHoliday = (land: Land, date: string): boolean =>
  publicHolidays(land, Number(date.slice(0, 4))).has(date)
