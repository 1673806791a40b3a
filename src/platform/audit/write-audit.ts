import { sql, type Transaction } from 'kysely'
import { type ChainEntry, firstHash, type Head, hashEntry } from './chain.ts'

/** One change in an organization's hash chain. `detail` holds ids and coded values, never personal data. */
export interface AuditEntry {
  readonly organizationId: string
  /** `chapter.verb`, e.g. `referrals.accept`. */
  readonly action: string
  /** The id of what was changed. */
  readonly subject: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  /** `person:<id>` or the context. */
  readonly by?: string | undefined
}

/** Personal data that was read: plain append-only, not chained. */
export interface ReadEntry {
  readonly organizationId: string
  /** The ids of what was read; a list page names all of its rows at once. */
  readonly subject: string | readonly string[]
  /** `chapter.purpose`, e.g. `referrals.open`. */
  readonly purpose: string
  /** `person:<id>` or the context. */
  readonly by: string
  /** As what they read it: their first role, or the context. */
  readonly role: string
  /** A list that somebody opens all day long: the first time of the day (in Berlin) is enough. */
  readonly daily?: boolean | undefined
}

/**
 * Appends entries to the chains of their organizations. The heads are locked in ascending id,
 * so two transfers between the same two organizations cannot lock each other out.
 */
export const writeAudit = async (
  db: Transaction<unknown>,
  entries: readonly AuditEntry[],
  now: Date,
): Promise<void> => {
  if (entries.length === 0) return
  const organizations = [...new Set(entries.map((e) => e.organizationId))].sort()
  await sql`insert into audit_head (organization_id, seq, hash)
    select unnest(${organizations}::uuid[]), 0, ${firstHash} on conflict do nothing`.execute(db)
  const locked = await sql<Head & { organization_id: string }>`
    select organization_id, seq, hash from audit_head where organization_id = any(${organizations}::uuid[])
    order by organization_id for update`.execute(db)
  const heads = new Map(locked.rows.map((row) => [row.organization_id, { seq: row.seq, hash: row.hash }]))
  const at = now.toISOString()
  const rows = entries.map((entry): ChainEntry => {
    const head = heads.get(entry.organizationId)
    if (!head) throw new Error('an audit chain has no head')
    const previous = head.hash
    const row = {
      organization_id: entry.organizationId,
      seq: ++head.seq,
      at,
      by: entry.by ?? 'system',
      action: entry.action,
      subject: entry.subject ?? '',
      detail: JSON.stringify(entry.detail),
    }
    head.hash = hashEntry(row, previous)
    return { ...row, previous, hash: head.hash }
  })
  const moved = [...heads].map(([organization_id, head]) => ({ organization_id, ...head }))
  await sql`with moved as (
      update audit_head h set seq = m.seq, hash = m.hash
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m(organization_id uuid, seq bigint, hash text)
      where h.organization_id = m.organization_id)
    insert into audit_entry (organization_id, seq, at, by, action, subject, detail, previous, hash)
    select organization_id, seq, at, by, action, subject, detail, previous, hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(organization_id uuid, seq bigint, at text, by text, action text, subject text, detail text, previous text, hash text)`.execute(
    db,
  )
}

/** Writes down who read what, however many, in one statement. What one transaction reads twice is written once. */
export const writeReads = async (
  db: Transaction<unknown>,
  reads: readonly ReadEntry[],
  now: Date,
): Promise<void> => {
  const rows = new Map<string, Record<string, string | boolean>>()
  for (const { organizationId, by, role, subject, purpose, daily = false } of reads)
    for (const one of [subject].flat())
      rows.set([organizationId, by, role, one, purpose].join('\u001f'), {
        organization_id: organizationId,
        by,
        role,
        subject: one,
        purpose,
        daily,
      })
  if (rows.size === 0) return
  await sql`insert into read_entry (organization_id, at, by, role, subject, purpose)
    select organization_id, ${now}::timestamptz, by, role, subject, purpose
    from jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb)
      as r(organization_id uuid, by text, role text, subject text, purpose text, daily boolean)
    where not (daily and exists (select from read_entry e
      where e.subject = r.subject and e.organization_id = r.organization_id and e.by = r.by and e.role = r.role
        and e.purpose = r.purpose
        and e.at >= date_trunc('day', ${now}::timestamptz at time zone 'Europe/Berlin') at time zone 'Europe/Berlin'
      -- Asked row by row, through the index: else all readings of the day may be read into a hash.
      offset 0))`.execute(db)
}
