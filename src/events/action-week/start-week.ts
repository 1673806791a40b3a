import { z } from 'zod'
import { findNetworksOf } from '#directory'
import { action } from '#platform/action.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, mayHost } from '../event/acting.ts'
import type { EventFacts } from '../event/event.ts'
import { insertEvent } from '../event/store.ts'
import { ownWeek } from './acting.ts'
import { insertShift, shiftsOf } from './store.ts'
import { type Template, templateNames, templates } from './templates.ts'
import { eventsOf, factsLater, shifted, weeksTo } from './week.ts'

/** Days are open from nine to six as long as nobody says otherwise. */
const open = { from: '09:00', to: '18:00' }
const factsOn = (
  date: string,
  given: Pick<EventFacts, 'kind' | 'title' | 'summary' | 'networkId'>,
  { from, to } = open,
): EventFacts => ({
  ...given,
  description: '',
  startsAt: berlinInstant(date, from),
  endsAt: berlinInstant(date, to),
  locationId: null,
  room: '',
  languages: ['de'],
  audience: 'alle',
  registration: 'ohne',
  registrationUntil: null,
  places: null,
})

const own = (tx: Tx, partOf: string | null) => ({ organizationId: acting(tx).organizationId, partOf })

/** A week of drafts from a template; nobody outside of the organization sees it. */
export const startWeek = action({
  name: 'events.start-week',
  input: z.object({
    template: z.enum(templateNames),
    title: z.union([z.literal(''), z.string().trim().min(3, 'platform.missing').max(140)]),
    day: z.iso.date(),
    networkId: z.union([z.literal(''), z.uuid()]),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { template: name, title, day: first, networkId }) => {
    const template: Template = templates[name]
    if (berlinInstant(first, open.from) <= tx.now) refuse('events.inPast')
    const own_ = await findNetworksOf(tx, acting(tx).organizationId, berlinDay(tx.now))
    if (networkId && !own_.some(({ id }) => id === networkId)) notFound()
    const last = addDays(first, template.days.length - 1)
    const about = { summary: template.summary, networkId: networkId || null }
    const week = await insertEvent(tx, own(tx, null), {
      ...factsOn(first, { ...about, kind: 'aktionswoche', title: title || template.title }),
      endsAt: berlinInstant(last, open.to),
    })
    for (const [index, { theme, items }] of template.days.entries()) {
      const date = addDays(first, index)
      const day = await insertEvent(tx, own(tx, week), factsOn(date, { ...about, kind: 'tag', title: theme }))
      for (const { kind, title, summary, from, to, registration } of items)
        await insertEvent(tx, own(tx, day), {
          ...factsOn(date, { ...about, kind, title, summary }, { from, to }),
          registration: registration ? 'noetig' : 'ohne',
        })
    }
    return week
  },
  audit: ({ template }, id) => ({ subject: id, detail: { template } }),
})

/**
 * The same week once more, in the week of another day: days, themes, items and shifts as drafts; without registrations,
 * numbers, partners and names.
 */
export const copyWeek = action({
  name: 'events.copy-week',
  input: z.object({ eventId: z.uuid(), day: z.iso.date() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, day: to }) => {
    const old = await ownWeek(tx, eventId)
    const days = weeksTo(berlinDay(old.week.startsAt), to)
    const networks = await findNetworksOf(tx, acting(tx).organizationId, berlinDay(tx.now))
    const later = (event: (typeof old)['week']): EventFacts => {
      const facts = factsLater(event, days)
      if (facts.endsAt <= tx.now) refuse('events.inPast')
      // A network that the house has left meanwhile stays behind.
      return {
        ...facts,
        networkId: networks.some(({ id }) => id === event.networkId) ? event.networkId : null,
      }
    }
    const week = await insertEvent(tx, own(tx, null), later(old.week))
    for (const { day, items } of old.days) {
      const newDay = await insertEvent(tx, own(tx, week), later(day))
      for (const item of items) {
        const eventId = await insertEvent(tx, own(tx, newDay), later(item))
        for (const shift of await shiftsOf(tx, [item.id]))
          await insertShift(
            tx,
            { eventId, organizationId: item.organizationId },
            {
              ...shift,
              startsAt: shifted(shift.startsAt, days),
              endsAt: shifted(shift.endsAt, days),
            },
          )
      }
    }
    return week
  },
  audit: ({ eventId }, id) => ({ subject: id, detail: { from: eventId } }),
})

/** One more day with its theme. The week becomes as long as its days. */
export const addDay = action({
  name: 'events.add-day',
  input: z.object({
    eventId: z.uuid(),
    theme: z.string().trim().min(3, 'platform.missing').max(140),
    day: z.iso.date(),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, theme, day: date }) => {
    const week = await ownWeek(tx, eventId)
    if (week.week.state === 'abgesagt') refuse('events.isCancelled')
    const { summary: _, ...taken } = week.week
    const facts = { ...taken, ...factsOn(date, { ...week.week, kind: 'tag', title: theme }) }
    if (facts.endsAt <= tx.now) refuse('events.inPast')
    const first = eventsOf(week)[0]!
    return insertEvent(tx, own(tx, eventId), {
      ...facts,
      audience: first.audience,
      languages: first.languages,
      locationId: first.locationId,
    })
  },
  audit: ({ eventId }, id) => ({ subject: id, detail: { week: eventId } }),
})
