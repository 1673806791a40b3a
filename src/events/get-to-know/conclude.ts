import { z } from 'zod'
import { readPairs } from '#cooperation'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnMeeting } from './acting.ts'
import { insertContacts } from './after-store.ts'
import { contactsOf } from './contacts.ts'
import { listGuests, listSeats } from './guest-store.ts'
import { changeMeeting } from './store.ts'

/**
 * The meeting is over: from now on the network reads which teams and houses met. That they know each other, each says
 * for itself.
 */
export const concludeMeeting = action({
  name: 'events.conclude-meeting',
  input: z.object({ eventId: z.uuid(), held: z.coerce.number().int().min(1, 'platform.missing').max(8) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, held }) => {
    const { event, meeting } = await lockOwnMeeting(tx, eventId)
    if (meeting.concludedAt) return
    if (event.startsAt > tx.now) refuse('events.meetingAhead')
    if (meeting.planInput === null) refuse('events.meetingNoPlan')
    if (held > meeting.rounds) refuse('events.meetingRounds')
    const { pairs } = await readPairs(tx, meeting.networkId, berlinDay(event.startsAt))
    const contacts = contactsOf(await listGuests(tx, eventId), await listSeats(tx, eventId), held, pairs)
    await changeMeeting(tx, eventId, { held, concluded_at: tx.now })
    await tx.asSystem('contacts of a meeting', (sys) => insertContacts(sys, meeting, contacts))
    return contacts.filter(({ isNew, met }) => isNew && met).length
  },
  audit: ({ eventId }, n) => ({ subject: eventId, detail: { n: n ?? null } }),
})
