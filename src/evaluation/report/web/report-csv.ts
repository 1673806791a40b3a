import { askForProof } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { csvLine } from '../../csv-line.ts'
import { reportWords } from '../messages/index.ts'
import { tellIndicator } from '../tell-indicator.ts'
import { reportOf } from './of-report.ts'
import { paths } from './paths.ts'

/** The indicators of the report, one line each. */
export const reportCsv = async (visit: Visit): Promise<Response> => {
  const shown = await reportOf(visit)
  if (!shown) return visit.notFound()
  const first = await askForProof(visit, paths.one(shown.report.id))
  if (first) return first
  const t = reportWords(visit.locale)
  const lines = [
    [t.indicator, t.period, t.value, t.target, t.reached],
    ...shown.facts.indicators.map((one) => {
      const told = tellIndicator(visit.locale, one)
      return [told.name, told.period, told.value, told.target, told.reached]
    }),
  ]
  return new Response(`\ufeff${lines.map(csvLine).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="kennzahlen.csv"',
      'cache-control': 'no-store',
    },
  })
}
