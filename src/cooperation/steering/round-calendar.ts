import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { berlinZone, discreet, printedAs } from '#directory'
import type { Round } from './round.ts'

/**
 * A round as an iCalendar file (RFC 5545), always under the same UID: a calendar that reads it again shows the new day, or
 * that it is cancelled. A calendar is read by others, too: title and place that would tell of benefits stay out (R12).
 * @param url the page of the round
 * @param called what it is called where its title stays out
 * @param neutral by mail: title and place stay out whatever they are, and what is cancelled says so as its method
 * @param from who sends mails of the house; a published event names an organizer (RFC 5546, 3.2.1)
 */
export const roundCalendar = (
  round: Round,
  {
    url,
    called,
    from,
    now,
    neutral,
  }: { url: string; called: string; from: string; now: Date; neutral?: boolean | undefined },
): string => {
  const isCancelled = round.state === 'abgesagt'
  // Nobody is asked for an answer by mail: it would go to a mailbox that nobody reads. So never REQUEST.
  const method = neutral && isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = ical({ prodId: '//Trittstein//Runden//DE', method })
  calendar.timezone({ name: null, generator: () => berlinZone })
  const place = neutral ? undefined : discreet(round.place ?? undefined)
  calendar.createEvent({
    id: `${round.id}@trittstein`,
    sequence: round.sequence,
    stamp: now,
    start: printedAs(round.startsAt),
    end: printedAs(round.endsAt),
    timezone: 'Europe/Berlin',
    summary: (neutral ? undefined : discreet(round.title)) ?? called,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organizerOf(from),
    description: url,
    url,
    ...(place ? { location: place } : {}),
  })
  return `${calendar.toString()}\r\n`
}

/** `Trittstein <post@example.org>`, or the address alone. */
const organizerOf = (from: string): { readonly name: string; readonly email: string } => {
  const [, name, email] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? []
  return { name: name || 'Trittstein', email: email ?? from.trim() }
}
