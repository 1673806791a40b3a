import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { PointSource, PointState } from './point.ts'
import type { Round, RoundState } from './round.ts'

export interface SteeringTables {
  steering_round: {
    id: Generated<string>
    network_id: string
    title: string
    starts_at: Date
    ends_at: Date
    place: string | null
    state: Generated<RoundState>
    invited_at: Date | null
    sequence: Generated<number>
    minutes: Generated<string>
    revision: Generated<number>
    minutes_closed_at: Date | null
    created_at: Date
  }
  agenda_point: {
    id: Generated<string>
    network_id: string
    round_id: string | null
    position: Generated<number>
    title: string
    text: Generated<string>
    source: Generated<PointSource>
    source_key: string | null
    proposed_by: string | null
    carried_from: string | null
    state: Generated<PointState>
    outcome: Generated<string>
    decision: Generated<string>
    created_at: Date
  }
  steering_task: {
    id: Generated<string>
    network_id: string
    round_id: string | null
    organization_id: string
    title: string
    due_on: string
    done_on: string | null
    reminded_on: string | null
    created_at: Date
  }
  round_attendance: { network_id: string; round_id: string; organization_id: string; people: number }
  round_addendum: {
    id: Generated<string>
    network_id: string
    round_id: string
    text: string
    added_at: Date
  }
  organization: { id: string; name: string }
}
const db = (tx: Tx) => tables<SteeringTables>(tx)

export const roundColumns = [
  'id',
  'network_id as networkId',
  'title',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'place',
  'state',
  'invited_at as invitedAt',
  'sequence',
  'minutes',
  'revision',
  'minutes_closed_at as minutesClosedAt',
] as const

/** The round with this id, as far as the context sees it; undefined also for what is no id. */
export const findRound = async (tx: Tx, id: string): Promise<Round | undefined> =>
  isUuid(id)
    ? db(tx).selectFrom('steering_round').select(roundColumns).where('id', '=', id).executeTakeFirst()
    : undefined

/** The same, held until the transaction ends: changes of one round come one after the other. */
export const lockRound = async (tx: Tx, id: string): Promise<Round | undefined> => {
  if (isUuid(id))
    await tx.asSystem('steering', (sys) =>
      sql`select from steering_round where id = ${id} for update`.execute(sys.db),
    )
  return findRound(tx, id)
}

interface Head {
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
}
const headOf = ({ title, startsAt, endsAt, place }: Head) => ({
  title,
  starts_at: startsAt,
  ends_at: endsAt,
  place,
})

export const insertRound = async (tx: Tx, networkId: string, head: Head): Promise<string> =>
  (
    await db(tx)
      .insertInto('steering_round')
      .values({
        ...headOf(head),
        network_id: networkId,
        invited_at: null,
        minutes_closed_at: null,
        created_at: tx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** Another day, place or title; calendars learn of it by the next number of the sequence (RFC 5545, 3.8.7.4). */
export const changeRoundHead = async (tx: Tx, id: string, head: Head): Promise<void> =>
  void (await db(tx)
    .updateTable('steering_round')
    .set({ ...headOf(head), sequence: sql`sequence + 1` as never })
    .where('id', '=', id)
    .execute())

export const changeRoundState = async (
  tx: Tx,
  id: string,
  state: RoundState,
  invitedAt: Date | null,
): Promise<void> =>
  void (await db(tx)
    .updateTable('steering_round')
    .set({ state, invited_at: invitedAt, sequence: sql`sequence + 1` as never })
    .where('id', '=', id)
    .execute())

/** False where it is no longer a plan. */
export const deleteRound = async (tx: Tx, id: string): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .deleteFrom('steering_round')
        .where('id', '=', id)
        .where('state', '=', 'geplant')
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

/** Writes the minutes; false where somebody else wrote since `revision`, or where they are closed. */
export const saveMinutes = async (
  tx: Tx,
  id: string,
  revision: number,
  minutes: string,
): Promise<boolean> => {
  const changed = await db(tx)
    .updateTable('steering_round')
    .set({ minutes, revision: sql`revision + 1` as never })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('minutes_closed_at', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** From now on the minutes are not changed any more. */
export const freezeMinutes = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx)
    .updateTable('steering_round')
    .set({ minutes_closed_at: tx.now })
    .where('id', '=', id)
    .execute())

type Of = Pick<Round, 'id' | 'networkId'>

/** How many came from whom: exactly these. */
export const saveAttendance = async (
  tx: Tx,
  { id, networkId }: Of,
  came: readonly { readonly organizationId: string; readonly people: number }[],
): Promise<void> => {
  await db(tx).deleteFrom('round_attendance').where('round_id', '=', id).execute()
  if (came.length > 0)
    await db(tx)
      .insertInto('round_attendance')
      .values(
        came.map(({ organizationId, people }) => ({
          network_id: networkId,
          round_id: id,
          organization_id: organizationId,
          people,
        })),
      )
      .execute()
}

export const insertAddendum = async (tx: Tx, { id, networkId }: Of, text: string): Promise<void> =>
  void (await db(tx)
    .insertInto('round_addendum')
    .values({ network_id: networkId, round_id: id, text, added_at: tx.now })
    .execute())
