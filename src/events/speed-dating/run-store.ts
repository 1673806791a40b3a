import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Talk } from '../timetable/problem.ts'
import type { Run, RunPlan, RunState } from './run.ts'
import { db, type Of, owned } from './tables-store.ts'

const columns = [
  'id',
  'state',
  'input',
  'value',
  'bound',
  'seconds',
  'plan',
  'stop_wanted as stopWanted',
  'started_at as startedAt',
  'beat_at as seenAt',
] as const

/** The newest run of a day, and the one whose plan holds. */
export const findRuns = async (
  tx: Tx,
  eventId: string,
): Promise<{ readonly last: Run | undefined; readonly accepted: Run | undefined }> => {
  const last = await db(tx)
    .selectFrom('dating_run')
    .select(columns)
    .where('event_id', '=', eventId)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const accepted = await db(tx)
    .selectFrom('dating_run')
    .select(columns)
    .where('id', 'in', (day) =>
      day.selectFrom('dating_day').select('accepted_run').where('event_id', '=', eventId),
    )
    .executeTakeFirst()
  return { last, accepted }
}

export const findRun = async (tx: Tx, eventId: string, id: string): Promise<Run | undefined> =>
  isUuid(id)
    ? db(tx)
        .selectFrom('dating_run')
        .select(columns)
        .where('id', '=', id)
        .where('event_id', '=', eventId)
        .executeTakeFirst()
    : undefined

export const insertRun = async (tx: Tx, of: Of, input: string): Promise<string> => {
  const { id } = await db(tx)
    .insertInto('dating_run')
    .values({
      ...owned(of),
      input,
      value: null,
      bound: null,
      plan: null,
      started_at: tx.now,
      beat_at: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A run that gives no sign of life any more makes room for the next one; older ones go, but not the plan that holds. */
export const clearRuns = async (tx: Tx, eventId: string, silentSince: Date): Promise<void> => {
  await db(tx)
    .updateTable('dating_run')
    .set({ state: 'gestoert' })
    .where('event_id', '=', eventId)
    .where('state', '=', 'laeuft')
    .where('beat_at', '<', silentSince)
    .execute()
  await sql`delete from dating_run where event_id = ${eventId} and state <> 'laeuft' and id not in (
    select accepted_run from dating_day where event_id = ${eventId} and accepted_run is not null
    union all select id from (select id from dating_run where event_id = ${eventId} order by started_at desc, id limit 3) newest)`.execute(
    tx.db,
  )
}

/** A sign of life with how far it is; answers whether it is to stop. */
export const markRun = async (
  tx: Tx,
  id: string,
  found: { readonly value: number | null; readonly bound: number | null; readonly seconds: number },
): Promise<boolean> => {
  const row = await db(tx)
    .updateTable('dating_run')
    .set({ ...found, beat_at: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'laeuft')
    .returning('stop_wanted')
    .executeTakeFirst()
  return row?.stop_wanted ?? true
}

export const endRun = async (
  tx: Tx,
  id: string,
  given: {
    readonly state: RunState
    readonly value: number | null
    readonly bound: number | null
    readonly seconds: number
    readonly plan: RunPlan | null
  },
): Promise<void> =>
  void (await db(tx)
    .updateTable('dating_run')
    .set({ ...given, plan: given.plan && JSON.stringify(given.plan), beat_at: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'laeuft')
    .execute())

export const wantStop = async (tx: Tx, eventId: string, id: string): Promise<void> =>
  void (await db(tx)
    .updateTable('dating_run')
    .set({ stop_wanted: true })
    .where('id', '=', id)
    .where('event_id', '=', eventId)
    .where('state', '=', 'laeuft')
    .execute())

/** The plan that holds, earliest talks first; `table` is a table's id. */
export const listTalks = async (tx: Tx, eventId: string): Promise<readonly Talk[]> =>
  db(tx)
    .selectFrom('dating_talk')
    .select(['round', 'applicant_id as applicant', 'firm_id as firm', 'table_id as table'])
    .where('event_id', '=', eventId)
    .orderBy('round')
    .orderBy('table_id')
    .execute()

/** From now on these talks hold. What stays keeps what was said of it. */
export const saveTalks = async (tx: Tx, of: Of, talks: readonly Talk[]): Promise<void> => {
  const kept = new Set(talks.map(({ applicant, firm }) => `${applicant} ${firm}`))
  for (const { applicant, firm } of await listTalks(tx, of.eventId))
    if (!kept.has(`${applicant} ${firm}`))
      await db(tx)
        .deleteFrom('dating_talk')
        .where('event_id', '=', of.eventId)
        .where('applicant_id', '=', applicant)
        .where('firm_id', '=', firm)
        .execute()
  for (let from = 0; from < talks.length; from += 500)
    await db(tx)
      .insertInto('dating_talk')
      .values(
        talks.slice(from, from + 500).map(({ round, applicant, firm, table }) => ({
          ...owned(of),
          round,
          applicant_id: applicant,
          firm_id: firm,
          table_id: table,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['applicant_id', 'firm_id', 'event_id', 'organization_id']).doUpdateSet((row) => ({
          round: row.ref('excluded.round'),
          table_id: row.ref('excluded.table_id'),
        })),
      )
      .execute()
}

export const setAccepted = async (tx: Tx, eventId: string, runId: string): Promise<void> =>
  void (await db(tx)
    .updateTable('dating_day')
    .set({ accepted_run: runId, accepted_at: tx.now })
    .where('event_id', '=', eventId)
    .execute())
