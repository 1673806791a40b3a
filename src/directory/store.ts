import { type ColumnType, type Generated, type InsertObject, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { OfferFacts } from './facts-of-offer.ts'
import type { Contact, LocationFacts } from './location.ts'
import type { ServiceDetails, Translations } from './service.ts'

/** jsonb: objects out, text in. */
type Json<T> = ColumnType<T, string | undefined, string>

/** Where a row comes from and what it is called there: an import finds it again by both. */
interface Sourced {
  source: string
  external_id: string
}

export interface OrganizationTable extends Sourced {
  id: Generated<string>
  slug: string | null
  name: string
  kind: string
  phone: string | null
  email: string | null
  url: string | null
  supervisory_authority: string | null
}
export interface NetworkTable {
  id: Generated<string>
  slug: string
  name: string
  kind: string
  part_of: string | null
  coordinator_id: string
}
export interface NetworkMemberTable {
  network_id: string
  organization_id: string
  role: string
  valid_from: string
  valid_to: string | null
  invited: Generated<boolean>
}
export interface LocationTable extends Sourced {
  id: Generated<string>
  organization_id: string
  slug: string | null
  name: string
  kind: string
  street: string | null
  postcode: string | null
  city: string | null
  lat: number | null
  lon: number | null
  area_code: string | null
  description: string | null
  address_public: Generated<boolean>
  facts: Json<LocationFacts & { readonly contact?: Contact | undefined }>
}
export interface ServiceTable extends Sourced {
  id: Generated<string>
  organization_id: string
  title: string
  summary: string
  description: string | null
  form: string
  rechtsrahmen: string
  status: string
  visibility: string
  place_kind: string
  needs: string[]
  languages: string[]
  sensitive: boolean
  takes_handover: boolean
  facts: Json<OfferFacts>
  details: Json<ServiceDetails>
  words: string
  checked_on: string | null
  valid_until: string | null
}
export interface ServiceAtLocationTable {
  service_id: string
  location_id: string
  room: string | null
}
export interface ServiceTranslationTable {
  service_id: string
  language: string
  title: string | null
  summary: string | null
  description: string | null
  status: Generated<string>
}
export interface DirectoryTables {
  organization: OrganizationTable
  network: NetworkTable
  network_member: NetworkMemberTable
  location: LocationTable
  service: ServiceTable
  service_at_location: ServiceAtLocationTable
  service_translation: ServiceTranslationTable
}

/** What a save did, and the id of each row by its external id. */
export interface Saved {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly ids: ReadonlyMap<string, string>
}

/** Rows per statement: 20 columns stay far below the 65,535 parameters of the protocol. */
const batchSize = 500

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize)
}

type SourcedTable = 'organization' | 'location' | 'service'
type Row<T extends SourcedTable> = InsertObject<DirectoryTables, T>

/**
 * Writes what is new or differs, by (source, external_id); rows must not repeat it. Answers the written ids.
 * @param once columns that are written with a new row only
 */
const upsert = async <T extends SourcedTable>(
  tx: Tx,
  table: T,
  rows: readonly Row<T>[],
  once: readonly string[] = [],
): Promise<{ added: Set<string>; changed: Set<string>; ids: Map<string, string> }> => {
  const added = new Set<string>()
  const changed = new Set<string>()
  const ids = new Map<string, string>()
  const db = tables<DirectoryTables>(tx)
  for (const batch of batches(rows)) {
    const columns = Object.keys(batch[0]!).filter(
      (name) => !['source', 'external_id', ...once].includes(name),
    )
    const list = (of: string) => sql.join(columns.map((name) => sql.ref(`${of}.${name}`)))
    const written = await db
      .insertInto(table)
      .values(batch as never)
      .onConflict((conflict) =>
        conflict
          .columns(['source', 'external_id'] as never)
          .doUpdateSet(
            Object.fromEntries(columns.map((name) => [name, sql.ref(`excluded.${name}`)])) as never,
          )
          .where(sql<boolean>`row(${list(table)}) is distinct from row(${list('excluded')})`),
      )
      // xmax is 0 on a row that this statement inserted.
      .returning([sql<string>`id`.as('id'), sql<boolean>`xmax = 0`.as('inserted')])
      .execute()
    for (const { id, inserted } of written) (inserted ? added : changed).add(id)
    const sources = [...new Set(batch.map((row) => (row as unknown as Sourced).source))]
    const found = await sql<{ id: string; external_id: string }>`
      select id, external_id from ${sql.table(table)}
      where source = any(${sources}) and external_id = any(${batch.map((row) => (row as unknown as Sourced).external_id)})`.execute(
      tx.db,
    )
    for (const { id, external_id } of found.rows) ids.set(external_id, id)
  }
  return { added, changed, ids }
}

