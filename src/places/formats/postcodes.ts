import { readCsv } from '#platform/import/csv.ts'
import { berlin, levelOf } from '../area.ts'
import { asPostcode } from '../postcode.ts'
import { placeKey } from '../street.ts'
import { checkName, checkPoint } from './checks.ts'
import type { Format } from './format.ts'
import { gatherNames } from './name-centres.ts'

const columns = ['plz', 'orte', 'kreis_ags', 'lat', 'lon'] as const
/** The source cuts the list of places here, in the middle of a name. */
const cutAt = 160

/** Postcodes with places, Kreis and centre (GeoNames); several places or Kreise are separated by a semicolon. */
export const postcodes: Format = {
  source: 'geonames-postcodes',
  what: 'postcodes',
  kind: 'csv',
  columns,
  effect: 'replace',
  read: async function* (source, { problems }) {
    const names = gatherNames()
    for await (const { line, row } of readCsv(source, { columns, problems })) {
      const spot = `line ${line}`
      const before = problems.count
      const postcode = asPostcode(row.plz)
      if (!postcode) problems.add(spot, `plz "${row.plz}": five digits are wanted`)
      const kreis = row.kreis_ags.split(';')[0]!.trim()
      if (levelOf(kreis) !== 'kreis')
        problems.add(
          spot,
          `kreis_ags "${row.kreis_ags}": an AGS of five digits is wanted, with leading zeros`,
        )
      const point = checkPoint(row.lat, row.lon, spot, problems)
      const places = row.orte
        .split(';')
        .map((place) => place.trim())
        .filter((place) => place !== '')
      if (row.orte.length >= cutAt && places.length > 1) places.pop()
      for (const place of places.length > 0 ? places : ['']) checkName(place, spot, 'orte', problems)
      if (problems.count > before || !postcode) continue
      yield { table: 'postcode', position: line, spot, row: { postcode, names: places, kreis, ...point } }
      for (const place of namesOfPlaces(places, kreis))
        names.add(`${placeKey(place)} ${kreis}`, place, point, kreis)
    }
    yield* names.rows((label, count) => ({ key: placeKey(label), kind: 'place', weight: 10 + count }))
  },
}

/** In Berlin also without the name of the city: "Berlin Wedding" is called "Wedding". */
export const namesOfPlaces = (places: readonly string[], kreis: string | null): string[] => {
  const short = kreis === berlin ? places.map((place) => place.replace(/^Berlin[ -]/, '')) : []
  return [...new Set([...places, ...short])]
}
