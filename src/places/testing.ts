import type { World } from '#platform/world.ts'
import { type DemoPlaces, saveDemoPlaces } from './save-demo-places.ts'

/** A little of Berlin-Mitte and of Mainz-Bingen, for tests of this chapter and those above. Centres are rounded. */
export const fewPlaces: DemoPlaces = {
  areas: [
    { code: '11', level: 'land', name: 'Berlin', lat: 52.502, lon: 13.403 },
    { code: '07', level: 'land', name: 'Rheinland-Pfalz', lat: 49.915, lon: 7.45 },
    { code: '11000', level: 'kreis', name: 'Berlin', lat: 52.502, lon: 13.403 },
    { code: '07339', level: 'kreis', name: 'Mainz-Bingen', lat: 49.93, lon: 8.13 },
    { code: '01', level: 'bezirk', name: 'Mitte', lat: 52.531, lon: 13.369 },
    { code: '0140', level: 'prognoseraum', name: 'Wedding', lat: 52.551, lon: 13.348 },
    { code: '011003', level: 'bezirksregion', name: 'Alexanderplatz', lat: 52.521, lon: 13.402 },
    { code: '014009', level: 'bezirksregion', name: 'Wedding Zentrum', lat: 52.548, lon: 13.355 },
  ],
  postcodes: [
    { postcode: '10115', places: ['Berlin', 'Berlin Mitte'], kreis: '11000', lat: 52.532, lon: 13.385 },
    { postcode: '13353', places: ['Berlin', 'Berlin Wedding'], kreis: '11000', lat: 52.542, lon: 13.35 },
    { postcode: '55218', places: ['Ingelheim am Rhein'], kreis: '07339', lat: 49.971, lon: 8.059 },
  ],
  addresses: [
    { street: 'Müllerstraße', number: '149', postcode: '13353', area: '014009', lat: 52.5462, lon: 13.3568 },
    { street: 'Müllerstraße', number: '24A', postcode: '13353', area: '014009' },
    { street: 'Torstraße', number: '190', postcode: '10115', area: '011003', lat: 52.52811, lon: 13.39288 },
  ],
}

/** A world in which these places are known. */
export const withFewPlaces = async (world: World): Promise<World> => {
  await saveDemoPlaces(world, fewPlaces)
  return world
}

/** A closed ring around a square; degrees. */
export const aSquare = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

/** A GeoJSON feature; around Berlin-Mitte unless told otherwise. */
export const aFeature = (properties: Record<string, unknown>, ring = aSquare(13.35, 52.5, 0.05)) => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [ring] },
  properties,
})

/** The text of a FeatureCollection, a feature per line. */
export const aCollection = (...features: unknown[]): string =>
  `{"type": "FeatureCollection", "features": [\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`
