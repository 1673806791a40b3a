/** Wall clock of Germany. Dates are 'YYYY-MM-DD', times 'HH:MM', both as a person in Berlin reads them. */

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
const fields = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** How far Berlin is ahead of UTC at this instant, in milliseconds (one or two hours since 1980). */
const offsetAt = (epochMs: number): number => {
  const [, hours = '0', minutes = '0'] = /GMT\+(\d\d):(\d\d)/.exec(clock.format(epochMs)) ?? []
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}

/**
 * The instant of a Berlin date and time. '24:00' is midnight at the end of the day. A time that the change
 * to summer time skips moves one hour on (RFC 5545, 3.3.5); one that happens twice means the first.
 */
export const berlinInstant = (date: string, time: string): Date => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  const before = offsetAt(asUtc - 3 * 3_600_000)
  const candidate = asUtc - before
  if (offsetAt(candidate) === before) return new Date(candidate)
  const after = asUtc - offsetAt(asUtc + 3 * 3_600_000)
  return new Date(offsetAt(after) === asUtc - after ? after : candidate)
}

/** Date and time in Berlin at this instant. */
export const berlinWall = (at: Date): { date: string; time: string } => {
  const [date = '', time = ''] = fields.format(at).split(' ')
  return { date, time }
}

/** The date in Berlin at this instant, `2026-11-22`. */
export const berlinDay = (at: Date): string =>
  new Date(at.getTime() + offsetAt(at.getTime())).toISOString().slice(0, 10)

/** The calendar day `days` after (or, negative, before) a date. */
export const addDays = (date: string, days: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** Noon of a date, good for printing it with `Intl` in Berlin time. */
export const noonOf = (date: string): Date => new Date(`${date}T11:00:00Z`)
