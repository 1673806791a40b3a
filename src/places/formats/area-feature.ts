import type { Feature } from '#platform/import/json.ts'
import { bezirke, type Level, levelOf, parentOf } from '../area.ts'
import { boundingBox, centroid } from '../geometry.ts'
import type { AreaRow, Staged } from '../store.ts'
import { placeKey } from '../street.ts'
import { checkName, checkPolygon } from './checks.ts'
import type { Reading } from './format.ts'

/**
 * Bigger places first where a name occurs twice; none: nobody calls a place by it. Only a Kreis goes before a Land:
 * who types "Berlin" or "Bremen", which are both, means the city.
 */
const weights: Readonly<Record<Level, number | undefined>> = {
  land: 28,
  kreis: 30,
  bezirk: 45,
  prognoseraum: 8,
  bezirksregion: 6,
  planungsraum: undefined,
}

/** A feature as an area and the names it is called by; nothing where it has problems. */
export const areaOf = function* (
  feature: Feature,
  area: { code: string; level: Level; name: unknown; aliases?: readonly string[] | undefined },
  { known, problems }: Reading,
): Generator<Staged> {
  const { where: spot, index: position } = feature
  const before = problems.count
  if (levelOf(area.code) !== area.level)
    problems.add(spot, `"${area.code}" is no code of a ${area.level}. A leading zero may be lost`)
  const name = bezirke[area.code] ?? checkName(area.name, spot, 'the name', problems)
  const parent = parentOf(area.code)
  if (parent !== null && !isParent(parent, known))
    problems.add(spot, `its parent ${parent} is not known: import the file of the wider level first`)
  const polygon = checkPolygon(feature.geometry, spot, problems)
  if (problems.count > before || !polygon) return
  const row = { code: area.code, level: area.level, name, parent, ...centroid(polygon) }
  yield { table: 'area', position, spot, row: { ...row, polygon, ...boundingBox(polygon) } }
  yield* namesOfArea(row, position, spot, area.aliases)
}

/** Levels may be imported in any order; but where a level is there, a parent in it must be there too. */
const isParent = (parent: string, known: ReadonlyMap<string, AreaRow>): boolean => {
  if (known.has(parent)) return true
  const level = levelOf(parent)
  return ![...known.values()].some((area) => area.level === level)
}

/** What an area is called, for the search by name. */
export const namesOfArea = function* (
  area: Pick<AreaRow, 'code' | 'level' | 'name' | 'lat' | 'lon'>,
  position: number,
  spot: string,
  aliases: readonly string[] = [],
): Generator<Staged> {
  const weight = weights[area.level]
  if (weight === undefined) return
  const keys = new Set<string>()
  for (const label of [area.name, ...aliases]) {
    const key = placeKey(label)
    if (keys.has(key)) continue
    keys.add(key)
    const row = {
      id: `${area.code} ${key}`,
      key,
      label,
      kind: 'area',
      weight,
      lat: area.lat,
      lon: area.lon,
      area_code: area.code,
    } as const
    yield { table: 'place_name', position, spot, row }
  }
}
