import { z } from 'zod'
import { action, type Outcome } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { acting, mayHost } from '../event/acting.ts'
import { lockOwnMeeting, ownMeeting } from './acting.ts'
import { saveSeats } from './guest-store.ts'
import { readPlanning, seatsMissing } from './planning.ts'
import { changeMeeting } from './store.ts'
import { nowhere, planTables } from './table-plan.ts'

const save = action({
  name: 'events.accept-table-plan',
  input: z.object({
    eventId: z.uuid(),
    input: z.string(),
    seats: z.array(z.array(z.number().int().min(nowhere).max(59))),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, input, seats }) => {
    const { event, meeting } = await lockOwnMeeting(tx, eventId)
    if (meeting.concludedAt) refuse('events.meetingConcluded')
    const now = await readPlanning(tx, event, meeting)
    if (now.input !== input) refuse('events.meetingChanged')
    const missing = seatsMissing(now.toSeat, meeting)
    if (missing > 0) refuse('events.meetingSeatsMissing', { n: missing })
    if (now.guests.length < 2) refuse('events.meetingNobody')
    await saveSeats(
      tx,
      meeting,
      seats.flatMap((row, round) =>
        row.flatMap((table, index) => {
          const guest = now.guests[index]
          return guest && table !== nowhere
            ? [{ guestId: guest.id, invitedId: guest.invitedId, round, table }]
            : []
        }),
      ),
    )
    await changeMeeting(tx, eventId, { plan_input: input })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/**
 * From now on the plan holds that is worked out now, outside of a transaction; rounds that are over stay as they were.
 * @param given.input what whoever accepts has seen; refused where something has changed since. Without it, what is there now
 */
export const acceptTablePlan = async (
  world: World,
  actor: Actor,
  { eventId, input }: { readonly eventId: string; readonly input?: string | undefined },
): Promise<Outcome<void>> => {
  try {
    const planning = await world.look(actor, async (tx) => {
      if (!mayHost(acting(tx))) notFound()
      const { event, meeting } = await ownMeeting(tx, eventId)
      return readPlanning(tx, event, meeting ?? refuse('events.meetingNotPrepared'))
    })
    const { seats } = planTables(planning.toSeat)
    return save(world, actor, { eventId, input: input ?? planning.input, seats })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** So many rounds are over. */
export const markHeld = action({
  name: 'events.mark-rounds-held',
  input: z.object({ eventId: z.uuid(), held: z.coerce.number().int().min(0).max(8) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, held }) => {
    const { meeting } = await lockOwnMeeting(tx, eventId)
    if (meeting.concludedAt) refuse('events.meetingConcluded')
    if (meeting.planInput === null) refuse('events.meetingNoPlan')
    if (held > meeting.rounds) notFound()
    await changeMeeting(tx, eventId, { held })
    // What a plan is made from has changed, what it says has not: it goes on to hold.
    const { event, meeting: now } = await lockOwnMeeting(tx, eventId)
    const fits = (await readPlanning(tx, event, meeting)).input === meeting.planInput
    if (fits) await changeMeeting(tx, eventId, { plan_input: (await readPlanning(tx, event, now)).input })
  },
  audit: ({ eventId, held }) => ({ subject: eventId, detail: { held } }),
})
