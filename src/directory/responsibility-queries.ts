import { sql } from 'kysely'
import { pathOf } from '#places'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { OrganizationKind } from './organization.ts'
import type { ResponsibilityTables } from './responsibility-store.ts'

/** An organization and the areas (codes of places) that it is responsible for. */
export interface Responsibility {
  readonly organizationId: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly areaCodes: readonly string[]
}

const inForce = (tx: Tx, on: string) =>
  tables<ResponsibilityTables>(tx)
    .selectFrom('organization_area')
    .where('valid_from', '<=', on)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]))

const responsibilities = (tx: Tx, on: string) =>
  inForce(tx, on)
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'organization.id as organizationId',
      'organization.name',
      'organization.kind',
      sql<string[]>`array_agg(distinct area_code order by area_code)`.as('areaCodes'),
    ])
    .groupBy('organization.id')
    .orderBy(sql`organization.name collate "und-x-icu"`)
    .orderBy('organization.id')

/** The codes of the areas that an organization is responsible for on a day ('YYYY-MM-DD'). */
export const areasOf = async (tx: Tx, organizationId: string, on: string): Promise<readonly string[]> =>
  isUuid(organizationId)
    ? (
        await inForce(tx, on)
          .select('area_code')
          .distinct()
          .where('organization_id', '=', organizationId)
          .orderBy('area_code')
          .execute()
      ).map(({ area_code }) => area_code)
    : []

/**
 * The Jobcenter responsible for an area, or for any of several, on a day ('YYYY-MM-DD'), by name: those of the area
 * itself and of what it lies in (a Planungsraum has that of its Bezirk). Several where a Kreis has two; none for a
 * Land. `areaCodes` are those asked for and around them, not all of theirs.
 */
export const responsibleJobcenters = async (
  tx: Tx,
  area: string | readonly string[],
  on: string,
): Promise<readonly Responsibility[]> => {
  const codes = [...new Set([area].flat().flatMap((code) => pathOf(code)))]
  if (codes.length === 0) return []
  return (await responsibilities(tx, on)
    .where('organization.kind', 'in', ['jobcenter_ge', 'jobcenter_zkt'])
    .where('area_code', '=', sql<string>`any(${codes}::text[])`)
    .execute()) as readonly Responsibility[]
}

/** Every organization that is responsible for an area on a day ('YYYY-MM-DD'), of any kind, by name, with all of them. */
export const listResponsibilities = async (tx: Tx, on: string): Promise<readonly Responsibility[]> =>
  (await responsibilities(tx, on).execute()) as readonly Responsibility[]
