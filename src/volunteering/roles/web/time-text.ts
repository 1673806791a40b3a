import { intlTag, type Locale, shortDate } from '#platform/i18n.ts'
import { roleWords } from '../messages/public/index.ts'
import type { Role } from '../role.ts'

const listOf = (locale: Locale, parts: readonly string[]): string =>
  new Intl.ListFormat(intlTag[locale], { type: 'conjunction' }).format(parts)

const dayOf = (locale: Locale, day: string): string => shortDate(locale, new Date(`${day}T12:00:00Z`))

/** What an engagement asks of somebody's time, as parts of a line: rhythm, days, hours, from when, until when. */
export const timeTexts = (locale: Locale, role: Role): readonly string[] => {
  const t = roleWords(locale)
  const { rhythm, weekdays, daytimes, timeFrom, timeTo, startsOn, endsOn, hours } = role
  const isOnce = rhythm === 'einmalig'
  return [
    isOnce && hours !== null ? t.hoursOnce(hours) : t.rhythms[rhythm],
    weekdays.length > 0 &&
      listOf(
        locale,
        weekdays.map((day) => t.weekdays[day]),
      ),
    timeFrom !== null
      ? `${timeFrom}–${timeTo}`
      : daytimes.length > 0 &&
        listOf(
          locale,
          daytimes.map((part) => t.daytimes[part]),
        ),
    !isOnce && hours !== null && t.hoursWeek(hours),
    isOnce ? startsOn && dayOf(locale, startsOn) : startsOn && t.from(dayOf(locale, startsOn)),
    !isOnce && endsOn && t.until(dayOf(locale, endsOn)),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
}

/** Words in a row, as the reader's language joins them. */
export const joined = listOf
