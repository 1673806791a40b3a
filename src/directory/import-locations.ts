import { areaAt } from '#places'
import { system } from '#platform/actor.ts'
import { readFeatures } from '#platform/import/json.ts'
import { Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { type ImportReport, nothingSaved, plus } from './import-report.ts'
import { kindFromName } from './location.ts'
import { type FeatureLocation, readFeature } from './location-from-feature.ts'
import { stagingItems } from './stage-items.ts'
import { type Saved, saveLocationRows, saveOrganizationRows } from './store.ts'

const source = 'osm'

/**
 * Imports community centres of OpenStreetMap (GeoJSON), each with a placeholder for its organization.
 * All or nothing; a second run changes nothing.
 * @throws ImportError with path and reason
 */
export const importLocations = async (
  world: World,
  file: string,
  {
    dryRun = false,
    out = () => {},
  }: { dryRun?: boolean | undefined; out?: ((line: string) => void) | undefined } = {},
): Promise<ImportReport> => {
  return stagingItems<FeatureLocation, ImportReport>(
    world,
    system('import locations'),
    dryRun,
    (stage) => readHouses(file, out, stage),
    async (tx, batches) => {
      let counts = nothingSaved
      for await (const houses of batches) counts = plus(counts, await saveHouses(tx, houses))
      return { ...counts, dryRun, notes: [] }
    },
  )
}

const saveHouses = async (tx: Tx, houses: readonly FeatureLocation[]): Promise<Saved> => {
  const organizations = await saveOrganizationRows(
    tx,
    houses.map((house) => ({ name: house.name, kind: 'traeger', source, external_id: house.externalId })),
  )
  const rows = []
  for (const house of houses)
    rows.push({
      organization_id: organizations.ids.get(house.externalId)!,
      name: house.name,
      kind: kindFromName(house.name),
      street: house.street,
      postcode: house.postcode,
      city: house.city,
      lat: house.lat,
      lon: house.lon,
      area_code: house.areaCode ?? (await areaAt(tx, house)) ?? null,
      source,
      external_id: house.externalId,
    })
  return saveLocationRows(tx, rows)
}

const readHouses = async (
  file: string,
  out: (line: string) => void,
  stage: (house: FeatureLocation) => Promise<void>,
): Promise<void> => {
  const problems = new Problems()
  const opened = await openSource(file)
  const progress = new Progress(opened, out)
  const seen = new Map<string, string>()
  for await (const feature of readFeatures(opened, problems)) {
    progress.row()
    const at = `features[${feature.index}]`
    const house = readFeature(feature)
    if (Array.isArray(house)) {
      for (const { path, reason } of house) problems.add(at + path, reason)
      continue
    }
    const first = seen.get(house.externalId)
    if (first) problems.add(`${at}.properties.id`, `"${house.externalId}" is there twice, first at ${first}`)
    else seen.set(house.externalId, at)
    // After the first problem nothing will be stored; the rest is only checked.
    if (problems.count === 0) await stage(house)
  }
  problems.throwIfAny()
}
