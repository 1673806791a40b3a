import type { Problems } from '#platform/import/problems.ts'
import { inGermany, type MultiPolygon, type Point } from '../geometry.ts'

/** A name without blanks around it; a problem where it is empty or a letter was lost. */
export const checkName = (value: unknown, where: string, what: string, problems: Problems): string => {
  const name = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : ''
  if (name === '') problems.add(where, `${what} is empty`)
  if (name.includes('\ufffd'))
    problems.add(where, `${what} "${name}" lost a letter in an earlier conversion: export it again as UTF-8`)
  return name
}

/** Latitude and longitude as numbers; a problem where they are none or not in Germany. */
export const checkPoint = (lat: unknown, lon: unknown, where: string, problems: Problems): Point => {
  const point = { lat: asNumber(lat), lon: asNumber(lon) }
  if (Number.isNaN(point.lat) || Number.isNaN(point.lon))
    problems.add(where, `lat "${lat}", lon "${lon}": two numbers are wanted`)
  else if (!inGermany(point)) problems.add(where, outside(point))
  return point
}

const asNumber = (value: unknown): number =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())
      ? Number(value)
      : Number.NaN

const outside = (point: Point): string => {
  const said = `lat ${point.lat}, lon ${point.lon} is not in Germany (47–55.2, 5.5–15.6)`
  if (inGermany({ lat: point.lon, lon: point.lat })) return `${said}: latitude and longitude are swapped`
  if (Math.abs(point.lat) > 360 || Math.abs(point.lon) > 360)
    return `${said}: export as WGS 84 (EPSG:4326), degrees and not metres`
  return said
}

/** The polygons of a GeoJSON geometry; a problem and undefined where it is none, or leaves Germany. */
export const checkPolygon = (
  geometry: { readonly type?: unknown; readonly coordinates?: unknown } | null,
  where: string,
  problems: Problems,
): MultiPolygon | undefined => {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates
  const type = geometry?.type
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(polygons) || polygons.length === 0) {
    problems.add(
      where,
      `its geometry is ${type ? `a ${type}` : 'missing'}: a Polygon or MultiPolygon is wanted`,
    )
    return undefined
  }
  for (const [p, rings] of polygons.entries()) {
    if (!Array.isArray(rings) || rings.length === 0)
      return wrong(`coordinates[${p}]: a list of rings is wanted`)
    for (const [r, ring] of rings.entries()) {
      if (!Array.isArray(ring) || ring.length < 4)
        return wrong(`coordinates[${p}][${r}]: a ring of at least four points is wanted`)
      for (const [at, corner] of ring.entries()) {
        const [lon, lat] = Array.isArray(corner) ? (corner as unknown[]) : []
        if (typeof lon !== 'number' || typeof lat !== 'number')
          return wrong(`coordinates[${p}][${r}][${at}]: [lon, lat] is wanted`)
        if (!inGermany({ lat, lon })) return wrong(`coordinates[${p}][${r}][${at}]: ${outside({ lat, lon })}`)
      }
    }
  }
  return polygons as MultiPolygon

  function wrong(reason: string): undefined {
    problems.add(where, reason)
  }
}
