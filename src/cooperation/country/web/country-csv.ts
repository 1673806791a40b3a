import { askForProof } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { countryWords } from '../messages/index.ts'
import { askedOf, queryOf, selected } from '../overview.ts'
import { belowFrame } from './of-frame.ts'
import { asking, paths } from './paths.ts'
import { columns, tellRow } from './tell.ts'

/** Exactly the rows that were asked for, as the page says them: UTF-8 with a byte order mark and `;`, for German Excel. */
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
  const text = [columns.map((column) => t.columns[column]), ...rows]
    .map((line) => line.map(field).join(';'))
    .join('\r\n')
  return new Response(`\ufeff${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t.file}-${seen.today}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

/** RFC 4180; what a spreadsheet would run as a formula gets an apostrophe in front. */
const field = (value: string): string => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
