import type { Point } from '../geometry.ts'
import { mean } from '../geometry.ts'
import type { PlaceNameRow, Staged } from '../store.ts'

interface Centre {
  lat: number
  lon: number
  count: number
  /** Areas that it lies in, and how often. */
  readonly areas: Map<string, number>
  readonly label: string
}

/** Gathers the points of a name while a file is read; its centre is their mean. Memory: one entry per name. */
export const gatherNames = () => {
  const centres = new Map<string, Centre>()
  return {
    add: (id: string, label: string, point: Point, area: string): void => {
      let centre = centres.get(id)
      if (!centre) {
        centre = { lat: 0, lon: 0, count: 0, areas: new Map(), label }
        centres.set(id, centre)
      }
      centre.lat += point.lat
      centre.lon += point.lon
      centre.count++
      centre.areas.set(area, (centre.areas.get(area) ?? 0) + 1)
    },
    /** The names as rows; `area_code` is the area that most of its points lie in. */
    rows: function* (
      row: (label: string, count: number) => Pick<PlaceNameRow, 'key' | 'kind' | 'weight'>,
    ): Generator<Staged> {
      let position = 0
      for (const [id, { lat, lon, count, areas, label }] of centres) {
        const [area_code] = [...areas].reduce((most, next) => (next[1] > most[1] ? next : most))
        const point = mean([{ lat: lat / count, lon: lon / count }])
        yield {
          table: 'place_name',
          position: position++,
          spot: `name "${label}"`,
          row: { id, ...row(label, count), label, ...point, area_code },
        }
      }
    },
  }
}
