import { type ColumnType, type Generated, sql } from 'kysely'
import { berlinDay } from '#platform/berlin-time.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Of } from '../speed-dating/tables-store.ts'
import { owned } from '../speed-dating/tables-store.ts'
import type { Talk } from '../timetable/problem.ts'
import type { Rhythm } from '../timetable/times.ts'
import type { Clock } from './clock.ts'

interface Owned {
  event_id: string
  organization_id: string
}
export interface HallTables {
  dating_day: Owned & { delays: number[]; held_since: Date | null }
  dating_firm: Owned & { id: string; here_from: number | null; here_until: number | null }
  dating_table: Owned & { id: string; here_until: number | null }
  dating_applicant: Owned & {
    id: string
    key: string
    here: boolean
    absent: boolean
    here_until: number | null
  }
  dating_replan: Owned & {
    id: Generated<string>
    from_round: number
    before: ColumnType<readonly Talk[], string, never>
    after: string
  }
}
export const db = (tx: Tx) => tables<HallTables>(tx)

export interface Screen {
  readonly eventId: string
  readonly title: string
  readonly rhythm: Rhythm
  readonly clock: Clock
}

/** What the screen in the hall shows; undefined where there is none. No person, no firm. */
export const findScreen = async (tx: Tx, eventId: string): Promise<Screen | undefined> => {
  const { rows } = await sql<
    Rhythm & { title: string; starts_at: Date; delays: number[]; held_since: Date | null }
  >`select event.title, event.starts_at, day.start, day.rounds, day.talk, day.change, day.breaks, day.delays, day.held_since
    from dating_day day join event on event.id = day.event_id
    where event.id = ${eventId} and event.state = 'veroeffentlicht' and event.kind = 'speed-dating'`.execute(
    tx.db,
  )
  const row = rows[0]
  if (!row) return undefined
  const { start, rounds, talk, change, breaks } = row
  return {
    eventId,
    title: row.title,
    rhythm: { start, rounds, talk, change, breaks },
    clock: clockOf(row.starts_at, row),
  }
}

/** The clock of an event that begins then. */
const clockOf = (startsAt: Date, row: { delays: number[]; held_since: Date | null }): Clock => ({
  date: berlinDay(startsAt),
  delays: row.delays,
  heldSince: row.held_since,
})

export const findClock = async (tx: Tx, event: { id: string; startsAt: Date }): Promise<Clock> =>
  clockOf(
    event.startsAt,
    await db(tx)
      .selectFrom('dating_day')
      .select(['delays', 'held_since'])
      .where('event_id', '=', event.id)
      .executeTakeFirstOrThrow(),
  )

export const saveClock = async (tx: Tx, eventId: string, { delays, heldSince }: Clock): Promise<void> =>
  void (await db(tx)
    .updateTable('dating_day')
    .set({ delays: [...delays], held_since: heldSince })
    .where('event_id', '=', eventId)
    .execute())

/** Who was seen, and which tables close before their firm leaves. */
export interface Presence {
  readonly here: ReadonlySet<string>
  readonly closed: ReadonlyMap<string, number>
}

export const findPresence = async (tx: Tx, eventId: string): Promise<Presence> => {
  const here = await db(tx)
    .selectFrom('dating_applicant')
    .select('id')
    .where('event_id', '=', eventId)
    .where('here', '=', true)
    .execute()
  const closed = await db(tx)
    .selectFrom('dating_table')
    .select(['id', 'here_until'])
    .where('event_id', '=', eventId)
    .where('here_until', 'is not', null)
    .execute()
  return {
    here: new Set(here.map(({ id }) => id)),
    closed: new Map(closed.map(({ id, here_until }) => [id, here_until ?? 0])),
  }
}

export const setArrival = async (
  tx: Tx,
  eventId: string,
  id: string,
  given: { readonly here: boolean; readonly absent: boolean },
): Promise<void> =>
  void (await db(tx)
    .updateTable('dating_applicant')
    .set(given)
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .execute())

/** Of those who are applicants; nobody else is touched. */
export const setHereByKeys = async (
  tx: Tx,
  eventId: string,
  keys: readonly string[],
  here: boolean,
): Promise<void> => {
  if (keys.length === 0) return
  const change = here ? { here, absent: false } : { here }
  await db(tx)
    .updateTable('dating_applicant')
    .set(change)
    .where('event_id', '=', eventId)
    .where('key', 'in', [...keys])
    .execute()
}

/** Until when (and a firm: from when) somebody or something is there; null: the whole day. */
export const setTimes = async (
  tx: Tx,
  eventId: string,
  who: { readonly kind: 'person' | 'betrieb' | 'tisch'; readonly id: string },
  { from, until }: { readonly from: number | null; readonly until: number | null },
): Promise<boolean> => {
  const change =
    who.kind === 'betrieb'
      ? sql`update dating_firm set here_from = ${from}, here_until = ${until}`
      : who.kind === 'person'
        ? sql`update dating_applicant set here_until = ${until}`
        : sql`update dating_table set here_until = ${until}`
  const { numAffectedRows } = await sql`${change} where event_id = ${eventId} and id = ${who.id}`.execute(
    tx.db,
  )
  return (numAffectedRows ?? 0n) > 0n
}

export interface Replan {
  readonly id: string
  readonly fromRound: number
  readonly before: readonly Talk[]
  /** Of the talks that it led to. */
  readonly after: string
}

/** The last change of the plan on the day. */
export const lastReplan = async (tx: Tx, eventId: string): Promise<Replan | undefined> =>
  db(tx)
    .selectFrom('dating_replan')
    .select(['id', 'from_round as fromRound', 'before', 'after'])
    .where('event_id', '=', eventId)
    .executeTakeFirst()

/** Only the last one is kept: it alone can be taken back. */
export const saveReplan = async (
  tx: Tx,
  of: Of,
  { fromRound, before, after }: Omit<Replan, 'id'>,
): Promise<void> => {
  await deleteReplan(tx, of.eventId)
  await db(tx)
    .insertInto('dating_replan')
    .values({ ...owned(of), from_round: fromRound, before: JSON.stringify(before), after })
    .execute()
}

export const deleteReplan = async (tx: Tx, eventId: string): Promise<void> =>
  void (await db(tx).deleteFrom('dating_replan').where('event_id', '=', eventId).execute())
