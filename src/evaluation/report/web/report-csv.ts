import { askForProof } from '#people'
import { csvFile } from '#platform/http/csv.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Words } from '#platform/print/document.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { reportWords } from '../messages/index.ts'
import { sections } from '../report.ts'
import { tellDecision } from '../tell-decision.ts'
import { type Told, tellFacts } from '../tell-facts.ts'
import { reportOf } from './of-report.ts'
import { paths } from './paths.ts'

/** The same as the page, as rows: each with its section and what it says; cells of tables stand below their titles. */
export const reportCsv = async (visit: Visit): Promise<Response> => {
  const shown = await reportOf(visit)
  if (!shown) return visit.notFound()
  const first = await askForProof(visit, paths.one(shown.report.id))
  if (first) return first
  const t = reportWords(visit.locale)
  const { report, facts, voices } = shown
  const cells = [t.state, t.since, t.period, t.value, t.target, t.reached]
  const line = (section: string, what: string, told: ReadonlyMap<string, string> = new Map()): string[] => [
    section,
    what,
    ...cells.map((title) => told.get(title) ?? ''),
  ]
  return csvFile('auswertung', [
    [t.section, t.what, ...cells],
    line(t.title, facts.title),
    line(t.title, facts.network),
    line(t.title, report.finishedOn ? t.final(dayOf(visit, report.finishedOn)) : t.draft),
    ...sections.flatMap((section) => {
      const told = tellFacts(visit.locale, section, facts, voices).flatMap(asRows)
      const said = report.said[section]
      const rows = said ? [...told, { what: said }] : told
      return (rows.length > 0 ? rows : [{ what: t.empty }]).map(({ what, told }: Row) =>
        line(t.sections[section], what, told),
      )
    }),
    line(t.decision, tellDecision(visit.locale, report.decision)),
  ])
}

interface Row {
  readonly what: string
  /** By the title of the column. */
  readonly told?: ReadonlyMap<string, string>
}

const plain = (words: Words): string =>
  typeof words === 'string' ? words : words.map((one) => (typeof one === 'string' ? one : one.text)).join('')

/** Bars are no rows: the table below holds their numbers. */
const asRows = (told: Told): readonly Row[] => {
  switch (told.is) {
    case 'bars':
      return []
    case 'paragraph':
      return [{ what: plain(told.text) }]
    case 'list':
      return told.items.map((item) => ({ what: plain(item) }))
    case 'table':
      return told.rows.map((row) => ({
        what: plain(row[0] ?? ''),
        told: new Map(told.columns.map(({ title }, column) => [title, plain(row[column] ?? '')])),
      }))
  }
}
