import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/**
 * The Jobcenter that neither belong to a cooperation on this day nor coordinate one, by name; and how many do. Only
 * those that are responsible for an area: others are no longer listed, or teams of their own.
 */
export const jobcentersWithout = async (
  tx: Tx,
  today: string,
): Promise<{
  readonly without: readonly { readonly id: string; readonly name: string }[]
  readonly covered: number
}> => {
  const { rows } = await sql<{ id: string; name: string; covered: boolean }>`
    select o.id, o.name, exists (select from network n where n.kind = 'kooperation' and (n.coordinator_id = o.id
      or exists (select from network_member m where m.network_id = n.id and m.organization_id = o.id
        and (m.valid_to is null or m.valid_to >= ${today})))) as covered
    from organization o where o.kind in ('jobcenter_ge', 'jobcenter_zkt')
      and exists (select from organization_area a where a.organization_id = o.id
        and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today}))
    order by o.name collate "und-x-icu", o.id`.execute(tx.db)
  return {
    without: rows.filter(({ covered }) => !covered).map(({ id, name }) => ({ id, name })),
    covered: rows.filter(({ covered }) => covered).length,
  }
}

/** The slugs of all networks. */
export const takenSlugs = async (tx: Tx): Promise<Set<string>> =>
  new Set((await sql<{ slug: string }>`select slug from network`.execute(tx.db)).rows.map(({ slug }) => slug))
