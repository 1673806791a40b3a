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

/** Events that ended before this moment and still have names, or a count that was never told. */
export const uncountedBefore = async (tx: Tx, before: Date): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select id from event where ends_at <= ${before} and id in (
        select event_id from event_registration
        union select event_id from event_participation where counted_at is null)
      order by ends_at limit 500`.execute(tx.db)
  ).rows.map(({ id }) => id)

/** Counts once for good and erases everybody who was counted. */
export const countAndErase = async (
  tx: Tx,
  { id, organizationId }: Of,
): Promise<{ readonly registered: number; readonly waited: number; readonly came: number }> => {
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
  return rows[0]!
}
