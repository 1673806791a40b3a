import { sql } from 'kysely'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'

/** A house as far as finding needs it. */
interface HouseRow {
  readonly serviceId: string
  readonly words: string
  readonly sensitive: boolean
  readonly organizationName: string
  readonly locationName: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly addressPublic: boolean | null
}

/** What the directory knows of the offers of roles that everybody finds: words, house, point. */
export const placesOfRoles = async (tx: Tx): Promise<ReadonlyMap<string, HouseRow>> => {
  const { rows } = await sql<HouseRow>`
    select service.id as "serviceId", service.words, service.sensitive, organization.name as "organizationName",
      location.name as "locationName", location.lat, location.lon, location.address_public as "addressPublic"
    from service
    join organization on organization.id = service.organization_id
    left join engagement_role role on role.service_id = service.id
    left join location on location.id = role.location_id
    where service.form = 'engagement' and service.source = 'engagement' and service.status <> 'beendet'
      and (service.valid_until is null or service.valid_until >= ${berlinDay(tx.now)}::date)`.execute(tx.db)
  return new Map(rows.map((row) => [row.serviceId, row]))
}

/** Whom to ask where nothing fits: houses of volunteer agencies. */
export interface Agency {
  readonly id: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly phone: string | null
}

export const volunteerAgencies = async (tx: Tx): Promise<readonly Agency[]> =>
  (
    await sql<Agency>`
      select location.id, location.name, lat, lon,
        coalesce(location.facts #>> '{contact,phone}', organization.phone) as phone
      from location join organization on organization.id = location.organization_id
      where location.kind = 'freiwilligenagentur' and address_public
      order by location.name, location.id limit 200`.execute(tx.db)
  ).rows

/** Organizations with published roles, by name. */
export const organizationsWithRoles = async (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly slug: string | null; readonly name: string }[]> =>
  (
    await sql<{ id: string; slug: string | null; name: string }>`
      select distinct organization.id, organization.slug, organization.name
      from organization join engagement_role on engagement_role.organization_id = organization.id
      where engagement_role.state = 'veroeffentlicht'
      order by organization.name, organization.id`.execute(tx.db)
  ).rows