const counted = (
  rows: number,
  added: Set<string>,
  changed: Set<string>,
  ids: Map<string, string>,
): Saved => ({
  added: added.size,
  changed: changed.size,
  unchanged: rows - added.size - changed.size,
  ids,
})

/**
 * Saves organizations by (source, external_id). One source per call. Of which kind it is a file only guesses: what its
 * lead says of it afterwards stays.
 */
export const saveOrganizationRows = async (tx: Tx, rows: readonly Row<'organization'>[]): Promise<Saved> => {
  const { added, changed, ids } = await upsert(tx, 'organization', rows, ['kind'])
  return counted(rows.length, added, changed, ids)
}

/** Saves locations by (source, external_id). A confidential address is not kept. One source per call. */
export const saveLocationRows = async (tx: Tx, rows: readonly Row<'location'>[]): Promise<Saved> => {
  const kept = rows.map((row) => (row.address_public === false ? { ...row, street: null } : row))
  const { added, changed, ids } = await upsert(tx, 'location', kept)
  return counted(rows.length, added, changed, ids)
}

/** An offer with its houses and its words in other languages. */
export interface ServiceToSave {
  readonly row: Row<'service'>
  readonly locationIds: readonly string[]
  readonly room?: string | undefined
  readonly translations: Translations
}

/** Saves offers by (source, external_id); a changed house or translation counts as a changed offer. One source per call. */
export const saveServiceRows = async (tx: Tx, services: readonly ServiceToSave[]): Promise<Saved> => {
  const { added, changed, ids } = await upsert(
    tx,
    'service',
    services.map(({ row }) => row),
  )
  for (const batch of batches(services)) {
    const places = batch.flatMap(({ row, locationIds, room }) =>
      locationIds.map((id) => ({
        service_id: ids.get(row.external_id as string)!,
        location_id: id,
        room: room ?? null,
      })),
    )
    const words = batch.flatMap(({ row, translations }) =>
      Object.entries(translations).map(([language, { title, summary, description }]) => ({
        service_id: ids.get(row.external_id as string)!,
        language,
        title: title ?? null,
        summary: summary ?? null,
        description: description ?? null,
      })),
    )
    const all = batch.map(({ row }) => ids.get(row.external_id as string)!)
    for (const id of await replace(tx, 'service_at_location', ['service_id', 'location_id'], all, places))
      if (!added.has(id)) changed.add(id)
    for (const id of await replace(tx, 'service_translation', ['service_id', 'language'], all, words))
      if (!added.has(id)) changed.add(id)
  }
  return counted(services.length, added, changed, ids)
}

/** Makes the rows of these services in a dependent table be exactly `rows`; answers the services that changed. */
const replace = async (
  tx: Tx,
  table: 'service_at_location' | 'service_translation',
  key: readonly [string, string],
  services: readonly string[],
  rows: readonly Readonly<Record<string, string | null>>[],
): Promise<readonly string[]> => {
  const keys = rows.map((row) => `${row[key[0]]} ${row[key[1]]}`)
  const gone = await sql<{ service_id: string }>`
    delete from ${sql.table(table)} where service_id = any(${services}::uuid[])
    and not (service_id::text || ' ' || ${sql.ref(key[1])}::text) = any(${keys}::text[]) returning service_id`.execute(
    tx.db,
  )
  if (rows.length === 0) return gone.rows.map((row) => row.service_id)
  const values = Object.keys(rows[0]!).filter((name) => !key.includes(name))
  const list = (of: string) => sql.join(values.map((name) => sql.ref(`${of}.${name}`)))
  const written = await tables<DirectoryTables>(tx)
    .insertInto(table)
    .values(rows as never)
    .onConflict((conflict) =>
      conflict
        .columns(key as never)
        .doUpdateSet(Object.fromEntries(values.map((name) => [name, sql.ref(`excluded.${name}`)])) as never)
        .where(sql<boolean>`row(${list(table)}) is distinct from row(${list('excluded')})`),
    )
    .returning('service_id')
    .execute()
  return [...gone.rows, ...written].map((row) => row.service_id)
}

/** Saves a network by its slug and makes its dated memberships be exactly these. Answers its id. */
export const saveNetworkRow = async (
  tx: Tx,
  row: InsertObject<DirectoryTables, 'network'>,
  members: readonly Omit<NetworkMemberTable, 'network_id' | 'invited'>[],
): Promise<string> => {
  const db = tables<DirectoryTables>(tx)
  const { id } = await db
    .insertInto('network')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet({
        name: row.name,
        kind: row.kind,
        part_of: row.part_of ?? null,
        coordinator_id: row.coordinator_id,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('network_member').where('network_id', '=', id).execute()
  if (members.length > 0)
    await db
      .insertInto('network_member')
      .values(members.map((member) => ({ ...member, network_id: id })))
      .execute()
  return id
}
