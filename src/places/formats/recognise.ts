import { csvColumns } from '#platform/import/csv.ts'
import { readFeatures } from '#platform/import/json.ts'
import { importError } from '#platform/import/problems.ts'
import type { Source } from '#platform/import/source.ts'
import { addresses } from './addresses.ts'
import { kreise, laender } from './administrative.ts'
import type { Format } from './format.ts'
import { lorLevels } from './lor.ts'
import { lorHierarchy } from './lor-hierarchy.ts'
import { municipalities } from './municipalities.ts'
import { postcodes } from './postcodes.ts'

export const formats: readonly Format[] = [
  laender,
  kreise,
  ...lorLevels,
  lorHierarchy,
  postcodes,
  addresses,
  municipalities,
]

/**
 * Which kind of file it is, by the columns of its first line or the properties of its first feature.
 * Half of them are enough: then the format itself says which one is missing.
 * @throws ImportError naming what was found and what is known
 */
export const recognise = async (source: Source): Promise<Format> => {
  const properties = source.kind === 'json' ? await firstProperties(source) : undefined
  const found = properties ? Object.keys(properties) : csvColumns(source)
  const scored = formats
    .filter(
      (format) => format.kind === source.kind && (!properties || !format.fits || format.fits(properties)),
    )
    .map((format) => ({
      format,
      share: format.columns.filter((c) => found.includes(c)).length / format.columns.length,
    }))
  const best = scored.reduce((most, next) => (next.share > most.share ? next : most))
  if (best.share >= 0.5) return best.format
  const known = formats.filter((format) => format.kind === source.kind)
  throw importError(
    source.name,
    `is none of the files that this command knows. Found: ${found.slice(0, 12).join(', ')}. Known: ${known
      .map((format) => `${format.what} (${format.columns.join(', ')})`)
      .join('; ')}`,
  )
}

const firstProperties = async (source: Source): Promise<Readonly<Record<string, unknown>>> => {
  for await (const feature of readFeatures(source)) return feature.properties
  throw importError(source.name, 'has no features')
}
