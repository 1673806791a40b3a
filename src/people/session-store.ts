import { sql } from 'kysely'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import { isValidNotice } from './notice.ts'
import type { PeopleTables } from './store.ts'

const db = (tx: Tx) => tables<PeopleTables & { organization: { id: string; name: string } }>(tx)

export interface NewSession {
  readonly token: string
  readonly personId: string
  readonly organizationId: string
  readonly deviceId: string | null
  readonly factors: 1 | 2
  readonly label: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Where the proof is older than the session: a provider saw the person some time ago. */
  readonly provedAt?: Date | undefined
}

export const saveSession = async (tx: Tx, session: NewSession): Promise<string> =>
  (
    await db(tx)
      .insertInto('session')
      .values({
        token: session.token,
        person_id: session.personId,
        organization_id: session.organizationId,
        device_id: session.deviceId,
        factors: session.factors,
        label: session.label,
        created_at: session.createdAt,
        proved_at: session.provedAt ?? tx.now,
        seen_at: tx.now,
        expires_at: session.expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** The session of a token with all that a request must know of its person: one round trip. */
export const findSession = async (tx: Tx, token: string) => {
  const { rows } = await sql<{
    id: string
    person_id: string
    organization_id: string
    device_id: string | null
    factors: 1 | 2
    created_at: Date
    proved_at: Date
    seen_at: Date
    expires_at: Date
    locked: boolean
    roles: string[]
    network_id: string | null
    team_id: string | null
    name: string
    organization_name: string
    notices: string[]
    colleagues: string[]
  }>`select s.id, s.person_id, s.organization_id, s.device_id, s.factors, s.created_at, s.proved_at, s.seen_at,
      s.expires_at, s.locked, m.roles, m.network_id, m.team_id, p.name, o.name as organization_name,
      array(select a.version from notice_acceptance a
        where a.organization_id = s.organization_id and a.person_id = s.person_id and not a.for_organization) as notices,
      array(select i.person_id from stand_in i
          where i.organization_id = s.organization_id and i.stand_in_id = s.person_id
            and (${tx.now}::timestamptz at time zone 'Europe/Berlin')::date between i.valid_from and i.valid_to
        union select c.person_id from membership c
          where c.organization_id = s.organization_id and c.team_id is not distinct from m.team_id
            and c.person_id <> s.person_id
            and (m.leads_team or m.team_id is null and 'lead' = any (m.roles))) as colleagues
    from session s
      join membership m on m.person_id = s.person_id and m.organization_id = s.organization_id
        and (m.valid_until is null or m.valid_until > ${tx.now})
      join person p on p.id = s.person_id and p.disabled_at is null
      join organization o on o.id = s.organization_id
    where s.token = ${token} and s.expires_at > ${tx.now}`.execute(tx.db)
  const row = rows[0]
  return row && { ...row, noticed: row.notices.some(isValidNotice) }
}

export const touchSession = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).updateTable('session').set({ seen_at: tx.now }).where('id', '=', id).execute())

export const lockSession = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).updateTable('session').set({ locked: true }).where('id', '=', id).execute())

/** Opens the lock. The person has just proved who they are; a PIN alone is no fresh proof. */
export const unlockSession = async (tx: Tx, id: string, proved: boolean): Promise<void> =>
  void (await db(tx)
    .updateTable('session')
    .set({ locked: false, seen_at: tx.now, ...(proved ? { proved_at: tx.now } : {}) })
    .where('id', '=', id)
    .execute())

/** A new token for the same session (rotation), with what has become of it. */
export const changeSession = async (
  tx: Tx,
  id: string,
  change: { token?: string; factors?: 2; proved_at?: Date; device_id?: string; organization_id?: string },
): Promise<void> => void (await db(tx).updateTable('session').set(change).where('id', '=', id).execute())

export const endSession = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('session').where('id', '=', id).execute())

/** Ends a person's sessions: all, or those in one organization; except the one they are working in. */
export const endSessionsOf = async (
  tx: Tx,
  of: { personId: string; organizationId?: string; except?: string },
): Promise<void> => {
  let sessions = db(tx).deleteFrom('session').where('person_id', '=', of.personId)
  if (of.organizationId) sessions = sessions.where('organization_id', '=', of.organizationId)
  if (of.except) sessions = sessions.where('id', '<>', of.except)
  await sessions.execute()
}

const mostSessions = 20

/**
 * Nobody works in more than twenty browsers: the oldest session ends. Those with one factor count for themselves, so
 * that whoever has only the password ends nobody's work.
 */
export const endOldest = async (tx: Tx, of: { personId: string; factors: 1 | 2 }): Promise<void> => {
  // In the demo many visitors are the same person.
  if (tx.world.config.demo) return
  await sql`delete from session where id in (
      select id from session where person_id = ${of.personId} and factors = ${of.factors}
      order by created_at desc, id offset ${mostSessions})`.execute(tx.db)
}

/** One's own sessions, newest first: the only list of sessions there is. */
export const listSessions = (tx: Tx, personId: string) =>
  db(tx)
    .selectFrom('session as s')
    .innerJoin('organization as o', 'o.id', 's.organization_id')
    .select(['s.id', 's.label', 's.created_at', 's.locked', 'o.name as organization_name'])
    .where('s.person_id', '=', personId)
    .where('s.expires_at', '>', tx.now)
    .orderBy('s.created_at', 'desc')
    .execute()

export const eraseExpired = async (tx: Tx): Promise<void> => {
  await db(tx).deleteFrom('session_item').where('expires_at', '<=', tx.now).execute()
  await db(tx).deleteFrom('session').where('expires_at', '<=', tx.now).execute()
  await db(tx).deleteFrom('mail_change').where('expires_at', '<=', tx.now).execute()
  // A device that nobody used for half a year is known no longer.
  const halfYear = addDays(berlinDay(tx.now), -180)
  await db(tx).deleteFrom('device').where('used_on', '<', halfYear).execute()
}
