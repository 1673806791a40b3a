import { askForProof } from '#people'
import { csvFile } from '#platform/http/csv.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffWords } from '../messages/staff/index.ts'
import { network } from '../place-tree.ts'
import { columnsOf } from '../tables.ts'
import { type Figures, figuresOf } from './figures.ts'
import { paths } from './paths.ts'
import { noteOf, tellCoarser, tellPeriod, tellQuarters } from './tell.ts'

type Value = string | number

/** Exactly the numbers of the page, one line each. */
export const figuresCsv = async (visit: Visit): Promise<Response> => {
  const networkId = visit.account?.member.networkId
  const figures = networkId ? await figuresOf(visit, networkId) : undefined
  if (!figures) return visit.notFound()
  const first = await askForProof(visit, `${paths.figures}?quartal=${figures.period}`)
  if (first) return first
  const t = staffWords(visit.locale)
  return csvFile(`${t.csv.file}-${figures.period}`, linesOf(figures, t))
}

const linesOf = (figures: Figures, t: ReturnType<typeof staffWords>): Value[][] => {
  const { csv } = t
  const period = tellPeriod(t, figures.period)
  const head = [
    csv.period,
    csv.level,
    t.place,
    t.kind,
    csv.outcome,
    csv.count,
    csv.state,
    csv.instead,
    csv.insteadCount,
  ]
  const cells = figures.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap(({ at, shown }, index): Value[][] => {
        if (shown.is === 'impossible' || shown.is === 'open') return []
        const where = [
          period,
          t.levels[table.id],
          figures.names.get(row.place) ?? t.unknownPlace,
          t.kinds[row.kind as keyof typeof t.kinds],
          t.outcomes[columnsOf[index]!],
        ]
        if (shown.is === 'number') return [[...where, shown.n, csv.published, '', '']]
        const { instead } = shown
        const beside = instead ? [tellCoarser(t, figures.names, at, instead), instead.n] : ['', '']
        return [[...where, '', t.suppressed, ...beside]]
      }),
    ),
  )
  const notes = (['arrived', 'withdrawn'] as const)
    .filter((name) => figures.notes[name].length > 0)
    .map((name): Value[] => {
      const { shown, instead } = noteOf(figures.notes[name], figures.period)
      return [
        period,
        t.levels.netzwerk,
        figures.names.get(network) ?? t.wholeNetwork,
        t.kinds.alle,
        csv[name],
        shown.is === 'number' ? shown.n : '',
        shown.is === 'number' ? csv.published : t.suppressed,
        instead ? tellQuarters(t, instead.quarters) : '',
        instead?.n ?? '',
      ]
    })
  return [head, ...cells, ...notes]
}
