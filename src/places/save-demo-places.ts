import { importError, Problems } from '#platform/import/problems.ts'
import type { World } from '#platform/world.ts'
import { landByNumber, levelOf, parentOf } from './area.ts'
import { namesOfArea } from './formats/area-feature.ts'
import { checkPoint } from './formats/checks.ts'
import { gatherNames } from './formats/name-centres.ts'
import { namesOfPlaces } from './formats/postcodes.ts'
import { sum } from './import-places.ts'
import { asPostcode } from './postcode.ts'
import { stagePlaces } from './stage-places.ts'
import { type Counts, placesTables, type Staged } from './store.ts'
import { parseHouseNumber, placeKey, streetKey } from './street.ts'

/** A few places by hand: centres only, no polygons. */
export interface DemoPlaces {
  readonly areas: readonly {
    /** As `Area.code`; a Land also by its number. */
    readonly code: string
    readonly level: string
    readonly name: string
    readonly parent?: string | undefined
    readonly lat: number
    readonly lon: number
  }[]
  readonly postcodes: readonly {
    readonly postcode: string
    readonly places: readonly string[]
    readonly kreis: string
    readonly lat: number
    readonly lon: number
  }[]
  readonly addresses?:
    | readonly {
        readonly street: string
        readonly number: string
        readonly postcode: string
        readonly area: string
        readonly lat?: number | undefined
        readonly lon?: number | undefined
      }[]
    | undefined
}

/**
 * Stores the demo's places. Idempotent; what a real file brought is left as it is.
 * @throws ImportError where the data is wrong
 */
export const saveDemoPlaces = async (world: World, data: DemoPlaces): Promise<Counts> => {
  const rows = [...demoRows(data)]
  const how = { source: 'demo', effect: 'replace', takeOver: false, dryRun: false } as const
  return sum(await stagePlaces(world, how, () => rows), placesTables)
}

const demoRows = function* (data: DemoPlaces): Generator<Staged> {
  const problems = new Problems()
  for (const [position, { code: given, level, name, lat, lon }] of data.areas.entries()) {
    const spot = `areas[${position}]`
    const code = level === 'land' ? (landByNumber(given) ?? given) : given
    const ofCode = levelOf(code)
    if (ofCode !== level) throw importError(spot, `"${given}" is no code of a ${level}`)
    const row = { code, level: ofCode, name, parent: parentOf(code), ...checkPoint(lat, lon, spot, problems) }
    yield { table: 'area', position, spot, row: { ...row, polygon: null } }
    yield* namesOfArea(row, position, spot)
  }
  const names = gatherNames()
  for (const [position, { postcode: given, places, kreis, lat, lon }] of data.postcodes.entries()) {
    const spot = `postcodes[${position}]`
    const postcode = asPostcode(given)
    if (!postcode) throw importError(spot, `"${given}" is no postcode`)
    const point = checkPoint(lat, lon, spot, problems)
    yield { table: 'postcode', position, spot, row: { postcode, names: places, kreis, ...point } }
    for (const place of namesOfPlaces(places, kreis))
      names.add(`postcodes ${placeKey(place)} ${kreis}`, place, point, kreis)
  }
  yield* names.rows((label, count) => ({ key: placeKey(label), kind: 'place', weight: 10 + count }))
  const streets = gatherNames()
  for (const [position, { street, number, postcode, area, lat, lon }] of (data.addresses ?? []).entries()) {
    const spot = `addresses[${position}]`
    const house = parseHouseNumber(number)
    if (!house || !asPostcode(postcode))
      throw importError(spot, `${street} ${number}, ${postcode} is no address`)
    const point =
      lat !== undefined && lon !== undefined ? checkPoint(lat, lon, spot, problems) : { lat: null, lon: null }
    const row = { street_key: streetKey(street), ...house, postcode, street, area_code: area, ...point }
    yield { table: 'address', position, spot, row }
    if (point.lat !== null) streets.add(`street ${streetKey(street)} ${area}`, street, point, area)
  }
  yield* streets.rows((label) => ({ key: streetKey(label), kind: 'street', weight: 1 }))
  problems.throwIfAny()
}
