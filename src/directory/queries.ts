import { type SelectQueryBuilder, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Contact, Location } from './location.ts'
import type { MemberRole, Network, NetworkMember } from './network.ts'
import type { Organization } from './organization.ts'
import type { Service, ServicePlace, Translations } from './service.ts'
import type { DirectoryTables } from './store.ts'

const organizationColumns = [
  'id',
  'slug',
  'name',
  'kind',
  'phone',
  'email',
  'url',
  'supervisory_authority as supervisoryAuthority',
] as const
const locationColumns = [
  'location.id',
  'location.slug',
  'location.organization_id as organizationId',
  'location.name',
  'location.kind',
  'location.street',
  'location.postcode',
  'location.city',
  'location.lat',
  'location.lon',
  'location.area_code as areaCode',
  'location.description',
  'location.address_public as addressPublic',
  'location.facts',
  sql<Contact | null>`location.facts -> 'contact'`.as('contact'),
] as const
const serviceColumns = [
  'id',
  'organization_id as organizationId',
  'title',
  'summary',
  'description',
  'form',
  'rechtsrahmen',
  'status',
  'visibility',
  'place_kind as placeKind',
  'needs',
  'languages',
  'sensitive',
  'takes_handover as takesHandover',
  'facts',
  'details',
  'checked_on as checkedOn',
  'valid_until as validUntil',
  sql<readonly ServicePlace[]>`coalesce((
    select jsonb_agg(jsonb_build_object('id', location.id, 'name', location.name, 'areaCode', area_code) order by name)
    from service_at_location join location on location.id = location_id
    where service_id = service.id), '[]')`.as('locations'),
] as const

/** Text columns hold the terms of the nouns: only our own imports write them. */
const first = async <T>(query: SelectQueryBuilder<never, never, never>): Promise<T | undefined> =>
  (await query.executeTakeFirst()) as T | undefined
const select = (tx: Tx) => tables<DirectoryTables>(tx)

const organizationBy = (tx: Tx, column: 'id' | 'slug', value: string) =>
  first<Organization>(
    select(tx).selectFrom('organization').select(organizationColumns).where(column, '=', value) as never,
  )

/** The organization with this id; undefined also for what is no id. */
export const findOrganization = async (tx: Tx, id: string): Promise<Organization | undefined> =>
  isUuid(id) ? organizationBy(tx, 'id', id) : undefined
/** Organizations of the demo have names for machines. */
export const findOrganizationBySlug = (tx: Tx, slug: string): Promise<Organization | undefined> =>
  organizationBy(tx, 'slug', slug)

/** The house with this id; undefined also for what is no id. */
export const findLocation = async (tx: Tx, id: string): Promise<Location | undefined> =>
  isUuid(id)
    ? first<Location>(
        select(tx).selectFrom('location').select(locationColumns).where('location.id', '=', id) as never,
      )
    : undefined

/** The houses of an organization by name. */
export const locationsOf = async (tx: Tx, organizationId: string): Promise<readonly Location[]> =>
  (await select(tx)
    .selectFrom('location')
    .select(locationColumns)
    .where('organization_id', '=', organizationId)
    .orderBy('name')
    .execute()) as readonly Location[]

/** How an organization is reached, as the directory says: by its own number and mailbox, else by those of a house. */
export const findReach = async (
  tx: Tx,
  organization: Organization,
): Promise<{ readonly phone: string | null; readonly email: string | null }> => {
  const { id, phone, email } = organization
  if (phone && email) return { phone, email }
  const contacts = (await locationsOf(tx, id)).map(({ contact }) => contact)
  return {
    phone: phone ?? contacts.find((one) => one?.phone)?.phone ?? null,
    email: email ?? contacts.find((one) => one?.email)?.email ?? null,
  }
}

/** The offer with this id, whatever its status or visibility; undefined also for what is no id. */
export const findService = async (tx: Tx, id: string): Promise<Service | undefined> =>
  isUuid(id)
    ? first<Service>(select(tx).selectFrom('service').select(serviceColumns).where('id', '=', id) as never)
    : undefined

