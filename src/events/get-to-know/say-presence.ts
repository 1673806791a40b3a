import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnMeeting } from './acting.ts'
import { findGuest, setPresence } from './guest-store.ts'
import { presences } from './meeting.ts'

/** On the day: somebody has gone, or never came. */
export const sayPresence = action({
  name: 'events.say-presence',
  input: z.object({ eventId: z.uuid(), guestId: z.uuid(), presence: z.enum(presences) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, guestId, presence }) => {
    const { meeting } = await lockOwnMeeting(tx, eventId)
    if (meeting.concludedAt) refuse('events.meetingConcluded')
    if (!(await findGuest(tx, eventId, guestId))) notFound()
    await setPresence(tx, eventId, guestId, presence)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
