import { findLocation, type Location, languageName } from '#directory'
import { berlinWall } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Locale, longDate } from '#platform/i18n.ts'
import { Refused } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../../event/acting.ts'
import type { Event } from '../../event/event.ts'
import { findPublicWeek, ownWeek } from '../acting.ts'
import { weekStaffWords, weekWords } from '../messages/index.ts'
import { itemsOf, type Week } from '../week.ts'

export const weekIdIn = (visit: Visit): string => visit.params.event ?? ''

/** The week of the address (`:event`), of one's own organization, and what is read with it; undefined: it is not there. */
export const lookAtWeek = async <T>(
  visit: Visit,
  more: (tx: Tx, week: Week) => Promise<T>,
): Promise<{ readonly week: Week; readonly more: T } | undefined> => {
  if (!mayHost(visit.actor)) return undefined
  try {
    return await visit.world.look(visit.actor, async (tx) => {
      const week = await ownWeek(tx, weekIdIn(visit))
      return { week, more: await more(tx, week) }
    })
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** A public week (`:id`) with the houses of its items. */
export const publicWeekOf = (visit: Visit, id: string) =>
  visit.world.look(visit.actor, async (tx) => {
    const week = await findPublicWeek(tx, id)
    return week && { ...week, houses: await housesOf(tx, week) }
  })

export type SeenWeek = NonNullable<Awaited<ReturnType<typeof publicWeekOf>>>

export const housesOf = async (tx: Tx, week: Week): Promise<ReadonlyMap<string, Location>> => {
  const houses = new Map<string, Location>()
  for (const { locationId } of [week.week, ...itemsOf(week)])
    if (locationId && !houses.has(locationId)) {
      const house = await findLocation(tx, locationId)
      if (house) houses.set(locationId, house)
    }
  return houses
}

export const timeOf = (locale: Locale, { startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>): string =>
  weekWords(locale).time(berlinWall(startsAt).time, berlinWall(endsAt).time)

/** From the first day to the last one. */
export const daysOf = (locale: Locale, { days, week }: Week): string => {
  const [first, last] = [days[0]?.day.startsAt ?? week.startsAt, days.at(-1)?.day.startsAt ?? week.endsAt]
  const [from, to] = [longDate(locale, first), longDate(locale, last)]
  return from === to ? from : `${from} – ${to}`
}

export const languagesOf = (locale: Locale, { languages }: Event): string =>
  languages.map((code) => languageName(locale, code)).join(', ')

/** What was done before this page, said once. */
export const doneOf = (visit: Visit): { done: string } | Record<never, never> => {
  const said: Readonly<Record<string, string>> = weekStaffWords(visit.locale).done
  const ok = visit.query.get('ok') ?? ''
  return Object.hasOwn(said, ok) ? { done: said[ok]! } : {}
}
