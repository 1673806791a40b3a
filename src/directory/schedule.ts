import { RRuleTemporal } from 'rrule-temporal'
import { addDays, berlinDay, berlinInstant, berlinWall } from '#platform/berlin-time.ts'
import { isPublicHoliday, type Land } from './public-holidays.ts'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

export const scheduleKinds = [
  'offen',
  'nach_termin',
  'offene_sprechstunde',
  'block',
  'telefonsprechzeit',
  'nach_absprache',
] as const
export type ScheduleKind = (typeof scheduleKinds)[number]
export type OnHolidays = 'entfaellt' | 'findet_statt'

/**
 * One regular rule of an offer in the words of HSDS `schedule` (RFC 5545, 3.3.10), in Berlin wall clock.
 * `byday` counts within the month for MONTHLY ('1TU' first Tuesday, '-1SA' last Saturday) and is plain else.
 * `from_date` anchors "every second week"; without it weeks count from 2024-01-01. `until`, `exceptions` and
 * `from_date` are dates, both ends included; `season` is ['MM-DD', 'MM-DD'], and may run over New Year.
 */
export type Schedule = {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY'
  readonly interval: number
  readonly byday: readonly string[]
  readonly start: string
  readonly end: string
  readonly from_date?: string | undefined
  readonly until?: string | undefined
  readonly exceptions: readonly string[]
  readonly holidays: OnHolidays
  readonly school_holidays: OnHolidays | null
  readonly season?: readonly [string, string] | undefined
  readonly kind: ScheduleKind
  readonly note?: string | undefined
}

/** A date that stands alone; `start` and `end` are ISO 8601 with offset. */
export type SingleDate = { readonly start: string; readonly end: string; readonly label?: string | undefined }

/** Everything an offer says about its times. */
export type OfferTimes = { readonly schedule: readonly Schedule[]; readonly dates: readonly SingleDate[] }

export type Occurrence = { readonly start: Date; readonly end: Date }
export type OfferDate = Occurrence & {
  readonly kind: ScheduleKind | 'einzeltermin'
  readonly label?: string | undefined
}

/** School holidays as closed ranges of dates; no open source is built in, so none are known by default. */
export type DateRange = readonly [first: string, last: string]

/** A frozen rule with the usual defaults: weekly, open, not on public holidays, school holidays not said. */
export const scheduleOf = (
  given: Partial<Schedule> & Pick<Schedule, 'start' | 'end'> & { byday: readonly string[] },
): Schedule =>
  Object.freeze({
    freq: 'WEEKLY',
    interval: 1,
    exceptions: [],
    holidays: 'entfaellt',
    school_holidays: null,
    kind: 'offen',
    ...given,
  })

const time = /^([01]\d|2[0-3]):[0-5]\d$/
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const monthDay = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const plainDay = /^(MO|TU|WE|TH|FR|SA|SU)$/
const countedDay = /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/

/** The fields of a rule that cannot be right; empty when the rule can be kept. */
export const wrongFields = (rule: Schedule): readonly (keyof Schedule)[] => {
  const wrong: (keyof Schedule)[] = []
  const check = (field: keyof Schedule, fine: boolean) => {
    if (!fine) wrong.push(field)
  }
  check('freq', ['DAILY', 'WEEKLY', 'MONTHLY'].includes(rule.freq))
  check('interval', Number.isInteger(rule.interval) && rule.interval >= 1 && rule.interval <= 52)
  const shape = rule.freq === 'MONTHLY' ? countedDay : plainDay
  check(
    'byday',
    rule.byday.every((day) => shape.test(day)) && (rule.freq === 'DAILY' || rule.byday.length > 0),
  )
  check('start', time.test(rule.start))
  check('end', (time.test(rule.end) || rule.end === '24:00') && rule.end !== rule.start)
  check('from_date', rule.from_date === undefined || date.test(rule.from_date))
  check('until', rule.until === undefined || (date.test(rule.until) && rule.until >= (rule.from_date ?? '')))
  check('exceptions', rule.exceptions.length <= 500 && rule.exceptions.every((day) => date.test(day)))
  check('season', rule.season === undefined || rule.season.every((day) => monthDay.test(day)))
  check('kind', scheduleKinds.includes(rule.kind))
  return wrong
}

