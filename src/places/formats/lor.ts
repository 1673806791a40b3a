import { readFeatures } from '#platform/import/json.ts'
import type { Level } from '../area.ts'
import { areaOf } from './area-feature.ts'
import type { Format } from './format.ts'

/** One level of Berlin's LOR (Amt für Statistik Berlin-Brandenburg, since 2021), or its Bezirke (ALKIS). */
const level = (
  of: Level,
  what: string,
  columns: readonly [code: string, name: string],
  codeOf: (value: string) => string = (value) => value,
): Format => ({
  source: `lor-${of}`,
  what,
  kind: 'json',
  columns,
  effect: 'replace',
  read: async function* (source, reading) {
    for await (const feature of readFeatures(source, reading.problems)) {
      const missing = columns.filter((column) => !(column in feature.properties))
      if (missing.length > 0) {
        const found = Object.keys(feature.properties).join(', ')
        reading.problems.add(feature.where, `the property ${missing.join(', ')} is missing. Found: ${found}`)
        continue
      }
      const code = codeOf(String(feature.properties[columns[0]]))
      yield* areaOf(feature, { code, level: of, name: feature.properties[columns[1]] }, reading)
    }
  },
})

export const lorLevels: readonly Format[] = [
  // 11000012: AGS of Berlin and the number of the Bezirk.
  level('bezirk', 'Bezirke', ['Schluessel', 'Gemeinde_n'], (key) => key.replace(/^110000/, '')),
  level('prognoseraum', 'Prognoseräume (LOR)', ['PGR_ID', 'PGR_NAME']),
  level('bezirksregion', 'Bezirksregionen (LOR)', ['BZR_ID', 'BZR_NAME']),
  level('planungsraum', 'Planungsräume (LOR)', ['PLR_ID', 'PLR_NAME']),
]
