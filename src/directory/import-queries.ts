import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { DirectoryTables } from './store.ts'

export interface NamedLocation {
  readonly id: string
  readonly name: string
  readonly postcode: string | null
  readonly organizationId: string
  readonly organizationName: string
}

/** Names are compared without case and extra spaces. */
const plainName = (column: string) =>
  sql<string>`lower(regexp_replace(trim(${sql.ref(column)}), '\\s+', ' ', 'g'))`

/** Houses that an import of offers made have a facility's key, which has a bar in it: they are its own. */
const notMadeBy = (source: string) =>
  sql<boolean>`not (location.source = ${source} and location.external_id like '%|%')`

/** The houses with one of these names (lower case), except those that imports of this source made. */
export const findByName = async (
  tx: Tx,
  names: readonly string[],
  source: string,
): Promise<readonly NamedLocation[]> =>
  tables<DirectoryTables>(tx)
    .selectFrom('location')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'location.id',
      'location.name',
      'location.postcode',
      'organization_id as organizationId',
      'organization.name as organizationName',
    ])
    .where(notMadeBy(source))
    .where(plainName('location.name'), '=', sql<string>`any(${names}::text[])`)
    .orderBy('location.id')
    .execute()

/** The ids of organizations by name (lower case), except those that imports of this source made. */
export const organizationIdsByName = async (
  tx: Tx,
  names: readonly string[],
  source: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tables<DirectoryTables>(tx)
    .selectFrom('organization')
    .select(['id', plainName('name').as('plain')])
    .where(sql<boolean>`not (source = ${source} and external_id = ${plainName('name')})`)
    .where(plainName('name'), '=', sql<string>`any(${names}::text[])`)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ id, plain }) => [plain, id]))
}

/** The id of the house nearest to a point, in the postcode first; never one that an import of offers made up. */
export const nearestLocationId = async (
  tx: Tx,
  { lat, lon }: { readonly lat: number; readonly lon: number },
  postcode: string | null,
): Promise<string | undefined> => {
  const row = await tables<DirectoryTables>(tx)
    .selectFrom('location')
    .select('id')
    .where('external_id', 'not like', '%|%')
    .where('address_public', '=', true)
    .where('lat', 'is not', null)
    .orderBy(sql`coalesce(postcode = ${postcode}, false)`, 'desc')
    // Near enough to compare: a degree of longitude is shorter than one of latitude.
    .orderBy(
      sql`power(lat - ${lat}::float8, 2) + power((lon - ${lon}::float8) * cos(radians(${lat}::float8)), 2)`,
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
