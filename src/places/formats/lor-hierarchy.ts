import { readCsv } from '#platform/import/csv.ts'
import { levelOf, parentOf } from '../area.ts'
import { officialNames } from '../store.ts'
import { namesOfArea } from './area-feature.ts'
import { checkName } from './checks.ts'
import type { Format } from './format.ts'

const numbered = ['Planungsraum', 'Bezirksregion', 'Prognoseraum'] as const
const columns = [
  ...numbered.flatMap((name) => [`${name} (Nummer)`, `${name} (Name)`] as const),
  'Bezirk',
] as const

/** The official list of all LOR: each Planungsraum with the units around it. It corrects names that a map has wrong. */
export const lorHierarchy: Format = {
  source: officialNames,
  what: 'LOR names and hierarchy',
  kind: 'csv',
  columns,
  effect: 'names',
  read: async function* (source, { known, problems }) {
    const names = new Map<string, string>()
    for await (const { line, row } of readCsv(source, { columns, problems })) {
      const spot = `line ${line}`
      const units = numbered.map((unit) => ({ code: row[`${unit} (Nummer)`], name: row[`${unit} (Name)`] }))
      units.push({ code: row['Prognoseraum (Nummer)'].slice(0, 2), name: row.Bezirk })
      for (const [at, { code, name: given }] of units.entries()) {
        if (levelOf(code) === undefined)
          problems.add(spot, `"${code}" is no LOR number. A leading zero may be lost`)
        const parent = units[at + 1]
        if (parent && parentOf(code) !== parent.code)
          problems.add(spot, `${code} cannot lie in ${parent.code}: its number must begin with it`)
        const name = checkName(given, spot, `the name of ${code}`, problems)
        const before = names.get(code)
        if (before !== undefined && before !== name)
          problems.add(spot, `${code} is called "${name}" here and "${before}" above`)
        if (before !== undefined) continue
        names.set(code, name)
        yield { table: 'area', position: line, spot, row: { code, name } }
        const area = known.get(code)
        if (area) yield* namesOfArea({ ...area, name }, line, spot)
      }
    }
  },
}