/** The RRULE value of a rule without its end (RFC 5545, 3.3.10). */
export const rruleOf = (rule: Schedule): string =>
  [
    `FREQ=${rule.freq}`,
    rule.interval > 1 ? `INTERVAL=${rule.interval}` : '',
    rule.byday.length > 0 ? `BYDAY=${rule.byday.join(',')}` : '',
    'WKST=MO',
  ]
    .filter(Boolean)
    .join(';')

const compact = (day: string, hour: string): string => `${day.replaceAll('-', '')}T${hour.replace(':', '')}00`

/** Only from 2024 on where nothing is said: a Monday and a first of the month. */
const anchorOf = (rule: Schedule): string => rule.from_date ?? '2024-01-01'

type Candidate = { readonly startMs: number; readonly endMs: number; readonly day: string }
type Windows = { readonly recurrence: RRuleTemporal; readonly windows: Map<number, readonly Candidate[]> }

const dayMs = 86_400_000
const windowMs = 64 * dayMs
const known = new Map<string, Windows>()

/** Rules that read alike share one parsed rule and what it yielded: parsing and asking take 0.2 ms each. */
const windowsOf = (rule: Schedule): Windows => {
  const text = `DTSTART;TZID=Europe/Berlin:${compact(anchorOf(rule), rule.start)}\nRRULE:${rruleOf(rule)}`
  const key = `${text} ${rule.end}`
  let found = known.get(key)
  if (!found) {
    const recurrence = new RRuleTemporal({ rruleString: text, maxIterations: 2_000, cache: false })
    found = { recurrence, windows: new Map() }
    if (known.size >= 10_000) known.clear()
    known.set(key, found)
  }
  return found
}

/** What the bare rule yields in one window of 64 days, counted from 1970. */
const candidatesIn = (
  rule: Schedule,
  { recurrence, windows }: Windows,
  window: number,
): readonly Candidate[] => {
  let found = windows.get(window)
  if (!found) {
    const from = window * windowMs
    found = recurrence.between(new Date(from), new Date(from + windowMs - 1), true).map((at) => {
      const day = berlinDay(new Date(at.epochMilliseconds))
      const end = berlinInstant(rule.end > rule.start ? day : addDays(day, 1), rule.end)
      return { startMs: at.epochMilliseconds, endMs: end.getTime(), day }
    })
    if (windows.size >= 16) windows.clear()
    windows.set(window, found)
  }
  return found
}

/** Whether a date lies in the season; a season from November to March runs over New Year. */
const inSeason = (season: readonly [string, string], day: string): boolean => {
  const [first, last] = season
  const at = day.slice(5)
  return first <= last ? at >= first && at <= last : at >= first || at <= last
}

/** Whether the rule keeps this day: no exception, no holiday that cancels it, within its season. */
export const takesPlaceOn = (
  rule: Schedule,
  day: string,
  land: Land,
  schoolHolidays: readonly DateRange[] = [],
): boolean =>
  !rule.exceptions.includes(day) &&
  !(rule.season && !inSeason(rule.season, day)) &&
  !(rule.holidays === 'entfaellt' && isPublicHoliday(land, day)) &&
  !(
    rule.school_holidays === 'entfaellt' &&
    schoolHolidays.some(([first, last]) => day >= first && day <= last)
  )

/** How far ahead anybody is told a date. */
export const horizonDays = 366

/**
 * What the bare rule yields from `after` (included) to the horizon, exceptions, season and holidays not yet
 * taken out, with the day in Berlin. A rule that cannot be right yields nothing.
 */
export function* candidates(rule: Schedule, after: Date): Generator<Occurrence & { day: string }> {
  if (wrongFields(rule).length > 0) return
  const windows = windowsOf(rule)
  const first = after.getTime()
  const last = first + horizonDays * dayMs
  for (let window = Math.floor(first / windowMs); window * windowMs <= last; window++) {
    for (const { startMs, endMs, day } of candidatesIn(rule, windows, window)) {
      if (startMs > last || (rule.until !== undefined && day > rule.until)) return
      if (startMs >= first) yield { start: new Date(startMs), end: new Date(endMs), day }
    }
  }
}

