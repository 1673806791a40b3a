import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, mayHost } from '../event/acting.ts'
import type { Event } from '../event/event.ts'
import { findEvent, lockEvent } from '../event/store.ts'
import { inWeek, isAlive, lockOwnWeek, weekIdOf } from './acting.ts'
import { findAsk, shiftsNamedBy } from './queries.ts'
import {
  deleteHelper,
  deleteShift,
  helpersOf,
  insertHelper,
  insertShift,
  type Shift,
  shiftsOf,
} from './store.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** From when to when how many are needed at an item, and what for. */
export const writeShift = action({
  name: 'events.write-shift',
  input: z.object({
    eventId: z.uuid(),
    itemId: z.uuid('platform.missing'),
    what: z.string().trim().min(1, 'platform.missing').max(80),
    from: clock,
    to: clock,
    needed: z.coerce.number().int().min(1, 'platform.wrong').max(99, 'platform.wrong'),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, itemId, what, from, to, needed }) => {
    const week = await lockOwnWeek(tx, eventId)
    isAlive(week)
    const item = inWeek(week, itemId)
    const date = berlinDay(item.startsAt)
    const [startsAt, endsAt] = [berlinInstant(date, from), berlinInstant(date, to)]
    if (endsAt <= startsAt) refuse('events.shiftEndsBefore')
    await insertShift(
      tx,
      { eventId: itemId, organizationId: item.organizationId },
      { what, startsAt, endsAt, needed },
    )
  },
  audit: ({ itemId }) => ({ subject: itemId }),
})

/** The names of this shift go with it. */
export const dropShift = action({
  name: 'events.drop-shift',
  input: z.object({ eventId: z.uuid(), shiftId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, shiftId }) => {
    const { item } = await shiftOfWeek(tx, eventId, shiftId)
    await deleteShift(tx, item.id, shiftId)
  },
  audit: ({ shiftId }) => ({ subject: shiftId }),
})

const shiftOfWeek = async (tx: Tx, eventId: string, shiftId: string) => {
  const week = await lockOwnWeek(tx, eventId)
  const items = week.days.flatMap(({ items }) => items)
  const shifts = await shiftsOf(
    tx,
    items.map(({ id }) => id),
  )
  const shift = shifts.find(({ id }) => id === shiftId) ?? notFound()
  return { shift, item: items.find(({ id }) => id === shift.eventId) ?? notFound() }
}

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Nobody is at two places: the same name, written by the same organization, at the same time. */
const nowhereElse = async (tx: Tx, weekId: string, shift: Shift, name: string): Promise<void> => {
  const { organizationId } = acting(tx)
  const same = (await shiftsNamedBy(tx, weekId, organizationId)).find(
    (other) =>
      plain(other.name) === plain(name) && other.startsAt < shift.endsAt && other.endsAt > shift.startsAt,
  )
  if (same) refuse('events.helpsElsewhere', { name: same.name, what: same.what, title: same.title })
}

const name = z.string().trim().min(1, 'platform.missing').max(80)

/** One's own helper for a shift of one's own week. */
export const nameHelper = action({
  name: 'events.name-helper',
  input: z.object({ eventId: z.uuid(), shiftId: z.uuid(), name }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, shiftId, name }) => {
    const { shift } = await shiftOfWeek(tx, eventId, shiftId)
    await nowhereElse(tx, eventId, shift, name)
    await insertHelper(tx, shift, { namedBy: acting(tx).organizationId, name })
  },
  audit: ({ shiftId }) => ({ subject: shiftId }),
})

/** Whoever invites takes any name off its roster, a partner's as well. */
export const dropHelper = action({
  name: 'events.drop-helper',
  input: z.object({ eventId: z.uuid(), helperId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, helperId }) => {
    for (const { items } of (await lockOwnWeek(tx, eventId)).days)
      for (const { id } of items) await deleteHelper(tx, id, helperId)
  },
  audit: ({ helperId }) => ({ subject: helperId }),
})

/** An item that one's organization takes part in, held with its week. */
const joined = async (tx: Tx, itemId: string): Promise<{ item: Event; weekId: string }> => {
  const ask = await findAsk(tx, acting(tx).organizationId, itemId)
  if (ask?.state !== 'ja') return notFound()
  const weekId = await tx.asSystem('the week of an item', async (sys) => {
    const item = await findEvent(sys, itemId)
    const id = item && (await weekIdOf(sys, item))
    if (id) await lockEvent(sys, id)
    return id
  })
  return { item: ask.event, weekId: weekId ?? notFound() }
}

/** A partner names one of its own people. */
export const namePartnersHelper = action({
  name: 'events.name-partners-helper',
  input: z.object({ itemId: z.uuid(), shiftId: z.uuid(), name }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { itemId, shiftId, name }) => {
    const { weekId } = await joined(tx, itemId)
    const shift = (await shiftsOf(tx, [itemId])).find(({ id }) => id === shiftId) ?? notFound()
    await nowhereElse(tx, weekId, shift, name)
    await insertHelper(tx, shift, { namedBy: acting(tx).organizationId, name })
  },
  audit: ({ shiftId }) => ({ subject: shiftId }),
})

export const dropPartnersHelper = action({
  name: 'events.drop-partners-helper',
  input: z.object({ itemId: z.uuid(), helperId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { itemId, helperId }) => {
    await joined(tx, itemId)
    const own = (await helpersOf(tx, [itemId])).find(({ id }) => id === helperId)
    if (own?.namedBy !== acting(tx).organizationId) notFound()
    await deleteHelper(tx, itemId, helperId)
  },
  audit: ({ helperId }) => ({ subject: helperId }),
})
