import { type RawBuilder, sql } from 'kysely'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { LegalFrame, OfferFacts, PlaceKind } from './facts-of-offer.ts'
import type { ServiceStatus, Translations } from './service.ts'

/** An offer as search and lists need it: flat, with the house that is nearest where a point is asked for. */
export interface OfferRow {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly translations: Translations
  readonly form: string
  readonly organizationId: string
  readonly organizationName: string
  /** Null without a house and where the address of the offer is confidential. */
  readonly locationId: string | null
  readonly locationName: string | null
  /** WGS 84; blurred to about a kilometre where the address is confidential. */
  readonly lat: number | null
  readonly lon: number | null
  readonly areaCode: string | null
  readonly postcode: string | null
  /** Metres from `near`, as the crow flies. */
  readonly distance: number | null
  readonly facts: OfferFacts
  readonly needs: readonly string[]
  readonly languages: readonly string[]
  readonly rechtsrahmen: LegalFrame
  readonly status: ServiceStatus
  readonly sensitive: boolean
  readonly takesHandover: boolean
  readonly placeKind: PlaceKind
  readonly words: string
}

export interface OfferFilter {
  /** At least one of these needs. */
  readonly needs?: readonly string[] | undefined
  /** At least one of these occurs in the search words. Normalised as the indexer writes them. */
  readonly words?: readonly string[] | undefined
  /** How `needs` and `words` go together where both are given; `and` by default. */
  readonly combine?: 'and' | 'or' | undefined
  /** At least one of these languages is spoken (BCP 47). */
  readonly languages?: readonly string[] | undefined
  /** Degrees, WGS 84. Online offers are everywhere. */
  readonly box?:
    | { readonly south: number; readonly west: number; readonly north: number; readonly east: number }
    | undefined
  /** `radius` in metres; without one only the distance is told. */
  readonly near?:
    | { readonly lat: number; readonly lon: number; readonly radius?: number | undefined }
    | undefined
  readonly ids?: readonly string[] | undefined
  readonly organizationIds?: readonly string[] | undefined
  readonly locationId?: string | undefined
  readonly limit?: number | undefined
}

const metresPerDegree = 111_195

/** The box around a circle, so that the index on latitude and longitude helps. */
const boxAround = ({ lat, lon, radius }: { lat: number; lon: number; radius: number }) => {
  const high = radius / metresPerDegree
  const wide = high / Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  return { south: lat - high, north: lat + high, west: lon - wide, east: lon + wide }
}

/** One condition per word, so that the trigram index helps with each. */
const anyWord = (words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    words.map((word) => sql`service.words like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` or `,
  )})`

/**
 * The public offers that fit the filter, in one statement: neither internal nor ended ones. Ordered by distance
 * where `near` is given, else by title.
 */
export const listOffers = async (tx: Tx, filter: OfferFilter = {}): Promise<readonly OfferRow[]> => {
  const { near, locationId, needs = [], words = [] } = filter
  const wanted = [
    ...(needs.length > 0 ? [sql<boolean>`service.needs && ${needs}::text[]`] : []),
    ...(words.length > 0 ? [anyWord(words)] : []),
  ]
  const where: RawBuilder<boolean>[] = [
    sql`service.visibility = 'oeffentlich' and service.status <> 'beendet'`,
    sql`(service.valid_until is null or service.valid_until >= ${berlinDay(tx.now)}::date)`,
  ]
  if (wanted.length > 0)
    where.push(sql`(${sql.join(wanted, filter.combine === 'or' ? sql` or ` : sql` and `)})`)
  if (filter.languages?.length) where.push(sql`service.languages && ${filter.languages}::text[]`)
  if (filter.ids) where.push(sql`service.id = any(${filter.ids.filter(isUuid)}::uuid[])`)
  if (filter.organizationIds)
    where.push(sql`service.organization_id = any(${filter.organizationIds}::uuid[])`)
  if (locationId)
    where.push(
      sql`place.id is not null`,
      // The same by an index, before the offers' houses are looked up.
      sql`service.id in (select service_id from service_at_location where location_id = ${locationId})`,
    )
  const radius = near?.radius
  const box = filter.box ?? (near && radius !== undefined ? boxAround({ ...near, radius }) : undefined)
  if (box)
    where.push(
      sql`(service.place_kind = 'online' or (place.lat between ${box.south} and ${box.north} and place.lon between ${box.west} and ${box.east}))`,
    )
  if (radius !== undefined) where.push(sql`(service.place_kind = 'online' or place.distance <= ${radius})`)
  const distance = near
    ? sql`2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(lat - ${near.lat}::float8) / 2), 2)
        + cos(radians(${near.lat}::float8)) * cos(radians(lat)) * power(sin(radians(lon - ${near.lon}::float8) / 2), 2))))`
    : sql`null::float8`
  const { rows } = await sql<OfferRow>`
    select service.id, service.title, service.summary, service.form, service.facts, service.needs, service.languages,
      service.rechtsrahmen, service.status, service.sensitive, service.words,
      service.takes_handover as "takesHandover", service.place_kind as "placeKind",
      organization.id as "organizationId", organization.name as "organizationName",
      place.id as "locationId", place.name as "locationName", place.lat, place.lon,
      place.area_code as "areaCode", place.postcode, place.distance,
      coalesce((select jsonb_object_agg(language, jsonb_strip_nulls(jsonb_build_object(
          'title', title, 'summary', summary, 'description', description)))
        from service_translation where service_id = service.id), '{}') as translations
    from service
    join organization on organization.id = service.organization_id
    left join lateral (
      select *, ${distance} as distance from (
        select area_code, postcode,
          case when secret then null else location.id end as id,
          case when secret then null else location.name end as name,
          case when secret then round(lat * 50) / 50 else lat end as lat,
          case when secret then round(lon * 50) / 50 else lon end as lon
        from service_at_location
        join location on location.id = location_id,
        lateral (select coalesce(service.facts #>> '{place,address_public}', '') = 'false' and address_public as secret) as known
        where service_id = service.id ${locationId ? sql`and location_id = ${locationId} and not secret` : sql``}
      ) as house
      order by distance nulls last, id limit 1
    ) as place on true
    where ${sql.join(where, sql` and `)}
    order by place.distance nulls last, service.title collate "und-x-icu", service.id
    limit ${filter.limit ?? null}`.execute(tx.db)
  return rows
}
