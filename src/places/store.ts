import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { tables } from '#platform/transaction.ts'
import type { Level } from './area.ts'
import type { Box, MultiPolygon } from './geometry.ts'

export interface AreaRow {
  readonly code: string
  readonly level: Level
  readonly name: string
  readonly parent: string | null
  readonly lat: number
  readonly lon: number
}
export interface PostcodeRow {
  readonly postcode: string
  readonly names: readonly string[]
  /** AGS of the Kreis; the first where it lies in several. */
  readonly kreis: string | null
  readonly lat: number
  readonly lon: number
}
export interface PlaceNameRow {
  /** What the source knows it by. */
  readonly id: string
  readonly key: string
  readonly label: string
  readonly kind: 'place' | 'area' | 'street'
  readonly weight: number
  readonly lat: number
  readonly lon: number
  readonly area_code: string
}
export interface AddressRow {
  readonly street_key: string
  /** 0 where the place has no house number (a square). */
  readonly number: number
  readonly suffix: string
  readonly postcode: string
  readonly street: string
  readonly area_code: string
  readonly lat: number | null
  readonly lon: number | null
}
interface Origin {
  readonly source: string
}
type Shape = Partial<Box> & { readonly polygon?: MultiPolygon | null }

export interface PlacesTables {
  area: AreaRow & { readonly [K in keyof Box]: number | null } & Origin & {
      readonly polygon: MultiPolygon | null
      readonly valid_from: string
      readonly valid_to: string | null
      readonly named_by: string
    }
  postcode: PostcodeRow & Origin
  place_name: PlaceNameRow & Origin
  address: AddressRow & Origin
}
export type PlacesTable = keyof PlacesTables

/** A row on its way in, with its place in the file. */
export type Staged = { readonly position: number; readonly spot: string } & (
  | { readonly table: 'area'; readonly row: AreaRow & Shape }
  /** Only the name of an area that is there already. */
  | { readonly table: 'area'; readonly row: Pick<AreaRow, 'code' | 'name'> }
  | { readonly table: 'postcode'; readonly row: PostcodeRow }
  | { readonly table: 'place_name'; readonly row: PlaceNameRow }
  | { readonly table: 'address'; readonly row: AddressRow }
)

/** How many rows came, differed, went, and were the same. */
export interface Counts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** The official list of LOR names: what it named keeps its name. */
export const officialNames = 'lor-hierarchie'

interface Twin {
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** What a row in the table (t) becomes where the staged value (s) does not simply win. */
  readonly update?: Readonly<Record<string, RawBuilder<unknown>>>
  /** Rows of the table that take part. */
  readonly current?: RawBuilder<unknown>
}

const twins: Readonly<Record<PlacesTable, Twin>> = {
  area: {
    key: ['code'],
    columns: ['name', 'level', 'parent', 'lat', 'lon', 'polygon', 'south', 'west', 'north', 'east'],
    update: { name: sql`case when t.named_by = ${officialNames} then t.name else s.name end` },
    current: sql`t.valid_to is null`,
  },
  postcode: { key: ['postcode'], columns: ['names', 'kreis', 'lat', 'lon'] },
  place_name: { key: ['id'], columns: ['key', 'label', 'kind', 'weight', 'lat', 'lon', 'area_code'] },
  address: {
    key: ['street_key', 'number', 'suffix', 'postcode'],
    columns: ['street', 'area_code', 'lat', 'lon'],
    // A point that another source knew is better than none.
    update: { lat: sql`coalesce(s.lat, t.lat)`, lon: sql`coalesce(s.lon, t.lon)` },
  },
}
export const placesTables = Object.keys(twins) as PlacesTable[]

const staging = (table: PlacesTable) => sql.table(`${table}_staging`)
const list = (alias: string, columns: readonly string[]) =>
  sql.join(columns.map((c) => sql.ref(`${alias}.${c}`)))
const sameKey = ({ key }: Twin) =>
  sql.join(
    key.map((c) => sql`${sql.ref(`t.${c}`)} = ${sql.ref(`s.${c}`)}`),
    sql` and `,
  )

/** Empties the staging tables: also what a killed import left. */
export const clearStaging = async (tx: Tx): Promise<void> => {
  for (const table of placesTables) await sql`delete from ${staging(table)}`.execute(tx.db)
}

/** Writes rows to staging, with one statement per table. */
export const stage = async (tx: Tx, importId: string, rows: readonly Staged[]): Promise<void> => {
  for (const [table, group] of Map.groupBy(rows, (row) => row.table)) {
    const columns = ['position', 'spot', ...twins[table].key, ...twins[table].columns]
    const json = JSON.stringify(group.map(({ position, spot, row }) => ({ position, spot, ...row })))
    await sql`insert into ${staging(table)} (import_id, ${sql.join(columns.map((c) => sql.ref(c)))})
      select ${importId}::uuid, ${list('r', columns)}
      from json_populate_recordset(null::${staging(table)}, ${json}::json) r`.execute(tx.db)
  }
}

