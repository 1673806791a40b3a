import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export interface Participation {
  readonly walkIns: number
  readonly registered: number | null
  readonly waited: number | null
  readonly came: number | null
}

/** What was counted of an event, as far as the context sees it. */
export const findParticipation = async (tx: Tx, eventId: string): Promise<Participation | undefined> =>
  (
    await sql<Participation>`select walk_ins as "walkIns", registered, waited, came
      from event_participation where event_id = ${eventId}`.execute(tx.db)
  ).rows[0]

interface Of {
  readonly id: string
  readonly organizationId: string
}

export const setWalkIns = async (tx: Tx, { id, organizationId }: Of, walkIns: number): Promise<void> =>
  void (await sql`insert into event_participation (event_id, organization_id, walk_ins)
    values (${id}, ${organizationId}, ${walkIns})
    on conflict (event_id, organization_id) do update set walk_ins = excluded.walk_ins`.execute(tx.db))

/** Events that ended before this moment and were not counted yet, the oldest first. */
export const uncountedBefore = async (tx: Tx, before: Date, most: number): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select id from event where counted_at is null and ends_at <= ${before}
      order by ends_at, id limit ${most}`.execute(tx.db)
  ).rows.map(({ id }) => id)

/** Counts once for good and erases everybody who was counted; undefined where nobody registered and nothing was typed in. */
export const countAndErase = async (
  tx: Tx,
  { id, organizationId }: Of,
): Promise<{ readonly registered: number; readonly waited: number; readonly came: number } | undefined> => {
  await sql`update event set counted_at = ${tx.now} where id = ${id}`.execute(tx.db)
  const known = await sql`select from event_registration where event_id = ${id}
    union all select from event_participation where event_id = ${id} limit 1`.execute(tx.db)
  if (known.rows.length === 0) return undefined
  const { rows } = await sql<{ registered: number; waited: number; came: number }>`
    with gone as (delete from event_registration where event_id = ${id} returning persons, state, waited, came),
    counted as (select
      coalesce(sum(persons) filter (where state = 'angemeldet'), 0)::int as registered,
      coalesce(sum(persons) filter (where waited), 0)::int as waited,
      coalesce(sum(came), 0)::int as came from gone)
    insert into event_participation as p (event_id, organization_id, registered, waited, came, counted_at)
    select ${id}::uuid, ${organizationId}::uuid, registered, waited, came, ${tx.now}::timestamptz from counted
    on conflict (event_id, organization_id) do update set registered = excluded.registered, waited = excluded.waited,
      came = excluded.came + p.walk_ins, counted_at = excluded.counted_at
    returning registered, waited, came`.execute(tx.db)
  return rows[0]
}
