/** GeoJSON coordinates: polygons of rings of [lon, lat] in degrees (RFC 7946, 3.1.7). */
export type Outline = readonly (readonly (readonly (readonly [number, number])[])[])[]

/** Mercator: north is up, and shapes of single regions are kept (a Land looks as on every other map). */
const project = ([lon, lat]: readonly [number, number]): [number, number] => [
  (lon * Math.PI) / 180,
  -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
]

export interface Paths {
  readonly width: number
  readonly height: number
  /** The `d` of a path, one per outline and in its order. */
  readonly paths: readonly string[]
}

type Corner = readonly [x: number, y: number]
const area = (ring: readonly Corner[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!
    return sum + x * v - u * y
  }, 0) / 2

/** Without corners that lie twice or on a straight line; nothing moves, so neighbours still fit. */
const lean = (ring: readonly Corner[]): Corner[] => {
  const kept: Corner[] = []
  for (const corner of ring) {
    const last = kept.at(-1)
    if (last && last[0] === corner[0] && last[1] === corner[1]) continue
    const before = kept.at(-2)
    if (
      before &&
      last &&
      (last[0] - before[0]) * (corner[1] - last[1]) === (last[1] - before[1]) * (corner[0] - last[0])
    )
      kept.pop()
    kept.push(corner)
  }
  return kept
}

const number = (value: number): string => (value < 0 ? `${value}` : ` ${value}`)
const written = (ring: readonly Corner[]): string => {
  const [first, ...rest] = ring
  let [x, y] = first!
  const steps = rest.map(([u, v]) => {
    const step = `${number(u - x)}${number(v - y)}`
    ;[x, y] = [u, v]
    return step
  })
  return `M${first![0]}${number(first![1])}l${steps.join('').trimStart()}z`
}

/**
 * Outlines as paths with whole numbers. Every corner is moved to the nearest point of one grid: what two neighbours
 * share stays shared, and 400 Kreise need a tenth of their coordinates. Islands and holes smaller than a point of the
 * grid go; a region of which nothing would be left becomes a small square.
 * @param most width and height that the map may have, in units
 */
export const pathsOf = (outlines: readonly Outline[], most: { width: number; height: number }): Paths => {
  const projected = outlines.map((outline) => outline.map((rings) => rings.map((ring) => ring.map(project))))
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of projected.flat(3) as [number, number][]) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  if (west > east) return { width: most.width, height: 1, paths: outlines.map(() => '') }
  const margin = 2
  const scale = Math.min(
    (most.width - 2 * margin) / (east - west || 1e-6),
    (most.height - 2 * margin) / (south - north || 1e-6),
  )
  const snap = ([x, y]: readonly [number, number]): Corner => [
    Math.round((x - west) * scale) + margin,
    Math.round((y - north) * scale) + margin,
  ]
  const paths = projected.map((polygons) => {
    const rings = polygons.flat().map((ring) => lean(ring.slice(0, -1).map(snap)))
    const seen = rings.filter((ring) => ring.length > 2 && Math.abs(area(ring)) >= 1)
    if (seen.length > 0) return seen.map(written).join('')
    const [corner] = polygons.flat(2)
    if (!corner) return ''
    const [x, y] = snap(corner as [number, number])
    return `M${x - 1}${number(y - 1)}h2v2h-2z`
  })
  return {
    width: Math.ceil((east - west) * scale) + 2 * margin,
    height: Math.ceil((south - north) * scale) + 2 * margin,
    paths,
  }
}