export interface Duplicate {
  readonly key: string
  readonly first: string
  readonly second: string
}

/** Rows of one staged table that are there twice, at most twenty. */
export const findDuplicates = async (
  tx: Tx,
  importId: string,
  table: PlacesTable,
): Promise<readonly Duplicate[]> => {
  const key = list('s', twins[table].key)
  const { rows } = await sql<Duplicate>`select concat_ws(' ', ${key}) as key,
      (array_agg(s.spot order by s.position))[1] as first, (array_agg(s.spot order by s.position))[2] as second
    from ${staging(table)} s where s.import_id = ${importId}::uuid
    group by ${key} having count(*) > 1 order by min(s.position) limit 20`.execute(tx.db)
  return rows
}

/** Staged names of areas that are not in the table, at most twenty. */
export const findUnknownAreas = async (
  tx: Tx,
  importId: string,
): Promise<readonly { code: string; name: string; spot: string }[]> => {
  const { rows } = await sql<{ code: string; name: string; spot: string }>`select s.code, s.name, s.spot
    from area_staging s where s.import_id = ${importId}::uuid
      and not exists (select from area t where t.code = s.code and t.valid_to is null)
    order by s.position limit 20`.execute(tx.db)
  return rows
}

export const countStaged = async (tx: Tx, importId: string, table: PlacesTable): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${staging(table)}
    where import_id = ${importId}::uuid`.execute(tx.db)
  return rows[0]!.count
}

/** Rows of an import in all tables. */
export const countAllStaged = async (tx: Tx, importId: string): Promise<number> => {
  let all = 0
  for (const table of placesTables) all += await countStaged(tx, importId, table)
  return all
}

/**
 * Turns nested loops off for the rest of the transaction, so that tables are compared by hashing. The planner has no
 * statistics of a table that was filled a moment ago, and would look up ten thousand rows one by one (measured: 20 s
 * instead of 0.1 s).
 */
export const withoutNestedLoops = async (tx: Tx): Promise<void> => {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx.db)
}

const affected = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n)

/**
 * Makes the rows of `source` in one table what was staged: deletes, updates and inserts only what differs.
 * @param takeOver whether rows that another source wrote become this source's; else they stay as they are
 */
export const applyStaged = async (
  tx: Tx,
  table: PlacesTable,
  { importId, source, takeOver }: { importId: string; source: string; takeOver: boolean },
): Promise<Counts> => {
  const twin = twins[table]
  // A name belongs to its source: two sources may both know a place.
  const own = table === 'place_name' ? sql`t.source = ${source}` : sql`true`
  const match = sql`${sameKey(twin)} and ${twin.current ?? sql`true`} and ${own}`
  const staged = sql`s.import_id = ${importId}::uuid`
  const removed = await affected(
    tx,
    sql`delete from ${sql.table(table)} t where t.source = ${source}
      and not exists (select from ${staging(table)} s where ${staged} and ${match})`,
  )
  const values = twin.columns.map((column) => ({
    column,
    value: twin.update?.[column] ?? sql`${sql.ref(`s.${column}`)}`,
  }))
  const changed = await affected(
    tx,
    sql`update ${sql.table(table)} t
      set ${sql.join(values.map(({ column, value }) => sql`${sql.ref(column)} = ${value}`))}, source = ${source}
      from ${staging(table)} s
      where ${staged} and ${match} and ${takeOver ? sql`true` : sql`t.source = ${source}`}
        and (${list('t', twin.columns)}, t.source) is distinct from (${sql.join(values.map((v) => v.value))}, ${source})`,
  )
  const all = [...twin.key, ...twin.columns]
  const origin = table === 'area' ? ['source', 'named_by'] : ['source']
  const added = await affected(
    tx,
    sql`insert into ${sql.table(table)} (${sql.join([...all, ...origin].map((c) => sql.ref(c)))})
      select ${list('s', all)}, ${sql.join(origin.map(() => sql`${source}`))} from ${staging(table)} s
      where ${staged} and not exists (select from ${sql.table(table)} t where ${match})`,
  )
  return { added, changed, removed, unchanged: (await countStaged(tx, importId, table)) - added - changed }
}

/** Gives areas that are there the staged names. */
export const applyNames = async (
  tx: Tx,
  { importId, source }: { importId: string; source: string },
): Promise<Counts> => {
  const changed = await affected(
    tx,
    sql`update area t set name = s.name, named_by = ${source} from area_staging s
      where s.import_id = ${importId}::uuid and t.code = s.code and t.valid_to is null
        and (t.name, t.named_by) is distinct from (s.name, ${source})`,
  )
  return { added: 0, changed, removed: 0, unchanged: (await countStaged(tx, importId, 'area')) - changed }
}

/** The centres of all areas in force, by code: what an import checks parents against. */
export const knownAreas = async (tx: Tx): Promise<ReadonlyMap<string, AreaRow>> => {
  const rows = await tables<PlacesTables>(tx)
    .selectFrom('area')
    .select(['code', 'level', 'name', 'parent', 'lat', 'lon'])
    .where('valid_to', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}
