import { addDays, berlinDay, noonOf } from '#platform/berlin-time.ts'
import { dateTime, intlTag, type Locale } from '#platform/i18n.ts'
import { type FactWords, factWords } from './messages/facts/index.ts'
import type { Land } from './public-holidays.ts'
import { nextDate, type OfferDate, type OfferTimes, type Schedule, weekdays } from './schedule.ts'

const lists = new Map<string, Intl.ListFormat>()

/** "Deutsch, Arabisch und Türkisch" in the words of the reader; with `or`, "per Telefon oder persönlich". */
export const listOf = (locale: Locale, parts: readonly string[], or?: 'or'): string => {
  const key = `${locale} ${or}`
  const known =
    lists.get(key) ?? new Intl.ListFormat(intlTag[locale], { type: or ? 'disjunction' : 'conjunction' })
  lists.set(key, known)
  return known.format(parts)
}

/** "25. November 2026"; the date is 'YYYY-MM-DD'. */
export const tellDate = (locale: Locale, date: string): string =>
  dateTime(locale, noonOf(date), { day: 'numeric', month: 'long', year: 'numeric' })

const tellMonthDay = (locale: Locale, monthDay: string): string =>
  dateTime(locale, noonOf(`2024-${monthDay}`), { day: 'numeric', month: 'long' })

/** "Mi, 25. Nov., 17:00"; easy language writes every word in full. With `day` only, the clock is left out. */
export const tellMoment = (locale: Locale, at: Date, only?: 'day'): string => {
  const length = locale === 'de-leicht' ? 'long' : 'short'
  const day = dateTime(locale, at, { weekday: length, day: 'numeric', month: length }).replace(
    /^(\p{L}{2})\./u,
    '$1',
  )
  if (only === 'day') return day
  const clock = dateTime(locale, at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (locale === 'de-leicht') return `${day}, ${clock} Uhr`
  return locale === 'ar' ? `${day}، ${clock}` : `${day}, ${clock}`
}

const clockOf = (at: Date): string =>
  dateTime('de', at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Monday to Thursday as a range, Monday and Wednesday as a list. */
const tellDays = (locale: Locale, t: FactWords, days: readonly string[]): string => {
  const at = weekdays.flatMap((day, n) => (days.includes(day) ? [n] : []))
  const names = at.map((n) => t.weekdays[n]!)
  const first = at[0] ?? 0
  const last = at.at(-1) ?? 0
  if (at.length >= 3 && last - first === at.length - 1) return t.dayRange(names[0]!, names[names.length - 1]!)
  return listOf(locale, names)
}

/** "ersten und dritten Dienstag": counted days of a month, grouped by weekday. */
const tellCountedDays = (locale: Locale, t: FactWords, byday: readonly string[]): string => {
  const parts = weekdays.flatMap((day, n) => {
    const counts = byday.filter((code) => code.endsWith(day)).map((code) => Number(code.slice(0, -2)))
    if (counts.length === 0) return []
    const ordinals = counts.map((count) =>
      count === -1
        ? t.lastOrdinal
        : count === -2
          ? t.secondLastOrdinal
          : (t.ordinals[count - 1] ?? String(count)),
    )
    return [t.countedDay(listOf(locale, ordinals), t.weekdays[n]!)]
  })
  return listOf(locale, parts)
}

/** One rule as one sentence: "Jeden Mittwoch, 17 bis 18:30 Uhr." */
export const tellRule = (locale: Locale, rule: Schedule): string => {
  const t = factWords(locale)
  const counted = rule.freq === 'MONTHLY' && rule.byday.some((day) => day.length > 2)
  const days = counted
    ? t.monthly(rule.interval, tellCountedDays(locale, t, rule.byday))
    : rule.byday.length === 0 || rule.byday.length === 7
      ? t.daily(rule.freq === 'DAILY' ? rule.interval : 1)
      : t.weekly(
          rule.freq === 'WEEKLY' ? rule.interval : 1,
          tellDays(locale, t, rule.byday),
          rule.byday.length > 1,
        )
  return t.kinds[rule.kind](t.rule(days, t.time(rule.start, rule.end)))
}

/** What limits a rule: its period, season, single exceptions soon, holidays. */
const limitsOf = (locale: Locale, rule: Schedule, today: string): string[] => {
  const t = factWords(locale)
  const later = rule.from_date !== undefined && rule.from_date > today ? rule.from_date : undefined
  const soon = rule.exceptions.filter((day) => day >= today && day <= addDays(today, 90)).slice(0, 5)
  const shortDay = (day: string) => dateTime(locale, noonOf(day), { day: 'numeric', month: 'long' })
  return [
    later && rule.until
      ? t.fromTo(tellDate(locale, later), tellDate(locale, rule.until))
      : later
        ? t.from(tellDate(locale, later))
        : rule.until
          ? t.until(tellDate(locale, rule.until))
          : '',
    rule.season ? t.season(tellMonthDay(locale, rule.season[0]), tellMonthDay(locale, rule.season[1])) : '',
    soon.length > 0 ? t.notOn(listOf(locale, soon.map(shortDay))) : '',
    rule.holidays === 'entfaellt' ? t.noHolidays : t.onHolidays,
    rule.school_holidays === 'entfaellt' ? t.noSchoolHolidays : '',
    rule.school_holidays === 'findet_statt' ? t.onSchoolHolidays : '',
  ].filter(Boolean)
}

/** "Nächster Termin: Mi, 25. Nov., 17:00", with appointment only the day; null says that none is known. */
export const tellNext = (locale: Locale, next: OfferDate | null): string => {
  const t = factWords(locale)
  if (!next) return t.noDate
  return next.kind === 'nach_termin'
    ? t.nextPossible(tellMoment(locale, next.start, 'day'))
    : t.nextDate(tellMoment(locale, next.start))
}

/**
 * All times of an offer as sentences. What holds for every rule ("An Feiertagen nicht.") is said once, at
 * the end. Rules and dates that are over are not told.
 */
export const tellTimes = (locale: Locale, times: OfferTimes, now: Date, land: Land): string[] => {
  const t = factWords(locale)
  const today = berlinDay(now)
  const rules = times.schedule.filter((rule) => rule.until === undefined || rule.until >= today)
  const limits = rules.map((rule) => limitsOf(locale, rule, today))
  const common = (limits[0] ?? []).filter((sentence) => limits.every((own) => own.includes(sentence)))
  const sentences = rules.flatMap((rule, n) => [
    tellRule(locale, rule),
    ...(limits[n] ?? []).filter((sentence) => !common.includes(sentence)),
  ])
  const upcoming = times.dates.filter(({ end }) => new Date(end) > now).slice(0, 6)
  const single = upcoming.map(({ start, end }) => {
    const [from, to] = [new Date(start), new Date(end)]
    const day = dateTime(locale, from, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    return t.rule(day, t.time(clockOf(from), clockOf(to)))
  })
  const next = nextDate(times, now, land)
  const arranged = rules.length > 0 && rules.every((rule) => rule.kind === 'nach_absprache')
  const onlyDates = rules.length === 0 && upcoming.length > 0
  return [...sentences, ...common, ...single, ...(arranged || onlyDates ? [] : [tellNext(locale, next)])]
}
