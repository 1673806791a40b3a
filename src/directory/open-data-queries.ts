import { type RawBuilder, sql } from 'kysely'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'

// What leaves the house for everybody, without end and in bulk. So it is asked for by itself, and says less than the pages:
// - Nobody's name: a page names whom to ask in a house because the house wants to be asked there; a table of all of
//   them would be a list of staff (Art. 5 (1) b, c GDPR). Phone and mail are those of the organization as a whole.
// - No text of more than a line: nobody has read the long ones for names, and they belong to those who wrote them.
// - A confidential house is only said to be in its town: also its postcode and social space would narrow it down.
// - An offer that keeps its address to itself names no house, as on its page.
// - Only offers that lists show, networks that show themselves (the caller says which), and organizations that one of
//   these or a house points to.

/** Some rows in the order of their key, and where to go on; undefined where there are no more. */
export interface OpenBatch<R> {
  readonly rows: readonly R[]
  readonly next: string | undefined
}

export interface OpenOrganization {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}
export interface OpenLocation {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly kind: string
  readonly address_public: boolean
  readonly address_1: string | null
  readonly postal_code: string | null
  readonly city: string | null
  /** WGS 84, like `longitude`. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly area_code: string | null
}
export interface OpenService {
  readonly id: string
  readonly organization_id: string
  readonly location_ids: readonly string[]
  readonly name: string
  readonly description: string
  readonly form: string
  readonly legal_frame: string
  readonly status: string
  readonly place_kind: string
  readonly languages: readonly string[]
  readonly needs: readonly string[]
  readonly cost: string | null
  readonly access: string | null
  readonly minimum_age: number | null
  readonly maximum_age: number | null
  readonly age_refers_to: string | null
  readonly sensitive: boolean
  readonly takes_handover: boolean
  /** Last day, and the day on which somebody checked it ('YYYY-MM-DD'). */
  readonly valid_to: string | null
  readonly assured_date: string | null
}
/** One dated membership; a network of which nobody is a member yet is one row without an organization. */
export interface OpenMembership {
  readonly network_id: string
  readonly network_name: string
  readonly network_kind: string
  readonly part_of_id: string | null
  readonly coordinator_id: string
  readonly organization_id: string | null
  readonly organization_name: string | null
  readonly role: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
}

const batched = <R>(rows: readonly R[], limit: number, key: (row: R) => string): OpenBatch<R> => {
  const last = rows.at(-1)
  return { rows, next: last !== undefined && rows.length === limit ? key(last) : undefined }
}

/** From the row after the one with this id on. */
const beyond = (table: string, after: string | undefined): RawBuilder<boolean> =>
  after === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${table}.id`)} > ${after}::uuid`

/** The offers that lists show (`listOffers`). */
const listed = (tx: Tx): RawBuilder<boolean> =>
  sql<boolean>`service.visibility = 'oeffentlich' and service.status <> 'beendet'
    and (service.valid_until is null or service.valid_until >= ${berlinDay(tx.now)}::date)`

/** @param networks ids of those that everybody may know of */
export const openOrganizations = async (
  tx: Tx,
  after: string | undefined,
  limit: number,
  networks: readonly string[],
): Promise<OpenBatch<OpenOrganization>> => {
  const { rows } = await sql<OpenOrganization>`
    select id, name, kind, phone, email, url as website from organization
    where ${beyond('organization', after)} and (
      exists (select from location where organization_id = organization.id)
      or exists (select from service where organization_id = organization.id and ${listed(tx)})
      or exists (select from network where coordinator_id = organization.id and id = any(${networks}::uuid[]))
      or exists (select from network_member where organization_id = organization.id
        and network_id = any(${networks}::uuid[]) and valid_from <= ${berlinDay(tx.now)}::date and not invited))
    order by id limit ${limit}`.execute(tx.db)
  return batched(rows, limit, ({ id }) => id)
}

export const openLocations = async (
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<OpenBatch<OpenLocation>> => {
  const { rows } = await sql<OpenLocation>`
    select id, organization_id, name, kind, address_public, city,
      case when address_public then street end as address_1,
      case when address_public then postcode end as postal_code,
      case when address_public then lat end as latitude,
      case when address_public then lon end as longitude,
      case when address_public then area_code end as area_code
    from location where ${beyond('location', after)} order by id limit ${limit}`.execute(tx.db)
  return batched(rows, limit, ({ id }) => id)
}

export const openServices = async (
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<OpenBatch<OpenService>> => {
  const { rows } = await sql<OpenService>`
    select service.id, organization_id, title as name, summary as description, form, rechtsrahmen as legal_frame,
      status, place_kind, languages, needs, facts #>> '{cost,kind}' as cost, facts #>> '{access,kind}' as access,
      (facts #>> '{age,min}')::float8 as minimum_age, (facts #>> '{age,max}')::float8 as maximum_age,
      facts #>> '{age,refers_to}' as age_refers_to, sensitive, takes_handover, valid_until as valid_to,
      checked_on as assured_date,
      coalesce((select jsonb_agg(location.id order by location.id)
        from service_at_location join location on location.id = location_id
        where service_id = service.id and not (
          coalesce(service.facts #>> '{place,address_public}', '') = 'false' and address_public)), '[]') as location_ids
    from service where ${listed(tx)} and ${beyond('service', after)} order by service.id limit ${limit}`.execute(
    tx.db,
  )
  return batched(rows, limit, ({ id }) => id)
}

/**
 * Memberships that have begun, those that are over among them.
 * @param networks ids of those that everybody may know of
 */
export const openMemberships = async (
  tx: Tx,
  after: string | undefined,
  limit: number,
  networks: readonly string[],
): Promise<OpenBatch<OpenMembership>> => {
  const [network, organization, from] = (after ?? '').split(' ')
  const nobody = '00000000-0000-0000-0000-000000000000'
  const further =
    after === undefined
      ? sql`true`
      : sql`(network.id, coalesce(member.organization_id, ${nobody}), coalesce(member.valid_from, '0001-01-01'))
          > (${network}::uuid, ${organization}::uuid, ${from}::date)`
  const { rows } = await sql<OpenMembership>`
    select network.id as network_id, network.name as network_name, network.kind as network_kind,
      case when part_of = any(${networks}::uuid[]) then part_of end as part_of_id, coordinator_id, member.organization_id, organization.name as organization_name, role,
      valid_from, valid_to
    from network
    left join network_member as member
      on network_id = network.id and valid_from <= ${berlinDay(tx.now)}::date and not invited
    left join organization on organization.id = member.organization_id
    where network.id = any(${networks}::uuid[]) and ${further}
    order by network.id, coalesce(member.organization_id, ${nobody}), coalesce(member.valid_from, '0001-01-01')
    limit ${limit}`.execute(tx.db)
  return batched(rows, limit, (row) =>
    [row.network_id, row.organization_id ?? nobody, row.valid_from ?? '0001-01-01'].join(' '),
  )
}

/** The social spaces in which there is a house whose address is known to everybody. */
export const openAreas = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ code: string }>`
    select distinct area_code as code from location where address_public and area_code is not null
    order by code`.execute(tx.db)
  return rows.map(({ code }) => code)
}
