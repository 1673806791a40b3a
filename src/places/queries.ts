import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { type Area, type Level, levels, pathOf } from './area.ts'
import { contains, distance, type MultiPolygon, type Point } from './geometry.ts'
import type { AddressRow, PlaceNameRow, PlacesTables, PostcodeRow } from './store.ts'

const columns = ['code', 'level', 'name', 'parent', 'lat', 'lon'] as const
const finestFirst = (a: Pick<Area, 'level'>, b: Pick<Area, 'level'>): number =>
  levels.indexOf(b.level) - levels.indexOf(a.level)

/** The area with this code, in force today. */
export const findArea = async (tx: Tx, code: string): Promise<Area | undefined> =>
  tables<PlacesTables>(tx)
    .selectFrom('area')
    .select(columns)
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst()

/** The area and all that it lies in, finest first up to the Land. Also of a code that is finer than what was imported. */
export const areaPath = async (tx: Tx, code: string): Promise<Area[]> => {
  const rows = await tables<PlacesTables>(tx)
    .selectFrom('area')
    .select(columns)
    .where('code', 'in', pathOf(code))
    .where('valid_to', 'is', null)
    .execute()
  return rows.sort(finestFirst)
}

/** Metres. Only for places of which nothing but centres is known. */
const nearEnough = 3000

/**
 * The code of the finest area that contains the point.
 * Where no polygon does, but centres are known (the demo): the nearest Bezirksregion within 3 km.
 */
export const areaAt = async (tx: Tx, point: Point): Promise<string | undefined> => {
  const { lat, lon } = point
  const boxed = await tables<PlacesTables>(tx)
    .selectFrom('area')
    .select(['code', 'level', 'polygon'])
    .where('valid_to', 'is', null)
    .where('south', '<=', lat)
    .where('north', '>=', lat)
    .where('west', '<=', lon)
    .where('east', '>=', lon)
    .execute()
  const inside = boxed
    .sort(finestFirst)
    .find(({ polygon }) => polygon !== null && contains(polygon as MultiPolygon, point))
  if (inside) return inside.code
  const degrees = nearEnough / 60_000
  const centres = await tables<PlacesTables>(tx)
    .selectFrom('area')
    .select(['code', 'lat', 'lon'])
    .where('valid_to', 'is', null)
    .where('polygon', 'is', null)
    .where('level', '=', 'bezirksregion')
    .where('lat', '>', lat - degrees)
    .where('lat', '<', lat + degrees)
    .execute()
  const near = centres.map(({ code, ...centre }) => ({ code, metres: distance(centre, point) }))
  return near.filter(({ metres }) => metres <= nearEnough).sort((a, b) => a.metres - b.metres)[0]?.code
}

export interface AreaOutline {
  readonly code: string
  readonly name: string
  /** Null where only the centre is known. */
  readonly polygon: MultiPolygon | null
}

/** The areas of a level in force today with their outlines, by code: all, of one parent, or those named. */
export const outlinesOf = async (
  tx: Tx,
  wanted: {
    readonly level: Level
    readonly parent?: string | undefined
    readonly codes?: readonly string[] | undefined
  },
): Promise<AreaOutline[]> => {
  if (wanted.codes?.length === 0) return []
  let query = tables<PlacesTables>(tx)
    .selectFrom('area')
    .select(['code', 'name', 'polygon'])
    .where('level', '=', wanted.level)
    .where('valid_to', 'is', null)
  if (wanted.parent !== undefined) query = query.where('parent', '=', wanted.parent)
  if (wanted.codes !== undefined) query = query.where('code', 'in', wanted.codes)
  return query.orderBy('code').execute()
}

export const findPostcode = async (tx: Tx, postcode: string): Promise<PostcodeRow | undefined> =>
  tables<PlacesTables>(tx)
    .selectFrom('postcode')
    .select(['postcode', 'names', 'kreis', 'lat', 'lon'])
    .where('postcode', '=', postcode)
    .executeTakeFirst()

export interface AddressHit extends AddressRow {
  /** The centre of its area and of its postcode, where they are known. */
  readonly area: Point | undefined
  readonly centre: Point | undefined
  /** Of the postcode. */
  readonly names: readonly string[] | null
  readonly kreis: string | null
}

/**
 * Addresses on streets with this key, each postcode's nearest house number first: exact number and suffix before
 * the number alone, before the closest number.
 */
export const findAddresses = async (
  tx: Tx,
  wanted: { streetKey: string; number: number; suffix: string; postcode?: string | undefined },
): Promise<AddressHit[]> => {
  const { rows } = await sql<
    AddressRow & {
      area_lat: number | null
      area_lon: number
      centre_lat: number | null
      centre_lon: number
      names: string[] | null
      kreis: string | null
    }
  >`select distinct on (a.postcode) a.street_key, a.number, a.suffix, a.postcode, a.street, a.area_code, a.lat, a.lon,
      r.lat as area_lat, r.lon as area_lon, p.lat as centre_lat, p.lon as centre_lon, p.names, p.kreis
    from address a
      left join area r on r.code = a.area_code and r.valid_to is null
      left join postcode p on p.postcode = a.postcode
    where a.street_key = ${wanted.streetKey} and (${wanted.postcode ?? null}::text is null or a.postcode = ${wanted.postcode ?? null})
    order by a.postcode, abs(a.number - ${wanted.number}), a.suffix <> ${wanted.suffix}, a.suffix`.execute(
    tx.db,
  )
  return rows.map(({ area_lat, area_lon, centre_lat, centre_lon, ...address }) => ({
    ...address,
    area: area_lat === null ? undefined : { lat: area_lat, lon: area_lon },
    centre: centre_lat === null ? undefined : { lat: centre_lat, lon: centre_lon },
  }))
}

const nameColumns = ['id', 'key', 'label', 'kind', 'weight', 'lat', 'lon', 'area_code'] as const

/** Places and streets called exactly this, the biggest first. */
export const findNames = async (tx: Tx, keys: readonly string[]): Promise<PlaceNameRow[]> =>
  tables<PlacesTables>(tx)
    .selectFrom('place_name')
    .select(nameColumns)
    .where('key', 'in', keys)
    .orderBy('weight', 'desc')
    .orderBy('label')
    .orderBy('area_code')
    .orderBy('id')
    .limit(30)
    .execute()

/** Places whose name begins with these whole words ("ingelheim" → "ingelheim am rhein"), the biggest first. */
export const findNamesFrom = async (tx: Tx, key: string): Promise<PlaceNameRow[]> =>
  tables<PlacesTables>(tx)
    .selectFrom('place_name')
    .select(nameColumns)
    .where('key', 'like', `${key} %`)
    .where('kind', '<>', 'street')
    .orderBy('weight', 'desc')
    .orderBy('label')
    .orderBy('id')
    .limit(10)
    .execute()

/** Names written almost like this (trigram similarity of at least 0.5), the most similar first. */
export const findSimilarNames = async (
  tx: Tx,
  key: string,
  kinds: readonly PlaceNameRow['kind'][],
): Promise<PlaceNameRow[]> => {
  // The index then looks at a few names instead of thousands; until the end of the transaction.
  await sql`select set_config('pg_trgm.similarity_threshold', '0.5', true)`.execute(tx.db)
  return tables<PlacesTables>(tx)
    .selectFrom('place_name')
    .select(nameColumns)
    .where(sql<boolean>`key % ${key}`)
    .where('kind', 'in', kinds)
    .orderBy(sql`similarity(key, ${key})`, 'desc')
    .orderBy('weight', 'desc')
    .orderBy('label')
    .orderBy('id')
    .limit(5)
    .execute()
}
