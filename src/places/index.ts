import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { importPlacesCommand } from './command.ts'

export { landOf, levelOf, pathOf } from './area.ts'
export { distance } from './geometry.ts'
export { importPlaces } from './import-places.ts'
export { type AreaOutline, areaAt, areaPath, findArea, outlinesOf } from './queries.ts'
export { type PlaceMatch, resolvePlace } from './resolve-place.ts'
export { saveDemoPlaces } from './save-demo-places.ts'
export { streetKey } from './street.ts'

export const chapter: Chapter = {
  name: 'places',
  migrations: sourceFolder('places/migrations/'),
  commands: [importPlacesCommand],
}
