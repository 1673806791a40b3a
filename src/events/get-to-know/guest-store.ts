import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Guest, Presence, Side } from './meeting.ts'
import { db, type Of, owned } from './store.ts'

const guests = (tx: Tx, eventId: string) =>
  db(tx)
    .selectFrom('meeting_guest')
    .select([
      'id',
      'invited_id as invitedId',
      'number',
      'name',
      'side',
      'team_profile_id as profileId',
      'location_id as locationId',
      'field',
      'presence',
    ])
    .where('event_id', '=', eventId)

/** Who comes, by their numbers; as far as the context sees them. */
export const listGuests = (tx: Tx, eventId: string): Promise<readonly Guest[]> =>
  guests(tx, eventId).orderBy('number').execute()

export const findGuest = async (tx: Tx, eventId: string, id: string): Promise<Guest | undefined> =>
  isUuid(id) ? guests(tx, eventId).where('id', '=', id).executeTakeFirst() : undefined

export interface NewGuest {
  readonly invitedId: string
  readonly name: string
  readonly side: Side
  readonly profileId: string | null
  readonly locationId: string | null
  readonly field: string | null
}

/** The next number, of all; whoever names a guest does not see the others. The meeting is held. */
export const nextNumber = (tx: Tx, eventId: string): Promise<number> =>
  tx.asSystem('meeting', async (sys) => {
    const { rows } = await sql<{ n: number }>`
      select coalesce(max(number), 0)::int + 1 as n from meeting_guest where event_id = ${eventId}`.execute(
      sys.db,
    )
    return rows[0]!.n
  })

export const insertGuest = async (
  tx: Tx,
  of: Of,
  number: number,
  { invitedId, name, side, profileId, locationId, field }: NewGuest,
): Promise<void> =>
  void (await db(tx)
    .insertInto('meeting_guest')
    .values({
      ...owned(of),
      number,
      invited_id: invitedId,
      name,
      side,
      team_profile_id: profileId,
      location_id: locationId,
      field,
    })
    .execute())

export const setPresence = async (tx: Tx, eventId: string, id: string, presence: Presence): Promise<void> =>
  void (await db(tx)
    .updateTable('meeting_guest')
    .set({ presence })
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .execute())

export const deleteGuest = async (tx: Tx, eventId: string, id: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('meeting_guest')
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .execute())

/** All whom an organization has named. */
export const deleteGuestsOf = async (tx: Tx, eventId: string, invitedId: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('meeting_guest')
    .where('event_id', '=', eventId)
    .where('invited_id', '=', invitedId)
    .execute())

export interface Seat {
  readonly guestId: string
  readonly round: number
  /** From 0. */
  readonly table: number
}

export const listSeats = (tx: Tx, eventId: string): Promise<readonly Seat[]> =>
  db(tx)
    .selectFrom('meeting_seat')
    .select(['guest_id as guestId', 'round', 'table_number as table'])
    .where('event_id', '=', eventId)
    .orderBy('round')
    .execute()

/** From now on these hold. */
export const saveSeats = async (
  tx: Tx,
  of: Of,
  seats: readonly (Seat & { readonly invitedId: string })[],
): Promise<void> => {
  await db(tx).deleteFrom('meeting_seat').where('event_id', '=', of.eventId).execute()
  for (let from = 0; from < seats.length; from += 500)
    await db(tx)
      .insertInto('meeting_seat')
      .values(
        seats.slice(from, from + 500).map(({ guestId, invitedId, round, table }) => ({
          ...owned(of),
          guest_id: guestId,
          invited_id: invitedId,
          round,
          table_number: table,
        })),
      )
      .execute()
}

/** The tables of each number, without a name: what the code of the meeting opens. */
export const seatsByNumber = async (
  tx: Tx,
  eventId: string,
): Promise<readonly { readonly number: number; readonly round: number; readonly table: number }[]> =>
  (
    await sql<{ number: number; round: number; table: number }>`
      select g.number, s.round, s.table_number as table from meeting_seat s
      join meeting_guest g on g.id = s.guest_id and g.event_id = s.event_id and g.organization_id = s.organization_id
      where s.event_id = ${eventId} order by g.number, s.round`.execute(tx.db)
  ).rows
