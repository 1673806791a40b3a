import { readPairs } from '#cooperation'
import { berlinDay } from '#platform/berlin-time.ts'
import { sha256 } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { listGuests, listSeats, type Seat } from './guest-store.ts'
import { type Guest, groupOf, type Meeting } from './meeting.ts'
import { nowhere, type TablePlan, type Meeting as ToSeat } from './table-plan.ts'

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
