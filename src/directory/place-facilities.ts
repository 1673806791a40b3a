import { areaAt, type PlaceMatch, resolvePlace } from '#places'
import type { Tx } from '#platform/transaction.ts'
import { type Facility, sameName } from './facility.ts'
import { findByName, nearestLocationId, organizationIdsByName } from './import-queries.ts'
import type { Location } from './location.ts'
import { findLocation } from './queries.ts'
import { saveLocationRows, saveOrganizationRows } from './store.ts'

/** Where a facility of a file of offers stands in the directory. */
export interface Placed {
  readonly organizationId: string
  readonly locationId: string | undefined
  /** Set where the offers were put into another house than the file names. */
  readonly standIn?: Location | undefined
}

/**
 * Finds each facility among the houses of other sources, by name and operator or else by name and postcode, and
 * saves the others under `source`. `atNearestLocation` puts them into the nearest house that is known already.
 */
export const placeFacilities = async (
  tx: Tx,
  facilities: readonly Facility[],
  { source, atNearestLocation }: { readonly source: string; readonly atNearestLocation: boolean },
): Promise<ReadonlyMap<string, Placed>> => {
  const known = await findByName(
    tx,
    facilities.map(({ name }) => sameName(name)),
    source,
  )
  const placed = new Map<string, Placed>()
  for (const facility of facilities) {
    const sameHouse = known.filter((one) => sameName(one.name) === sameName(facility.name))
    const found =
      sameHouse.find((one) => sameName(one.organizationName) === facility.operatorKey) ??
      sameHouse.find((one) => one.postcode !== null && one.postcode === facility.postcode)
    if (found) placed.set(facility.key, { organizationId: found.organizationId, locationId: found.id })
  }
  const left = facilities.filter(({ key }) => !placed.has(key))
  const organizations = await operators(tx, left, source)
  const rows = []
  for (const facility of left) {
    const organizationId = organizations.get(facility.operatorKey)!
    const point = await pointOf(tx, facility)
    const nearest =
      atNearestLocation && point ? await nearestLocationId(tx, point, facility.postcode) : undefined
    const standIn = nearest ? await findLocation(tx, nearest) : undefined
    if (standIn) placed.set(facility.key, { organizationId, locationId: standIn.id, standIn })
    else
      rows.push({
        facility,
        organizationId,
        point,
        area: point?.areaCode ?? (point && (await areaAt(tx, point))),
      })
  }
  const saved = await saveLocationRows(
    tx,
    rows.map(({ facility, organizationId, point, area }) => ({
      organization_id: organizationId,
      name: facility.name,
      kind: facility.kind,
      street: facility.street,
      postcode: facility.postcode,
      city: facility.city,
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      area_code: area ?? null,
      address_public: facility.addressPublic,
      source,
      external_id: facility.key,
    })),
  )
  for (const { facility, organizationId } of rows)
    placed.set(facility.key, { organizationId, locationId: saved.ids.get(facility.key) })
  return placed
}

/** The organizations behind facilities: known ones by name, others saved under `source`. */
const operators = async (
  tx: Tx,
  facilities: readonly Facility[],
  source: string,
): Promise<ReadonlyMap<string, string>> => {
  const known = await organizationIdsByName(
    tx,
    facilities.map(({ operatorKey }) => operatorKey),
    source,
  )
  const unknown = [...new Map(facilities.map((one) => [one.operatorKey, one])).values()].filter(
    ({ operatorKey }) => !known.has(operatorKey),
  )
  const saved = await saveOrganizationRows(
    tx,
    unknown.map((one) => ({
      name: one.operator,
      kind: one.operatorKind,
      source,
      external_id: one.operatorKey,
    })),
  )
  return new Map([...known, ...saved.ids])
}

/** The point of the address, else of the postcode, district or town; a confidential address is not looked up. */
const pointOf = async (
  tx: Tx,
  { street, postcode, city, district }: Facility,
): Promise<PlaceMatch | undefined> => {
  const town = [postcode, city].filter(Boolean).join(' ')
  const ways = [street && town ? `${street}, ${town}` : null, postcode, district, city]
  for (const way of ways) {
    const match = way ? await resolvePlace(tx, way) : undefined
    // A street of that name in another postcode is another street.
    if (match && (!postcode || way !== ways[0] || match.postcode === postcode)) return match
  }
  return undefined
}
