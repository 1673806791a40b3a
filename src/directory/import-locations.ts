import { areaAt } from '#places'
import { system } from '#platform/actor.ts'
import { readFeatures } from '#platform/import/json.ts'
import { Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import type { World } from '#platform/world.ts'
import { type ImportReport, inOneTransaction, reportOf } from './import-report.ts'
import { kindFromName } from './location.ts'
import { type FeatureLocation, readFeature } from './location-from-feature.ts'
import { saveLocationRows, saveOrganizationRows } from './store.ts'

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
  const houses = await readHouses(file, out)
  return inOneTransaction(world, system('import locations'), dryRun, async (tx) => {
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
    const saved = await saveLocationRows(tx, rows)
    return reportOf(saved, dryRun)
  })
}

const readHouses = async (file: string, out: (line: string) => void): Promise<readonly FeatureLocation[]> => {
  const problems = new Problems()
  const opened = await openSource(file)
  const progress = new Progress(opened, out)
  const houses = new Map<string, FeatureLocation & { at: string }>()
  for await (const feature of readFeatures(opened, problems)) {
    progress.row()
    const at = `features[${feature.index}]`
    const house = readFeature(feature)
    if (Array.isArray(house)) {
      for (const { path, reason } of house) problems.add(at + path, reason)
      continue
    }
    const known = houses.get(house.externalId)
    if (known)
      problems.add(`${at}.properties.id`, `"${house.externalId}" is there twice, first at ${known.at}`)
    else houses.set(house.externalId, { ...house, at })
  }
  problems.throwIfAny()
  return [...houses.values()]
}
