import { askForProof } from '#people'
import { csvFile } from '#platform/http/csv.ts'
import type { Visit } from '#platform/http/visit.ts'
import { countryWords } from '../messages/index.ts'
import { askedOf, queryOf, selected } from '../overview.ts'
import { belowFrame } from './of-frame.ts'
import { asking, paths } from './paths.ts'
import { columns, tellRow } from './tell.ts'

/** Exactly the rows that were asked for, as the page says them. */
export const countryCsv = async (visit: Visit): Promise<Response> => {
  const seen = await belowFrame(visit)
  if (!seen) return visit.notFound()
  const asked = askedOf(visit.query)
  const first = await askForProof(visit, asking(paths.all(seen.frame.id), queryOf(asked)))
  if (first) return first
  const t = countryWords(visit.locale)
  const rows = selected(seen.found, asked).map((row) => {
    const told = tellRow(visit, row)
    return columns.map((column) => told[column].join(' / '))
  })
  return csvFile(`${t.file}-${seen.today}`, [columns.map((column) => t.columns[column]), ...rows])
}
