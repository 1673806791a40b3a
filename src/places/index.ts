import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { importPlacesCommand } from './command.ts'

export { type Area, berlin, type Level, landOf, levelOf, levels, parentOf, pathOf, within } from './area.ts'
export { distance, inGermany, type Point } from './geometry.ts'
export { type ImportResult, importPlaces } from './import-places.ts'
export { asPostcode } from './postcode.ts'
export { areaAt, areaPath, findArea, listAreas } from './queries.ts'
export { type PlaceMatch, resolvePlace } from './resolve-place.ts'
export { type DemoPlaces, saveDemoPlaces } from './save-demo-places.ts'
export { parseHouseNumber, placeKey, streetKey } from './street.ts'

export const chapter: Chapter = {
  name: 'places',
  migrations: sourceFolder('places/migrations/'),
  commands: [importPlacesCommand],
}
