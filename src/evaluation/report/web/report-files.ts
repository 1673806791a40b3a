import { askForProof } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { csvLine } from '../../csv-line.ts'
import { reportWords } from '../messages/index.ts'
import { sections } from '../report.ts'
import { tellDecision } from '../tell-decision.ts'
import { tellFacts } from '../tell-facts.ts'
import { tellIndicator } from '../tell-indicator.ts'
import { reportOf } from './of-report.ts'
import { paths } from './paths.ts'

/** The same as the page, on paper. */
export const reportPdf = async (visit: Visit): Promise<Response> => {
  const shown = await reportOf(visit)
  if (!shown) return visit.notFound()
  const first = await askForProof(visit, paths.one(shown.report.id))
  if (first) return first
  const locale = visit.locale === 'en' ? 'en' : 'de'
  const t = reportWords(locale)
  const { report, facts, voices } = shown
  const standing = report.finishedOn ? t.final(dayOf(visit, report.finishedOn)) : t.draft
  const bytes = await renderPdf({
    title: t.of(facts.title),
    subtitle: standing,
    language: locale,
    publisher: facts.network,
    footer: standing,
    blocks: [
      ...sections.flatMap((section): Block[] => {
        const said = report.said[section]
        return [
          { is: 'heading', level: 1, text: t.sections[section] },
          ...tellFacts(locale, section, facts, voices),
          ...(said ? [{ is: 'paragraph', text: [{ text: said, language: 'de' }] } as const] : []),
        ]
      }),
      { is: 'heading', level: 1, text: t.decision },
      { is: 'paragraph', text: tellDecision(locale, report.decision) },
    ],
  })
  return pdfResponse(bytes, t.of(facts.title))
}

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
