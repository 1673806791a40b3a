import { addDays, berlinDay, berlinInstant, berlinWall } from '#platform/berlin-time.ts'
import { type Event, type EventFacts, isOver } from '../event/event.ts'

/** An action week: days with a theme, each with its items. All of them are events. */
export interface Week {
  readonly week: Event
  readonly days: readonly WeekDay[]
}
export interface WeekDay {
  readonly day: Event
  readonly items: readonly Event[]
}

export const itemsOf = ({ days }: Week): readonly Event[] => days.flatMap(({ items }) => items)
export const eventsOf = (week: Week): readonly Event[] => [
  week.week,
  ...week.days.flatMap(({ day, items }) => [day, ...items]),
]
export const draftsOf = (week: Week): readonly Event[] =>
  eventsOf(week).filter(({ state }) => state === 'entwurf')

/** Whole days from one date to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/** 0 is Monday. */
const weekday = (date: string): number => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7

/** By how many days a week moves when it begins in the week (Monday to Sunday) of `to`; the days of the week are kept. */
export const weeksTo = (from: string, to: string): number =>
  daysBetween(addDays(from, -weekday(from)), addDays(to, -weekday(to)))

/** The same hour of the clock in Berlin, some days later (or earlier). */
export const shifted = (at: Date, days: number): Date => {
  const { date, time } = berlinWall(at)
  return berlinInstant(addDays(date, days), time)
}

/** The same facts, some days later; the last day for registering moves along. */
export const factsLater = (event: Event, days: number): EventFacts => ({
  networkId: event.networkId,
  kind: event.kind,
  title: event.title,
  summary: event.summary,
  description: event.description,
  startsAt: shifted(event.startsAt, days),
  endsAt: shifted(event.endsAt, days),
  locationId: event.locationId,
  room: event.room,
  languages: event.languages,
  audience: event.audience,
  registration: event.registration,
  registrationUntil: event.registrationUntil && shifted(event.registrationUntil, days),
  places: event.places,
})

/** By how many days an item moves so that it takes place on this day. */
export const daysTo = (item: Event, day: Event): number =>
  daysBetween(berlinDay(item.startsAt), berlinDay(day.startsAt))

export type Lack = 'ort' | 'tag' | 'vorbei' | 'leer'

/** What is still missing, item by item and day by day. What was cancelled needs nothing more. */
export const lacksOf = (week: Week, now: Date): readonly { readonly event: Event; readonly lack: Lack }[] =>
  week.days.flatMap(({ day, items }) => [
    ...(items.length === 0 && day.state !== 'abgesagt' ? [{ event: day, lack: 'leer' as const }] : []),
    ...items
      .filter(({ state }) => state !== 'abgesagt')
      .flatMap((item) =>
        [
          item.locationId === null && item.room === '' && ('ort' as const),
          berlinDay(item.startsAt) !== berlinDay(day.startsAt) && ('tag' as const),
          item.state === 'entwurf' && isOver(item, now) && ('vorbei' as const),
        ]
          .filter((lack) => lack !== false)
          .map((lack) => ({ event: item, lack })),
      ),
  ])
