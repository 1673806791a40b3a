import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { FirstRound, Hall, Meeting, Moment, Party, Presence, SaidResult, Side } from './meeting.ts'

interface Owned {
  event_id: string
  organization_id: string
}
export interface MeetingTables {
  meeting: Owned & {
    network_id: string
    agreement_id: string | null
    rounds: number
    tables: number
    seats: number
    first: FirstRound
    invited_at: Date | null
    held: Generated<number>
    plan_input: string | null
    concluded_at: Date | null
    code: string
    evaluated_at: Date | null
    result: string | null
  }
  meeting_party: Owned & {
    invited_id: string
    invited_at: Date
    declined_at: Date | null
    reminded_at: Date | null
  }
  meeting_guest: Owned & {
    id: Generated<string>
    invited_id: string
    number: number
    name: string
    side: Side
    team_profile_id: string | null
    location_id: string | null
    field: string | null
    presence: Generated<Presence>
  }
  meeting_seat: Owned & { invited_id: string; guest_id: string; round: number; table_number: number }
  meeting_contact: Owned & {
    network_id: string
    team_organization_id: string
    team_key: string
    house_organization_id: string
    location_id: string
    is_new: boolean
    met: boolean
  }
  meeting_count: Owned & { moment: Moment; answer: number; n: number }
}
export const db = (tx: Tx) => tables<MeetingTables>(tx)

/** The event, and whose it is. */
export interface Of {
  readonly eventId: string
  readonly organizationId: string
}
export const owned = ({ eventId, organizationId }: Of) => ({
  event_id: eventId,
  organization_id: organizationId,
})

/** The meeting of an event, as far as the context sees it. */
export const findMeeting = async (tx: Tx, eventId: string): Promise<Meeting | undefined> =>
  isUuid(eventId)
    ? ((await db(tx)
        .selectFrom('meeting')
        .select([
          'event_id as eventId',
          'organization_id as organizationId',
          'network_id as networkId',
          'agreement_id as agreementId',
          'rounds',
          'tables',
          'seats',
          'first',
          'invited_at as invitedAt',
          'held',
          'plan_input as planInput',
          'concluded_at as concludedAt',
          'code',
          'evaluated_at as evaluatedAt',
          'result',
        ])
        .where('event_id', '=', eventId)
        .executeTakeFirst()) as Meeting | undefined)
    : undefined

/** Held until the transaction ends: plan, guests and numbers change one after the other. */
export const lockMeeting = async (tx: Tx, eventId: string): Promise<Meeting | undefined> => {
  if (!isUuid(eventId)) return undefined
  await tx.asSystem('meeting', (sys) =>
    sql`select from meeting where event_id = ${eventId} for update`.execute(sys.db),
  )
  return findMeeting(tx, eventId)
}

export const insertMeeting = async (
  tx: Tx,
  of: Of & { readonly networkId: string; readonly code: string },
  given: Hall & { readonly agreementId: string | null },
): Promise<void> =>
  void (await db(tx)
    .insertInto('meeting')
    .values({
      ...owned(of),
      network_id: of.networkId,
      code: of.code,
      agreement_id: given.agreementId,
      rounds: given.rounds,
      tables: given.tables,
      seats: given.seats,
      first: given.first,
      invited_at: null,
      plan_input: null,
      concluded_at: null,
      evaluated_at: null,
      result: null,
    })
    .execute())

type Changes = Partial<{
  agreement_id: string | null
  rounds: number
  tables: number
  seats: number
  first: FirstRound
  invited_at: Date
  held: number
  plan_input: string | null
  concluded_at: Date
  evaluated_at: Date
  result: SaidResult
}>
export const changeMeeting = async (
  tx: Tx,
  eventId: string,
  { result, ...changes }: Changes,
): Promise<void> =>
  void (await db(tx)
    .updateTable('meeting')
    .set({ ...changes, ...(result && { result: JSON.stringify(result) }) })
    .where('event_id', '=', eventId)
    .execute())

/** The invited organizations by name, each with how many it has named; the context sees its own or all of them. */
export const listParties = async (tx: Tx, eventId: string): Promise<readonly Party[]> =>
  (
    await sql<Party>`
      select p.invited_id as "invitedId", o.name, p.invited_at as "invitedAt", p.declined_at as "declinedAt",
        p.reminded_at as "remindedAt", (select count(*)::int from meeting_guest g where g.event_id = p.event_id
          and g.organization_id = p.organization_id and g.invited_id = p.invited_id) as guests
      from meeting_party p join organization o on o.id = p.invited_id where p.event_id = ${eventId}
      order by o.name collate "und-x-icu", p.invited_id`.execute(tx.db)
  ).rows

/** Answers those who were not invited before. */
export const insertParties = async (
  tx: Tx,
  of: Of,
  invited: readonly string[],
): Promise<readonly string[]> => {
  if (invited.length === 0) return []
  const rows = await db(tx)
    .insertInto('meeting_party')
    .values(
      invited.map((invited_id) => ({
        ...owned(of),
        invited_id,
        invited_at: tx.now,
        declined_at: null,
        reminded_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['event_id', 'organization_id', 'invited_id']).doNothing())
    .returning('invited_id')
    .execute()
  return rows.map(({ invited_id }) => invited_id)
}

export const changeParty = async (
  tx: Tx,
  eventId: string,
  invitedId: string,
  changes: { readonly declined_at?: Date | null; readonly reminded_at?: Date },
): Promise<void> =>
  void (await db(tx)
    .updateTable('meeting_party')
    .set(changes)
    .where('event_id', '=', eventId)
    .where('invited_id', '=', invitedId)
    .execute())

/** For whoever has the code alone. */
export const findRounds = async (tx: Tx, eventId: string): Promise<number> =>
  (await db(tx).selectFrom('meeting').select('rounds').where('event_id', '=', eventId).executeTakeFirst())
    ?.rounds ?? 0
