import { sql } from 'kysely'
import { listOffers } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Around, Offer, Place } from './coverage.ts'
import { type House, homeDistricts, homeSpaces, reachOf, type Space } from './spaces.ts'

interface OwnHouse extends House {
  readonly organizationId: string
}

/** The houses of who belongs to a network today, and of who coordinates it. */
const housesOf = async (tx: Tx, networkId: string): Promise<readonly OwnHouse[]> => {
  const day = berlinDay(tx.now)
  return (
    await sql<OwnHouse>`
      select who.id as "organizationId", l.area_code as "areaCode", m.role as role, n.coordinator_id = who.id as coordinates
      from network n
      cross join lateral (select n.coordinator_id as id union select organization_id from network_member
        where network_id = n.id and valid_from <= ${day} and (valid_to is null or valid_to >= ${day}) and not invited) who
      left join network_member m on m.network_id = n.id and m.organization_id = who.id
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day}) and not m.invited
      left join location l on l.organization_id = who.id
      where n.id = ${networkId}`.execute(tx.db)
  ).rows
}

const areasOf = async (tx: Tx, codes: readonly string[]): Promise<readonly Space[]> =>
  (
    await sql<Space>`select code, name, lat, lon from area
      where code = any(${codes}::text[]) and valid_to is null order by name collate "und-x-icu"`.execute(
      tx.db,
    )
  ).rows

interface ServicePlace extends Place {
  readonly serviceId: string
}

const metresPerDegree = 111_195

/** Where the offers of an area are: in its districts, around its spaces, and of its members without a house. */
const placesOf = async (
  tx: Tx,
  spaces: readonly Space[],
  districts: readonly string[],
  members: readonly string[],
): Promise<readonly (Omit<ServicePlace, 'locationId'> & { locationId: string | null })[]> => {
  const reach = Math.max(0, ...spaces.map(({ code }) => reachOf(code))) / metresPerDegree
  const lats = spaces.map(({ lat }) => lat)
  const lons = spaces.map(({ lon }) => lon)
  // A degree of longitude is shortest in the north: twice as wide is enough anywhere in Germany.
  const [south, north] = [Math.min(...lats) - reach, Math.max(...lats) + reach]
  const [west, east] = [Math.min(...lons) - 2 * reach, Math.max(...lons) + 2 * reach]
  return (
    await sql<ServicePlace>`
      select s.id as "serviceId", l.id as "locationId", l.area_code as "areaCode", l.lat, l.lon
      from service s
      left join service_at_location at on at.service_id = s.id
      left join location l on l.id = at.location_id
      where l.area_code ~ any (${districts.map((code) => (code.length === 5 ? `^${code}$` : `^${code}(..)*$`))}::text[])
        or (l.lat between ${finite(south)} and ${finite(north)} and l.lon between ${finite(west)} and ${finite(east)})
        or (s.organization_id = any(${members}::uuid[]) and (l.id is null or s.place_kind = 'online'))`.execute(
      tx.db,
    )
  ).rows
}
const finite = (n: number): number => (Number.isFinite(n) ? n : 0)

export interface NetworkArea {
  readonly spaces: readonly Space[]
  /** The districts together: one of them, or `gesamt`. */
  readonly whole: Extract<Around, { districts: readonly string[] }>
  readonly members: readonly string[]
}

/** Where a network is at home: its social spaces, and the district(s) as a whole. */
export const areaOfNetwork = async (tx: Tx, networkId: string): Promise<NetworkArea> => {
  const houses = await housesOf(tx, networkId)
  const districts = homeDistricts(houses)
  const found = await areasOf(tx, [...districts, ...homeSpaces(houses, districts)])
  const inside = new Set(homeSpaces(houses, districts))
  const named = districts.map((code) => found.find((one) => one.code === code)?.name ?? code)
  return {
    spaces: found.filter(({ code }) => inside.has(code)),
    whole: {
      code: districts.length === 1 ? districts[0]! : 'gesamt',
      name: named.join(', '),
      districts,
    },
    members: [...new Set(houses.map(({ organizationId }) => organizationId))],
  }
}

/** All that can be reached there today, in one go. */
export const offersOfArea = async (tx: Tx, area: NetworkArea): Promise<readonly Offer[]> => {
  const { spaces, whole, members } = area
  if (members.length === 0) return []
  const places = Map.groupBy(
    await placesOf(tx, spaces, whole.districts, members),
    ({ serviceId }) => serviceId,
  )
  if (places.size === 0) return []
  const rows = await listOffers(tx, { ids: [...places.keys()] })
  return rows
    .filter(({ status }) => status !== 'pausiert')
    .map((row) => {
      const isSecret = row.facts.place?.address_public === false
      return {
        id: row.id,
        title: row.title,
        organizationName: row.organizationName,
        houseName: isSecret ? null : row.locationName,
        needs: row.needs,
        facts: row.facts,
        kind:
          row.placeKind === 'online' || row.placeKind === 'mobil'
            ? row.placeKind
            : isSecret
              ? 'geheim'
              : 'vor_ort',
        places: (places.get(row.id) ?? []).filter((one): one is ServicePlace => one.locationId !== null),
      }
    })
}

/** What the living agreements of a network name: fields of action and target groups. */
export const agreedOn = async (
  tx: Tx,
  networkId: string,
): Promise<{ readonly fields: readonly string[]; readonly groups: readonly string[] }> => {
  const { rows } = await sql<{ fields: string[]; groups: string[] }>`
    select fields, target_groups as groups from agreement
    where network_id = ${networkId} and state not in ('ueberfuehrt', 'ausgelaufen', 'gekuendigt')`.execute(
    tx.db,
  )
  return {
    fields: [...new Set(rows.flatMap(({ fields }) => fields))],
    groups: [...new Set(rows.flatMap(({ groups }) => groups))],
  }
}

/** What an area is called today. */
export const areaName = async (tx: Tx, code: string): Promise<string | undefined> =>
  (await areasOf(tx, [code]))[0]?.name

/** All social spaces of the districts, also those without a house of the network. */
export const spacesOf = async (tx: Tx, { whole, spaces }: NetworkArea): Promise<readonly Space[]> => {
  const parts = whole.districts.filter((code) => code.length === 2).map((code) => `${code}____`)
  if (parts.length === 0) return spaces
  return (
    await sql<Space>`select code, name, lat, lon from area
      where level = 'bezirksregion' and code like any (${parts}::text[]) and valid_to is null
      order by name collate "und-x-icu"`.execute(tx.db)
  ).rows
}
