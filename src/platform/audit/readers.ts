import { sql } from 'kysely'
import type { Tx } from '../transaction.ts'

/** Who read something, as the person learns it: a role of an organization on a day. No name, no hour. */
export interface Reader {
  /** A role (`actor.ts`), `link` for the bearer of a mail link, `system` for the operator's technique. */
  readonly role: string
  readonly organizationId: string
  /** In Berlin, e.g. `2026-11-22`. */
  readonly day: string
}

/**
 * Who read these rows, the newest day first. The caller has made sure that all of them are about the person who asks.
 * The person's own reading is left out.
 */
export const readersOf = (tx: Tx, subjects: readonly string[]): Promise<readonly Reader[]> =>
  tx.asSystem(
    'audit.readers',
    async (sys) =>
      (
        await sql<Reader>`select distinct role, organization_id as "organizationId",
          to_char(at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day
        from read_entry where subject = any(${[...subjects]}::text[]) and role <> 'code'
        order by day desc, "organizationId", role`.execute(sys.db)
      ).rows,
  )

/** Entries of readings are erased at the end of the year after (decision 0012); the policy holds the same date. */
export const eraseOldReads = async (tx: Tx): Promise<void> =>
  void (await sql`delete from read_entry
    where at < (date_trunc('year', ${tx.now}::timestamptz at time zone 'Europe/Berlin') - interval '1 year') at time zone 'Europe/Berlin'`.execute(
    tx.db,
  ))