const networkColumns = [
  'network.id',
  'slug',
  'name',
  'kind',
  'part_of as partOf',
  'coordinator_id as coordinatorId',
] as const

export const findNetwork = async (tx: Tx, id: string): Promise<Network | undefined> =>
  isUuid(id)
    ? first<Network>(select(tx).selectFrom('network').select(networkColumns).where('id', '=', id) as never)
    : undefined
export const findNetworkBySlug = (tx: Tx, slug: string): Promise<Network | undefined> =>
  first<Network>(select(tx).selectFrom('network').select(networkColumns).where('slug', '=', slug) as never)

/** A network together with what the organization is in it. */
export type Membership = Network & { readonly role: MemberRole }

/**
 * The networks an organization belongs to on a day ('YYYY-MM-DD'), cooperations before frames. Not those that it was only
 * asked into: nothing of it is counted there.
 */
export const findNetworksOf = async (
  tx: Tx,
  organizationId: string,
  on: string,
): Promise<readonly Membership[]> =>
  (await select(tx)
    .selectFrom('network_member')
    .innerJoin('network', 'network.id', 'network_id')
    .select([...networkColumns, 'role'])
    .where('organization_id', '=', organizationId)
    .where('invited', '=', false)
    .where('valid_from', '<=', on)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]))
    .orderBy('kind')
    .orderBy('name')
    .execute()) as readonly Membership[]

/** Who belongs to a network on a day ('YYYY-MM-DD'), by name; not who was only asked into it. */
export const membersOf = async (tx: Tx, networkId: string, on: string): Promise<readonly NetworkMember[]> =>
  (await select(tx)
    .selectFrom('network_member')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'organization_id as organizationId',
      'organization.name as organizationName',
      'role',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('network_id', '=', networkId)
    .where('invited', '=', false)
    .where('valid_from', '<=', on)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', on)]))
    .orderBy('organization.name')
    .execute()) as readonly NetworkMember[]

/** The words of an offer in other languages, by BCP 47 tag. */
export const findTranslations = async (tx: Tx, serviceId: string): Promise<Translations> => {
  const rows = await select(tx)
    .selectFrom('service_translation')
    .select(['language', 'title', 'summary', 'description'])
    .where('service_id', '=', serviceId)
    .execute()
  return Object.fromEntries(
    rows.map(({ language, title, summary, description }) => [
      language,
      { title: title ?? undefined, summary: summary ?? undefined, description: description ?? undefined },
    ]),
  )
}

/** The ids of offers that came from the same source as this one under these external ids. */
export const siblingIds = async (
  tx: Tx,
  serviceId: string,
  externalIds: readonly string[],
): Promise<readonly string[]> => {
  if (externalIds.length === 0) return []
  const rows = await select(tx)
    .selectFrom('service')
    .innerJoin('service as known', 'known.source', 'service.source')
    .select('service.id')
    .where('known.id', '=', serviceId)
    .where('service.external_id', 'in', externalIds)
    .execute()
  return rows.map(({ id }) => id)
}

/** One page of houses in the order of their social space, then by name; past the end the last one. */
export const listLocations = async (
  tx: Tx,
  { text, page, perPage }: { readonly text: string; readonly page: number; readonly perPage: number },
): Promise<{ readonly rows: readonly Location[]; readonly total: number; readonly page: number }> => {
  let query = select(tx).selectFrom('location')
  // Every word must occur somewhere in name or address.
  for (const word of text.split(/\s+/).filter(Boolean).slice(0, 8))
    query = query.where(
      sql`concat_ws(' ', name, case when address_public then street end, postcode, city)`,
      'ilike',
      `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`,
    )
  const { count } = await query.select((of) => of.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const total = Number(count)
  const at = Math.min(page, Math.max(1, Math.ceil(total / perPage)))
  const rows = (await query
    .select(locationColumns)
    .orderBy('area_code', (of) => of.asc().nullsLast())
    .orderBy('postcode', (of) => of.asc().nullsLast())
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
    .limit(perPage)
    .offset((at - 1) * perPage)
    .execute()) as readonly Location[]
  return { rows, total, page: at }
}
