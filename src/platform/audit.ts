import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'

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

/** One reading of personal data: plain append-only, not chained. */
export interface ReadEntry {
  readonly organizationId: string
  readonly subject: string
  readonly purpose: string
  readonly by?: string | undefined
}

export const firstHash = '0'.repeat(64)

/** SHA-256 over everything an entry says and the hash before it, fields separated by U+001F. */
export const hashEntry = (
  entry: {
    organizationId: string
    seq: number
    at: string
    by: string
    action: string
    subject: string
    detail: string
  },
  previous: string,
): string =>
  createHash('sha256')
    .update(
      [
        previous,
        entry.organizationId,
        entry.seq,
        entry.at,
        entry.by,
        entry.action,
        entry.subject,
        entry.detail,
      ].join('\u001f'),
    )
    .digest('hex')

/**
 * Appends entries to the chains of their organizations. The heads are locked in ascending id,
 * so two transfers between the same two organizations cannot lock each other out.
 */
export const writeAudit = async (
  db: Transaction<unknown>,
  entries: readonly AuditEntry[],
  reads: readonly ReadEntry[],
  now: Date,
): Promise<void> => {
  const at = now.toISOString()
  if (entries.length > 0) {
    const organizations = [...new Set(entries.map((e) => e.organizationId))].sort()
    await sql`insert into audit_head (organization_id, seq, hash)
      select unnest(${organizations}::uuid[]), 0, ${firstHash} on conflict do nothing`.execute(db)
    const locked = await sql<{ organization_id: string; seq: number; hash: string }>`
      select organization_id, seq, hash from audit_head where organization_id = any(${organizations}::uuid[])
      order by organization_id for update`.execute(db)
    const heads = new Map(locked.rows.map((row) => [row.organization_id, { seq: row.seq, hash: row.hash }]))
    const rows = entries.map((entry) => {
      const head = heads.get(entry.organizationId)
      if (!head) throw new Error('an audit chain has no head')
      const row = {
        organizationId: entry.organizationId,
        seq: ++head.seq,
        at,
        by: entry.by ?? 'system',
        action: entry.action,
        subject: entry.subject ?? '',
        detail: JSON.stringify(entry.detail),
      }
      const previous = head.hash
      head.hash = hashEntry(row, previous)
      return {
        organization_id: row.organizationId,
        seq: row.seq,
        at,
        by: row.by,
        action: row.action,
        subject: row.subject,
        detail: row.detail,
        previous,
        hash: head.hash,
      }
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
  if (reads.length > 0)
    await sql`insert into read_entry (organization_id, at, by, subject, purpose)
      select organization_id, ${at}, by, subject, purpose from jsonb_to_recordset(${JSON.stringify(
        reads.map((r) => ({
          organization_id: r.organizationId,
          by: r.by ?? 'system',
          subject: r.subject,
          purpose: r.purpose,
        })),
      )}::jsonb) as r(organization_id uuid, by text, subject text, purpose text)`.execute(db)
}

/**
 * Recomputes a chain and names the first entry that does not fit.
 * @returns undefined where the chain is whole
 */
export const firstBroken = (
  entries: readonly {
    organization_id: string
    seq: number
    at: string
    by: string
    action: string
    subject: string
    detail: string
    previous: string
    hash: string
  }[],
  head: { seq: number; hash: string },
): { seq: number; what: 'missing' | 'altered' | 'cut off' } | undefined => {
  let previous = firstHash
  let seq = 0
  for (const entry of entries) {
    seq++
    if (entry.seq !== seq) return { seq, what: 'missing' }
    if (
      entry.previous !== previous ||
      hashEntry({ ...entry, organizationId: entry.organization_id }, previous) !== entry.hash
    )
      return { seq, what: 'altered' }
    previous = entry.hash
  }
  return seq === head.seq && previous === head.hash ? undefined : { seq: seq + 1, what: 'cut off' }
}
