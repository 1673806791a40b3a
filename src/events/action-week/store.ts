import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'

export type PartnerState = 'gefragt' | 'ja' | 'nein'

export interface WeekTables {
  week_partner: {
    event_id: string
    organization_id: string
    partner_id: string
    state: Generated<PartnerState>
    contribution: Generated<string>
  }
  week_shift: {
    id: Generated<string>
    event_id: string
    organization_id: string
    what: string
    starts_at: Date
    ends_at: Date
    needed: number
  }
  week_helper: {
    id: Generated<string>
    shift_id: string
    event_id: string
    organization_id: string
    named_by: string
    name: string
  }
}
const db = (tx: Tx) => tables<WeekTables>(tx)

/** An item (or a week) and whose it is. */
export interface Of {
  readonly eventId: string
  readonly organizationId: string
}
export const keyOf = ({ eventId, organizationId }: Of) => ({
  event_id: eventId,
  organization_id: organizationId,
})

export interface Partner {
  readonly eventId: string
  readonly partnerId: string
  readonly name: string
  readonly state: PartnerState
  readonly contribution: string
}

/** Who was asked, as far as the context sees it: everybody sees who takes part. */
export const partnersOf = async (tx: Tx, eventIds: readonly string[]): Promise<readonly Partner[]> =>
  eventIds.length === 0
    ? []
    : (
        await sql<Partner>`select event_id as "eventId", partner_id as "partnerId", organization.name, state, contribution
          from week_partner join organization on organization.id = partner_id
          where event_id in (${sql.join(eventIds)}) order by organization.name`.execute(tx.db)
      ).rows

export const insertPartner = async (tx: Tx, of: Of, partnerId: string): Promise<void> =>
  void (await db(tx)
    .insertInto('week_partner')
    .values({ ...keyOf(of), partner_id: partnerId })
    .onConflict((same) => same.doNothing())
    .execute())

export const deletePartner = async (tx: Tx, eventId: string, partnerId: string): Promise<void> => {
  await db(tx)
    .deleteFrom('week_helper')
    .where('event_id', '=', eventId)
    .where('named_by', '=', partnerId)
    .execute()
  await db(tx)
    .deleteFrom('week_partner')
    .where('event_id', '=', eventId)
    .where('partner_id', '=', partnerId)
    .execute()
}

export const setPartner = async (
  tx: Tx,
  eventId: string,
  partnerId: string,
  set: { readonly state: PartnerState; readonly contribution: string },
): Promise<boolean> =>
  (
    await db(tx)
      .updateTable('week_partner')
      .set(set)
      .where('event_id', '=', eventId)
      .where('partner_id', '=', partnerId)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

export interface Shift {
  readonly id: string
  readonly eventId: string
  readonly organizationId: string
  readonly what: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly needed: number
}

export const shiftsOf = async (tx: Tx, eventIds: readonly string[]): Promise<readonly Shift[]> =>
  eventIds.length === 0
    ? []
    : db(tx)
        .selectFrom('week_shift')
        .select([
          'id',
          'event_id as eventId',
          'organization_id as organizationId',
          'what',
          'starts_at as startsAt',
          'ends_at as endsAt',
          'needed',
        ])
        .where('event_id', 'in', [...eventIds])
        .orderBy('starts_at')
        .orderBy('what')
        .execute()

export const insertShift = async (
  tx: Tx,
  of: Of,
  given: Pick<Shift, 'what' | 'startsAt' | 'endsAt' | 'needed'>,
): Promise<void> =>
  void (await db(tx)
    .insertInto('week_shift')
    .values({
      ...keyOf(of),
      what: given.what,
      starts_at: given.startsAt,
      ends_at: given.endsAt,
      needed: given.needed,
    })
    .execute())

export const deleteShift = async (tx: Tx, eventId: string, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('week_shift').where('event_id', '=', eventId).where('id', '=', id).execute())

export interface Helper {
  readonly id: string
  readonly shiftId: string
  readonly namedBy: string
  readonly name: string
}

/** Those whom the context may see: all for whoever invites, one's own for a partner. */
export const helpersOf = async (tx: Tx, eventIds: readonly string[]): Promise<readonly Helper[]> =>
  eventIds.length === 0
    ? []
    : db(tx)
        .selectFrom('week_helper')
        .select(['id', 'shift_id as shiftId', 'named_by as namedBy', 'name'])
        .where('event_id', 'in', [...eventIds])
        .orderBy('name')
        .execute()

export const insertHelper = async (
  tx: Tx,
  { id, eventId, organizationId }: Shift,
  given: { readonly namedBy: string; readonly name: string },
): Promise<void> =>
  void (await db(tx)
    .insertInto('week_helper')
    .values({
      shift_id: id,
      ...keyOf({ eventId, organizationId }),
      named_by: given.namedBy,
      name: given.name,
    })
    .execute())

export const deleteHelper = async (tx: Tx, eventId: string, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('week_helper').where('event_id', '=', eventId).where('id', '=', id).execute())

/** With their event, by so many milliseconds. */
export const moveShifts = async (tx: Tx, eventId: string, by: number): Promise<void> =>
  void (await sql`update week_shift set starts_at = starts_at + make_interval(secs => ${by / 1000}),
    ends_at = ends_at + make_interval(secs => ${by / 1000}) where event_id = ${eventId}`.execute(tx.db))

/** Names of helpers go with the end of their shift and 30 days more. */
export const deleteHelpersBefore = async (tx: Tx, before: Date): Promise<void> =>
  void (await sql`delete from week_helper using week_shift
    where week_shift.id = week_helper.shift_id and week_shift.event_id = week_helper.event_id
      and week_shift.ends_at <= ${before}`.execute(tx.db))
