import { z } from 'zod'
import { readPairs } from '#cooperation'
import { action, type Outcome } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { acting, mayHost } from '../event/acting.ts'
import type { Event } from '../event/event.ts'
import { lockOwnMeeting, ownMeeting } from './acting.ts'
import { findGuest, listGuests, listSeats, type Seat, saveSeats, setPresence } from './guest-store.ts'
import { type Guest, groupOf, type Meeting, presences } from './meeting.ts'
import { changeMeeting } from './store.ts'
import { nowhere, planTables, type TablePlan, type Meeting as ToSeat } from './table-plan.ts'

/** Who comes, what is planned, and all that a plan is made from. */
export interface Planning {
  readonly guests: readonly Guest[]
  readonly seats: readonly Seat[]
  readonly toSeat: ToSeat
  /** Of which input: a plan that was made from another one does not fit any more. */
  readonly input: string
}

/** The social space, as the directory's houses are grouped: of a code with eight digits the first six. */
const spaceOf = (areaCode: string | null): string | undefined =>
  areaCode ? (areaCode.length === 8 ? areaCode.slice(0, 6) : areaCode) : undefined

export const readPlanning = async (tx: Tx, event: Event, meeting: Meeting): Promise<Planning> => {
  const guests = (await listGuests(tx, event.id)).filter(({ presence }) => presence !== 'fehlt')
  const seats = await listSeats(tx, event.id)
  const { teams, houses, pairs } = await readPairs(tx, meeting.networkId, berlinDay(event.startsAt))
  const spaces = new Map<string, string | undefined>([
    ...teams.map(({ key, areaCode }) => [key, spaceOf(areaCode)] as const),
    ...houses.map(({ id, areaCode }) => [id, spaceOf(areaCode)] as const),
  ])
  const at = new Map(seats.map(({ guestId, round, table }) => [`${guestId} ${round}`, table]))
  const toSeat: ToSeat = {
    guests: guests.map((guest) => ({
      id: guest.id,
      group: groupOf(guest),
      side: guest.side === 'team' ? 'jobcenter' : 'haus',
      away: guest.presence === 'gegangen',
      topic:
        meeting.first === 'thema'
          ? (guest.field ?? undefined)
          : meeting.first === 'bezirk'
            ? spaces.get(groupOf(guest))
            : undefined,
    })),
    tables: meeting.tables,
    rounds: meeting.rounds,
    firstByTopic: meeting.first !== 'gemischt',
    held: Array.from({ length: meeting.held }, (_, round) =>
      guests.map(({ id }) => at.get(`${id} ${round}`) ?? nowhere),
    ),
    known: pairs
      .filter(({ standing }) => standing === 'bekannt')
      .map(({ team, house }) => [team.key, house.id] as const),
  }
  const { known: _known, ...made } = toSeat
  return { guests, seats, toSeat, input: sha256(JSON.stringify({ ...made, seats: meeting.seats })) }
}

/** How many seats are missing; 0: all have one. */
export const seatsMissing = ({ guests }: Pick<ToSeat, 'guests'>, { tables, seats }: Meeting): number =>
  Math.max(0, guests.filter(({ away }) => !away).length - tables * seats)

/** The plan that holds, as the search would answer it. */
export const heldPlan = ({ guests, seats, toSeat }: Planning): TablePlan['seats'] => {
  const at = new Map(seats.map(({ guestId, round, table }) => [`${guestId} ${round}`, table]))
  return Array.from({ length: toSeat.rounds }, (_, round) =>
    guests.map(({ id }) => at.get(`${id} ${round}`) ?? nowhere),
  )
}

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
