import ical, { type ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { berlinWall } from '#platform/berlin-time.ts'
import type { Land } from './public-holidays.ts'
import {
  candidates,
  isForComing,
  type OfferTimes,
  rruleOf,
  type Schedule,
  scheduleOf,
  takesPlaceOn,
} from './schedule.ts'

/** What goes into the calendar of a person's phone, where family, landlord or employer may read it. */
export type CalendarOffer = {
  readonly id: string
  readonly title: string
  /** One or two sentences of free text. */
  readonly summary?: string | undefined
  /** Name of the house, shown before the address. */
  readonly location?: string | undefined
  /** Street, postcode and city; leave out where the address is confidential. */
  readonly address?: string | undefined
  /** The page of the offer. */
  readonly url?: string | undefined
  readonly organizer?: { readonly name: string; readonly email: string } | undefined
  readonly times: OfferTimes
  readonly land: Land
}

/** Summer and winter time as the EU has had them since 1996 (RFC 5545, 3.6.5). */
export const berlinZone = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

const revealing =
  /job[\s-]*center|arbeitsagentur|agentur\s+für\s+arbeit|arbeitsamt|bürgergeld|grundsicherung/i

/** Words that would tell a third person of benefits do not go into a calendar (R12): the sentence goes. */
export const discreet = (text: string | undefined): string | undefined => {
  if (text === undefined || !revealing.test(text)) return text
  const kept = text.split(/(?<=[.!?])\s+/).filter((sentence) => !revealing.test(sentence))
  return kept.length > 0 ? kept.join(' ') : undefined
}

/** The library prints the local fields of a Date next to TZID; so these fields are set to Berlin's. */
export const printedAs = (at: Date): Date => {
  const { date, time } = berlinWall(at)
  return new Date(`${date}T${time}:00`)
}

const compactUtc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
const compactWall = (at: Date): string => {
  const { date, time } = berlinWall(at)
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`
}

type Event = { start: Date; end: Date; repeating?: string; label?: string | undefined }

/**
 * One rule as one event. It begins with the next time that takes place and ends with the horizon, because a
 * file on a phone is not renewed and holidays further ahead are not taken out.
 */
const eventOf = (rule: Schedule, land: Land, now: Date): Event | null => {
  const all = [...candidates(rule, now)]
  const held = all.filter(({ day }) => takesPlaceOn(rule, day, land))
  const [first] = held
  const last = held.at(-1)
  if (!first || !last) return null
  if (held.length === 1) return { start: first.start, end: first.end }
  const dropped = all.filter(
    (at) => at.start > first.start && at.start < last.start && !takesPlaceOn(rule, at.day, land),
  )
  const repeating = [
    `RRULE:${rruleOf(rule)};UNTIL=${compactUtc(last.start)}`,
    ...(dropped.length > 0
      ? [`EXDATE;TZID=Europe/Berlin:${dropped.map(({ start }) => compactWall(start)).join(',')}`]
      : []),
  ].join('\r\n')
  return { start: first.start, end: first.end, repeating }
}

/** Of several offers: a calendar with a name, which programs fetch again twice a day (RFC 7986, 5.1 and 5.7). */
export const calendarFeed = (name: string, offers: readonly CalendarOffer[], now: Date): string => {
  const calendar = newCalendar()
  calendar.name(discreet(name) ?? 'Termine')
  calendar.ttl(12 * 60 * 60)
  for (const offer of offers) addOffer(calendar, offer, now)
  return `${calendar.toString()}\r\n`
}

const newCalendar = (): ICalCalendar => {
  const calendar = ical({ prodId: '//Trittstein//Angebote//DE', method: ICalCalendarMethod.PUBLISH })
  // Without a name the library keeps DTSTAMP in UTC, as RFC 5545, 3.8.7.2 asks.
  calendar.timezone({ name: null, generator: () => berlinZone })
  return calendar
}

/**
 * The dates of one offer as an iCalendar file (RFC 5545), from `now` for 366 days, or null when there is no
 * date to keep. Phone hours and dates by arrangement stay out.
 */
export const offerCalendar = (offer: CalendarOffer, now: Date): string | null => {
  const calendar = newCalendar()
  return addOffer(calendar, offer, now) ? `${calendar.toString()}\r\n` : null
}

/** False: there is no date to keep. */
const addOffer = (calendar: ICalCalendar, offer: CalendarOffer, now: Date): boolean => {
  const regular = offer.times.schedule
    .filter(isForComing)
    .map((rule) => eventOf(scheduleOf(rule), offer.land, now))
  const single = offer.times.dates
    .map(({ start, end, label }): Event => ({ start: new Date(start), end: new Date(end), label }))
    .filter(({ end }) => end > now)
  const events = [...regular.filter((event) => event !== null), ...single]
  const house = discreet(offer.location)
  const place = [house, discreet(offer.address)].filter(Boolean).join(', ')
  const name = discreet(offer.title) ?? (house ? `Termin: ${house}` : 'Termin')
  const url = offer.url !== undefined && !revealing.test(offer.url) ? offer.url : undefined
  const { organizer } = offer
  const neutral = organizer && !revealing.test(`${organizer.name} ${organizer.email}`) ? organizer : undefined
  const description = [discreet(offer.summary), url].filter(Boolean).join('\n')

  events.forEach((event, n) => {
    const label = discreet(event.label)
    calendar.createEvent({
      id: `${offer.id}-${n + 1}@trittstein`,
      stamp: now,
      start: printedAs(event.start),
      end: printedAs(event.end),
      timezone: 'Europe/Berlin',
      summary: label ? `${name} (${label})` : name,
      ...(event.repeating ? { repeating: event.repeating } : {}),
      ...(place ? { location: place } : {}),
      ...(description ? { description } : {}),
      ...(url ? { url } : {}),
      ...(neutral ? { organizer: neutral } : {}),
    })
  })
  return events.length > 0
}
