import type { Tx } from '#platform/transaction.ts'
import { berlin, levelOf, within } from './area.ts'
import { distance, mean, type Point } from './geometry.ts'
import {
  type AddressHit,
  areaAt,
  areaPath,
  findAddresses,
  findNames,
  findNamesFrom,
  findPostcode,
  findSimilarNames,
} from './queries.ts'
import type { PlaceNameRow, PostcodeRow } from './store.ts'
import { type PlaceText, parsePlaceText, placeKey, streetKey } from './street.ts'

/** Where a person said they are. */
export interface PlaceMatch extends Point {
  /** As it is called officially: "Müllerstraße 149, 13353 Berlin". */
  readonly label: string
  readonly precision: 'address' | 'postcode' | 'place' | 'area'
  /** The finest area that is certain: of an address the Planungsraum, of a postcode or place the Bezirk or Kreis. */
  readonly areaCode?: string | undefined
  readonly postcode?: string | undefined
}

/** Metres between an address and the place named beside it; farther means another town. */
const sameTown = 30_000

/**
 * Finds a postcode, an address, a street, a town or a district: "10115", "Müllerstr. 149", "Berlin Wedding", "Ingelheim".
 * A misspelt name is found by its likeness. Undefined where nothing fits.
 */
export const resolvePlace = async (tx: Tx, text: string): Promise<PlaceMatch | undefined> => {
  const typed = parsePlaceText(text)
  const postcode = typed.postcode ? await findPostcode(tx, typed.postcode) : undefined
  const place = typed.place ? await findPlace(tx, typed.place) : undefined
  const near: Point | undefined = postcode ?? place
  if (typed.street !== undefined) {
    const key = streetKey(typed.street)
    if (isAddress(typed)) {
      const found = await findAddress(tx, key, typed, near)
      if (found) return found
      // "Straße 43" was taken for number 43 of "Straße".
      const [whole] = near ? [] : await findNames(tx, [streetKey(text)])
      if (whole) return ofName(tx, whole, [])
    }
    const street = await findStreet(tx, key, near)
    const found = street && isAddress(typed) ? await findAddress(tx, street.key, typed, near) : undefined
    if (found) return found
    if (street) return ofName(tx, street, [])
  }
  if (postcode) return ofPostcode(tx, postcode)
  if (place) return place
  return typed.postcode === undefined ? findPlace(tx, text) : undefined
}

type Address = PlaceText & { readonly number: number; readonly suffix: string }
const isAddress = (typed: PlaceText): typed is Address => typed.number !== undefined

const findAddress = async (
  tx: Tx,
  key: string,
  { number, suffix, postcode }: Address,
  near: Point | undefined,
): Promise<PlaceMatch | undefined> => {
  const hits = await findAddresses(tx, { streetKey: key, number, suffix, postcode })
  const located = hits.flatMap((hit) => {
    const point = pointOf(hit)
    const away = point && near ? distance(point, near) : 0
    return point && away <= sameTown ? [{ hit, point, away, off: Math.abs(hit.number - number) }] : []
  })
  // The house itself before a neighbour; then the one nearest to the place named beside it.
  const [best] = located.sort(
    (a, b) => a.off - b.off || a.away - b.away || a.hit.postcode.localeCompare(b.hit.postcode),
  )
  if (!best) return undefined
  const { hit, point, off } = best
  const label =
    `${hit.street} ${off === 0 ? `${hit.number}${hit.suffix}` : number}, ${hit.postcode} ${cityOf(hit.names ?? [], hit.kreis)}`.trim()
  return { label, ...point, precision: 'address', areaCode: hit.area_code, postcode: hit.postcode }
}

/** Its own point; else the centre of its area, drawn a little towards that of its postcode. */
const pointOf = ({ lat, lon, area, centre }: AddressHit): Point | undefined => {
  if (lat !== null && lon !== null) return { lat, lon }
  if (area && centre) return mean([{ ...area, weight: 3 }, centre])
  return area ?? centre
}

const ofPostcode = async (tx: Tx, row: PostcodeRow): Promise<PlaceMatch> => {
  const { postcode, lat, lon, kreis, names } = row
  const areaCode = kreis === berlin ? ((await bezirkAt(tx, row)) ?? kreis) : (kreis ?? undefined)
  return {
    label: `${postcode} ${cityOf(names, kreis)}`.trim(),
    lat,
    lon,
    precision: 'postcode',
    areaCode,
    postcode,
  }
}

/** Many lists give the quarters of Berlin in the place of the city. */
const cityOf = (names: readonly string[], kreis: string | null): string =>
  kreis === berlin ? 'Berlin' : (names[0] ?? '')

const bezirkAt = async (tx: Tx, point: Point): Promise<string | undefined> => {
  const code = await areaAt(tx, point)
  return code && within(code, berlin) && levelOf(code) !== 'kreis' ? code.slice(0, 2) : undefined
}

/** The street called so, or almost so; the one nearest to the place named beside it. */
const findStreet = async (
  tx: Tx,
  key: string,
  near: Point | undefined,
): Promise<PlaceNameRow | undefined> => {
  const exact = (await findNames(tx, [key])).filter((row) => row.kind === 'street')
  const found = exact.length > 0 ? exact : await findSimilarNames(tx, key, ['street'])
  if (!near) return found[0]
  const there = found.filter((row) => distance(row, near) <= sameTown)
  return there.sort((a, b) => distance(a, near) - distance(b, near))[0]
}

const findPlace = async (tx: Tx, text: string): Promise<PlaceMatch | undefined> => {
  const key = placeKey(text)
  if (key === '') return undefined
  const exact = await findNames(tx, [...new Set([key, streetKey(text)])])
  if (exact[0]) return ofName(tx, exact[0], exact)
  // "Berlin Wedding", "Wedding, Berlin": the district in the city.
  const short = key.replace(/^berlin | berlin$/, '')
  if (short !== key) {
    const inBerlin = (await findNames(tx, [short])).filter((row) => within(row.area_code, berlin))
    if (inBerlin[0]) return ofName(tx, inBerlin[0], [])
  }
  const longer = await findNamesFrom(tx, key)
  if (longer[0]) return ofName(tx, longer[0], longer)
  const [similar] = await findSimilarNames(tx, short, ['place', 'area', 'street'])
  return similar && ofName(tx, similar, [])
}

/** @param others candidates: where one is as big and called the same, the Kreis is said too */
const ofName = async (tx: Tx, row: PlaceNameRow, others: readonly PlaceNameRow[]): Promise<PlaceMatch> => {
  const { label, lat, lon, kind, area_code } = row
  // A quarter of Berlin of which the list knows only the city.
  const areaCode =
    area_code === berlin && row.key !== 'berlin' ? ((await bezirkAt(tx, row)) ?? berlin) : area_code
  const twin = others.some(
    (o) => o !== row && o.label === label && o.weight === row.weight && distance(o, row) > sameTown,
  )
  const kreis = twin ? (await areaPath(tx, area_code)).find((area) => area.level === 'kreis') : undefined
  return {
    label: kreis && kreis.name !== label ? `${label} (${kreis.name})` : label,
    lat,
    lon,
    precision: kind === 'area' ? 'area' : 'place',
    ...(areaCode ? { areaCode } : {}),
  }
}
