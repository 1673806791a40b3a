import { type Item, ItemScanner } from './item-scanner.ts'
import { importError, type Problems } from './problems.ts'
import type { Source } from './source.ts'

export type { Item }

/**
 * Reads the items of one list of a JSON file, one at a time.
 * @param path the keys that lead to the list (`['offers']`); none where the whole file is a list
 * @returns what stands around the list (`{ meta, offers: [] }`), once all items were read
 * @throws ImportError with item, line and reason where the JSON is broken, cut off, has no such list, or an item of over 16 MB
 */
export async function* readItems(
  source: Source,
  path: readonly string[] = [],
): AsyncGenerator<Item, unknown> {
  if (source.kind !== 'json')
    throw importError(`${source.name}, line 1`, 'is not JSON: it must start with { or [')
  const scanner = new ItemScanner(path, source.name)
  for await (const text of source.text()) yield* scanner.push(text)
  return scanner.end()
}

/** A feature of a GeoJSON FeatureCollection (RFC 7946). The geometry is not checked yet. */
export interface Feature {
  /** For messages: `features[3], line 5`. */
  readonly where: string
  readonly index: number
  readonly line: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: { readonly type?: unknown; readonly coordinates?: unknown } | null
}

/**
 * Reads the features of a GeoJSON FeatureCollection, one at a time.
 * @param problems collects items that are no features; without it the first one ends the import
 * @throws ImportError as `readItems`, and where the file is no FeatureCollection
 */
export async function* readFeatures(source: Source, problems?: Problems): AsyncGenerator<Feature> {
  const items = readItems(source, ['features'])
  let next = await items.next()
  for (; !next.done; next = await items.next()) {
    const { index, line, value } = next.value
    const where = `features[${index}], line ${line}`
    const feature = value as { type?: unknown; properties?: unknown; geometry?: unknown } | null
    if (
      isObject(feature) &&
      feature.type === 'Feature' &&
      isObject(feature.properties) &&
      (feature.geometry === null || isObject(feature.geometry))
    )
      yield { where, index, line, properties: feature.properties, geometry: feature.geometry }
    else if (problems) problems.add(where, noFeature)
    else throw importError(where, noFeature)
  }
  const type = (next.value as { type?: unknown }).type
  if (type !== 'FeatureCollection')
    throw importError(
      source.name,
      `its "type" is ${JSON.stringify(type) ?? 'missing'}, a GeoJSON FeatureCollection is wanted`,
    )
}

const noFeature = 'is no GeoJSON feature: "type" must be "Feature", with "properties" and "geometry"'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
