import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { lockOwnEvent, mayHost } from './acting.ts'
import { isOver } from './event.ts'
import { changeEventState, deleteDraft } from './store.ts'
import { whenChanged } from './when-changed.ts'

const one = z.object({ eventId: z.uuid() })

/** From now on those whom it is for find it. */
export const publishEvent = action({
  name: 'events.publish-event',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const event = await lockOwnEvent(tx, eventId)
    // A second click.
    if (event.state === 'veroeffentlicht') return
    if (event.state === 'abgesagt') refuse('events.isCancelled')
    if (isOver(event, tx.now)) refuse('events.isOver')
    await changeEventState(tx, eventId, 'veroeffentlicht')
    await whenChanged(tx, event)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** It does not take place. The reason is for those who wanted to come. */
export const cancelEvent = action({
  name: 'events.cancel-event',
  input: one.extend({ because: z.string().trim().min(3, 'platform.missing').max(300) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, because }) => {
    const event = await lockOwnEvent(tx, eventId)
    if (event.state === 'entwurf') refuse('events.isDraft')
    if (event.state === 'abgesagt') refuse('events.isCancelled')
    if (isOver(event, tx.now)) refuse('events.isOver')
    await changeEventState(tx, eventId, 'abgesagt', because)
    await whenChanged(tx, event)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** A draft goes for good; what was published is cancelled instead. */
export const dropEvent = action({
  name: 'events.delete-event',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    await lockOwnEvent(tx, eventId)
    if (!(await deleteDraft(tx, eventId))) refuse('events.isPublished')
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
