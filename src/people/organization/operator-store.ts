import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isValidNotice } from '../notice.ts'

export interface OrganizationState {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly noticed: boolean
  readonly leads: number
  readonly people: number
  /** Somebody is invited and has not answered yet. */
  readonly invited: boolean
}
export const organizationsPerPage = 50

/** Organizations by name with their state, one page; no name of a person. With the rights of the system. */
export const listStates = async (
  tx: Tx,
  { page, text }: { readonly page: number; readonly text: string },
): Promise<{ rows: readonly OrganizationState[]; total: number }> => {
  const wanted = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<Omit<OrganizationState, 'noticed'> & { notice: string | null; total: string }>`
    with page as materialized (
      select id, name, kind, count(*) over () as total from organization where name ilike ${wanted}
      order by name collate "und-x-icu", id
      limit ${organizationsPerPage} offset ${(page - 1) * organizationsPerPage})
    select o.id, o.name, o.kind, d.notice_version as notice, o.total,
      (select count(*)::int from membership m join person p on p.id = m.person_id and p.disabled_at is null
        where m.organization_id = o.id and m.valid_until is null and 'lead' = any (m.roles)) as leads,
      (select count(*)::int from membership m where m.organization_id = o.id and m.valid_until is null) as people,
      exists (select from invitation i where i.organization_id = o.id and i.expires_at > ${tx.now}) as invited
    from page o left join organization_duty d on d.organization_id = o.id
    order by o.name collate "und-x-icu", o.id`.execute(tx.db)
  return {
    rows: rows.map(({ notice, total: _total, ...row }) => ({ ...row, noticed: isValidNotice(notice) })),
    total: Number(rows[0]?.total ?? 0),
  }
}

/** One of them. With the rights of the system. */
export const findState = async (tx: Tx, id: string): Promise<Omit<OrganizationState, 'name' | 'kind'>> => {
  const { rows } = await sql<{ notice: string | null; leads: number; people: number; invited: boolean }>`
    select (select notice_version from organization_duty d where d.organization_id = ${id}) as notice,
      (select count(*)::int from membership m join person p on p.id = m.person_id and p.disabled_at is null
        where m.organization_id = ${id} and m.valid_until is null and 'lead' = any (m.roles)) as leads,
      (select count(*)::int from membership m where m.organization_id = ${id} and m.valid_until is null) as people,
      exists (select from invitation i where i.organization_id = ${id} and i.expires_at > ${tx.now}) as invited`.execute(
    tx.db,
  )
  const row = rows[0]!
  return {
    id,
    noticed: isValidNotice(row.notice),
    leads: row.leads,
    people: row.people,
    invited: row.invited,
  }
}
