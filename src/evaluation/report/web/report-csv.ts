import { askForProof } from '#people'
import { csvFile } from '#platform/http/csv.ts'
import type { Visit } from '#platform/http/visit.ts'
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
  return csvFile('kennzahlen', [
    [t.indicator, t.period, t.value, t.target, t.reached],
    ...shown.facts.indicators.map((one) => {
      const told = tellIndicator(visit.locale, one)
      return [told.name, told.period, told.value, told.target, told.reached]
    }),
  ])
}
