import { askForProof } from '#people'
import { barChartSvg } from '#platform/chart/paper.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Locale } from '#platform/i18n.ts'
import { type Block, documentFont } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { reportWords } from '../messages/index.ts'
import { sections } from '../report.ts'
import { tellDecision } from '../tell-decision.ts'
import { type Told, tellFacts } from '../tell-facts.ts'
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
  const parts = sections.map(async (section): Promise<readonly Block[]> => {
    const said = report.said[section]
    const told = tellFacts(locale, section, facts, voices)
    return [
      { is: 'heading', level: 1, text: t.sections[section] },
      ...(await Promise.all(told.map((one) => onPaper(one, locale)))),
      ...(told.length === 0 && !said ? [{ is: 'paragraph', text: t.empty } as const] : []),
      ...(said ? [{ is: 'paragraph', text: [{ text: said, language: 'de' }] } as const] : []),
    ]
  })
  const bytes = await renderPdf({
    title: t.of(facts.title),
    subtitle: standing,
    language: locale,
    publisher: facts.network,
    footer: standing,
    blocks: [
      ...(await Promise.all(parts)).flat(),
      { is: 'heading', level: 1, text: t.decision },
      { is: 'paragraph', text: tellDecision(locale, report.decision) },
    ],
  })
  return pdfResponse(bytes, t.of(facts.title))
}

/** Bars as a drawing with its alternative; the table below holds their numbers. */
const onPaper = async (told: Told, locale: Locale): Promise<Block> => {
  if (told.is !== 'bars') return told
  const { svg, alternative } = await barChartSvg(told.data, locale, documentFont)
  return { is: 'figure', svg, alt: alternative, caption: told.data.title }
}
