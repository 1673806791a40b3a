import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { KnownJobcenter } from './match-jobcenters.ts'
import type { OrganizationTable } from './store.ts'

export interface OrganizationAreaTable {
  organization_id: string
  area_code: string
  valid_from: string
  valid_to: string | null
  source: string
}
export interface ResponsibilityTables {
  organization: OrganizationTable
  organization_area: OrganizationAreaTable
}

/** Every organization that is a Jobcenter or came from this source, with its areas on a day ('YYYY-MM-DD'). */
export const knownJobcenters = async (
  tx: Tx,
  source: string,
  on: string,
): Promise<readonly KnownJobcenter[]> => {
  const { rows } = await sql<Omit<KnownJobcenter, 'key'> & { readonly key: string | null }>`
    select id, name, kind, case when source = ${source} then external_id end as key,
      array(select area_code from organization_area
        where organization_id = id and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
        order by area_code) as areas
    from organization where kind in ('jobcenter_ge', 'jobcenter_zkt') or source = ${source} order by id`.execute(
    tx.db,
  )
  return rows.map((row) => ({ ...row, key: row.key ?? undefined }))
}

/** What an organization is called in its source from now on. */
export const changeKey = async (tx: Tx, id: string, key: string): Promise<void> =>
  void (await tables<ResponsibilityTables>(tx)
    .updateTable('organization')
    .set({ external_id: key })
    .where('id', '=', id)
    .execute())

export interface Responsible {
  readonly organizationId: string
  readonly areaCode: string
}

/**
 * Makes the responsibilities of a source be exactly these from a day on ('YYYY-MM-DD'): what is new begins on it, what
 * is gone ended the day before. Those of other sources stay, and are not written twice.
 */
export const saveResponsibilities = async (
  tx: Tx,
  source: string,
  from: string,
  wanted: readonly Responsible[],
): Promise<{ readonly opened: readonly Responsible[]; readonly closed: readonly Responsible[] }> => {
  const ids = wanted.map(({ organizationId }) => organizationId)
  const codes = wanted.map(({ areaCode }) => areaCode)
  const sought = sql`unnest(${ids}::uuid[], ${codes}::text[]) as w (id, code)`
  const answer = sql`organization_id as "organizationId", area_code as "areaCode"`
  const closed = await sql<Responsible>`
    update organization_area set valid_to = ${from}::date - 1
    where source = ${source} and (valid_to is null or valid_to >= ${from}::date)
      and not exists (select from ${sought} where id = organization_id and code = area_code)
    returning ${answer}`.execute(tx.db)
  const opened = await sql<Responsible>`
    insert into organization_area (organization_id, area_code, valid_from, source)
    select id, code, ${from}::date, ${source} from ${sought}
    where not exists (select from organization_area
      where organization_id = id and area_code = code and (valid_to is null or valid_to >= ${from}::date))
    on conflict (organization_id, area_code, valid_from) do update set valid_to = null, source = excluded.source
    returning ${answer}`.execute(tx.db)
  return { opened: opened.rows, closed: closed.rows }
}
