import { berlinDay, berlinWall } from '#platform/berlin-time.ts'
import { dayAndTime, type Locale, longDate } from '#platform/i18n.ts'
import type { Event } from '../event.ts'
import { eventWords } from '../messages/public/index.ts'

type Times = Pick<Event, 'startsAt' | 'endsAt'>

/** When it is, as a sentence of the reader. */
export const whenOf = (locale: Locale, { startsAt, endsAt }: Times): string => {
  const t = eventWords(locale)
  return berlinDay(startsAt) === berlinDay(endsAt)
    ? t.time(longDate(locale, startsAt), berlinWall(startsAt).time, berlinWall(endsAt).time)
    : t.days(dayAndTime(locale, startsAt), dayAndTime(locale, endsAt))
}
