import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../event/acting.ts'
import { type Event, isOver } from '../event/event.ts'
import { changeEventState, moveEvent } from '../event/store.ts'
import { whenChanged } from '../event/when-changed.ts'
import { inWeek, isAlive, lockOwnWeek } from './acting.ts'
import { daysTo, draftsOf, eventsOf, shifted } from './week.ts'

const one = z.object({ eventId: z.uuid() })

/** An item to another day, at the same hour; whoever registered learns of it. */
export const moveItem = action({
  name: 'events.move-item',
  input: one.extend({ itemId: z.uuid(), dayId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, itemId, dayId }) => {
    const week = await lockOwnWeek(tx, eventId)
    isAlive(week)
    const item = inWeek(week, itemId)
    const { day } = week.days.find((one) => one.day.id === dayId) ?? notFound()
    if (item.state === 'abgesagt') refuse('events.isCancelled')
    if (item.state !== 'entwurf' && isOver(item, tx.now)) refuse('events.isOver')
    const days = daysTo(item, day)
    const to = { startsAt: shifted(item.startsAt, days), endsAt: shifted(item.endsAt, days) }
    if (to.endsAt <= tx.now) refuse('events.inPast')
    await moveEvent(tx, itemId, { partOf: dayId, ...to })
    await whenChanged(tx, item)
  },
  audit: ({ itemId }) => ({ subject: itemId }),
})

const publish = async (tx: Tx, event: Event): Promise<void> => {
  await changeEventState(tx, event.id, 'veroeffentlicht')
  await whenChanged(tx, event)
}

/** All drafts of the week at once; what is over already stays behind. */
export const publishWeek = action({
  name: 'events.publish-week',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const week = await lockOwnWeek(tx, eventId)
    isAlive(week)
    if (isOver(week.week, tx.now)) refuse('events.isOver')
    for (const event of draftsOf(week)) if (!isOver(event, tx.now)) await publish(tx, event)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** The whole week is off: everything that people know of is cancelled with the same reason. */
export const cancelWeek = action({
  name: 'events.cancel-week',
  input: one.extend({ because: z.string().trim().min(3, 'platform.missing').max(300) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, because }) => {
    const week = await lockOwnWeek(tx, eventId)
    isAlive(week)
    if (week.week.state === 'entwurf') refuse('events.isDraft')
    if (isOver(week.week, tx.now)) refuse('events.isOver')
    for (const event of eventsOf(week))
      if (event.state === 'veroeffentlicht' && !isOver(event, tx.now)) {
        await changeEventState(tx, event.id, 'abgesagt', because)
        await whenChanged(tx, event)
      }
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