/**
 * The next `count` times of one rule that start at or after `after`, within 366 days, oldest first.
 * Public holidays follow the Land; school holidays only count where the caller knows them.
 */
export const nextOccurrences = (
  rule: Schedule,
  after: Date,
  count: number,
  land: Land,
  schoolHolidays: readonly DateRange[] = [],
): readonly Occurrence[] => {
  const found: Occurrence[] = []
  if (count < 1) return found
  for (const { day, start, end } of candidates(rule, after)) {
    if (!takesPlaceOn(rule, day, land, schoolHolidays)) continue
    found.push({ start, end })
    if (found.length >= count) break
  }
  return found
}

/** Rules on which a person can come: a phone hour is for calling, "nach Absprache" promises no date. */
export const isForComing = (rule: Schedule): boolean =>
  rule.kind !== 'telefonsprechzeit' && rule.kind !== 'nach_absprache'

const singleDates = ({ dates }: OfferTimes): readonly OfferDate[] =>
  dates.map(({ start, end, label }) => ({
    start: new Date(start),
    end: new Date(end),
    label,
    kind: 'einzeltermin',
  }))
const byStart = (a: OfferDate, b: OfferDate): number => a.start.getTime() - b.start.getTime()

/** The next `count` dates of a whole offer: its rules for coming and its single dates, merged by start. */
export const nextDates = (
  times: OfferTimes,
  after: Date,
  count: number,
  land: Land,
  schoolHolidays: readonly DateRange[] = [],
): readonly OfferDate[] => {
  const regular = times.schedule
    .filter(isForComing)
    .flatMap((rule) =>
      nextOccurrences(rule, after, count, land, schoolHolidays).map((at) => ({ ...at, kind: rule.kind })),
    )
  const last = after.getTime() + horizonDays * dayMs
  const single = singleDates(times).filter(({ start }) => start >= after && start.getTime() <= last)
  return [...regular, ...single].sort(byStart).slice(0, count)
}

/** All dates of a whole offer for coming that start at or after `from` and before `until`, by their start. */
export const datesBetween = (times: OfferTimes, from: Date, until: Date, land: Land): OfferDate[] => {
  const found = singleDates(times).filter(({ start }) => start >= from && start < until)
  for (const rule of times.schedule.filter(isForComing))
    for (const { day, start, end } of candidates(rule, from)) {
      if (start >= until) break
      if (takesPlaceOn(rule, day, land)) found.push({ start, end, kind: rule.kind })
    }
  return found.sort(byStart)
}

/** The next date of a whole offer, or null. */
export const nextDate = (times: OfferTimes, after: Date, land: Land): OfferDate | null =>
  nextDates(times, after, 1, land)[0] ?? null

/** The weekdays on which an offer regularly takes place, Monday first. */
export const weekdaysOf = (times: OfferTimes): readonly Weekday[] => {
  const days = new Set(
    times.schedule.flatMap((rule) =>
      rule.byday.length > 0 ? rule.byday.map((day) => day.slice(-2)) : [...weekdays],
    ),
  )
  for (const { start } of times.dates) {
    const { date: day } = berlinWall(new Date(start))
    days.add(weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!)
  }
  return weekdays.filter((day) => days.has(day))
}

export type Daytime = 'vormittags' | 'nachmittags' | 'abends'

/** The parts of the day in which an offer takes place: before 12, 12 to 17, from 17 on. */
export const daytimesOf = (times: OfferTimes): readonly Daytime[] => {
  const spans = [
    ...times.schedule.map((rule) => [rule.start, rule.end > rule.start ? rule.end : '24:00']),
    ...times.dates.map(({ start, end }) => [
      berlinWall(new Date(start)).time,
      berlinWall(new Date(end)).time,
    ]),
  ]
  const touches = (from: string, to: string) =>
    spans.some(([start = '', end = '']) => start < to && end > from)
  return [
    ...(touches('00:00', '12:00') ? (['vormittags'] as const) : []),
    ...(touches('12:00', '17:00') ? (['nachmittags'] as const) : []),
    ...(touches('17:00', '24:00') ? (['abends'] as const) : []),
  ]
}
