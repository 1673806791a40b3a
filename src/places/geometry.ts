/** WGS 84, degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** GeoJSON coordinates: polygons of rings of [lon, lat], the first ring outside, the others holes (RFC 7946, 3.1.6). */
export type MultiPolygon = readonly (readonly (readonly (readonly [number, number])[])[])[]

/** Degrees. */
export interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** All of Germany lies in it. */
const germany: Box = { south: 47, west: 5.5, north: 55.2, east: 15.6 }

const earthRadius = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres as the crow flies (haversine on a sphere of the mean radius; off by at most 0.5 %). */
export const distance = (a: Point, b: Point): number => {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const lon = Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return (
    2 *
    earthRadius *
    Math.asin(Math.min(1, Math.sqrt(lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lon)))
  )
}

export const inBox = (point: Point, box: Box): boolean =>
  point.lat >= box.south && point.lat <= box.north && point.lon >= box.west && point.lon <= box.east

export const inGermany = (point: Point): boolean => inBox(point, germany)

/** Is the point in the polygon and in none of its holes (even–odd rule)? On the edge: undefined which of both neighbours. */
export const contains = (polygon: MultiPolygon, point: Point): boolean =>
  polygon.some((rings) =>
    rings.reduce((inside, ring) => (crossesOddly(ring, point) ? !inside : inside), false),
  )

const crossesOddly = (ring: readonly (readonly [number, number])[], { lat, lon }: Point): boolean => {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]!
    const [x2, y2] = ring[j]!
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd
  }
  return odd
}

export const boundingBox = (polygon: MultiPolygon): Box => {
  const box = { south: 90, west: 180, north: -90, east: -180 }
  for (const ring of polygon.flat())
    for (const [lon, lat] of ring) {
      box.south = Math.min(box.south, lat)
      box.north = Math.max(box.north, lat)
      box.west = Math.min(box.west, lon)
      box.east = Math.max(box.east, lon)
    }
  return box
}

/** The centre of gravity, to five decimals (about a metre). Rings count by their signed area, so that holes weigh nothing. */
export const centroid = (polygon: MultiPolygon): Point => {
  let area = 0
  let x = 0
  let y = 0
  for (const rings of polygon)
    for (const [index, ring] of rings.entries()) {
      const part = gravity(ring)
      // The outer ring adds, holes take away, whichever way round they are drawn.
      const weight = index === 0 ? Math.abs(part.area) : -Math.abs(part.area)
      area += weight
      x += part.x * weight
      y += part.y * weight
    }
  if (area > 0) return rounded({ lat: y / area, lon: x / area })
  return mean(polygon.flat(2).map(([lon, lat]) => ({ lat, lon })))
}

const gravity = (ring: readonly (readonly [number, number])[]): { area: number; x: number; y: number } => {
  // Relative to the first corner: differences of large numbers would lose digits.
  const [x0, y0] = ring[0] ?? [0, 0]
  let area = 0
  let x = 0
  let y = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = [ring[j]![0] - x0, ring[j]![1] - y0]
    const [x2, y2] = [ring[i]![0] - x0, ring[i]![1] - y0]
    const cross = x1 * y2 - x2 * y1
    area += cross / 2
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  }
  return area === 0 ? { area: 0, x: x0, y: y0 } : { area, x: x0 + x / (6 * area), y: y0 + y / (6 * area) }
}

/** The mean of points, to five decimals; weights are 1 where missing. At least one point. */
export const mean = (points: readonly (Point & { readonly weight?: number | undefined })[]): Point => {
  let lat = 0
  let lon = 0
  let all = 0
  for (const { weight = 1, ...point } of points) {
    lat += point.lat * weight
    lon += point.lon * weight
    all += weight
  }
  return rounded({ lat: lat / all, lon: lon / all })
}

const rounded = ({ lat, lon }: Point): Point => ({
  lat: Math.round(lat * 1e5) / 1e5,
  lon: Math.round(lon * 1e5) / 1e5,
})
