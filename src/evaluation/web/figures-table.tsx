import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { staffWords } from '../messages/staff/index.ts'
import { network } from '../place-tree.ts'
import { columnsOf, type Figure as PublishedFigure, type Table } from '../tables.ts'
import type { PlaceNames } from './place-names.ts'
import { tellCoarser } from './tell.ts'

/** One of the three tables: a row for each place and kind. */
export const FiguresTable = ({ visit, table, names }: { visit: Visit; table: Table; names: PlaceNames }) => {
  const t = staffWords(visit.locale)
  const outcomes = columnsOf.map((key) => ({ key, label: t.outcomes[key], numeric: true }))
  const rows = table.rows.map((row) => ({
    place: <span lang={row.place === network ? undefined : 'de'}>{names.get(row.place)}</span>,
    kind: t.kinds[row.kind as keyof typeof t.kinds],
    ...(Object.fromEntries(
      columnsOf.map((key, index) => [key, <Figure visit={visit} cell={row.cells[index]!} names={names} />]),
    ) as Record<(typeof columnsOf)[number], ReturnType<typeof Figure>>),
  }))
  return (
    <DataTable
      id={table.id}
      caption={<VisuallyHidden>{t.tables[table.id]}</VisuallyHidden>}
      columns={[{ key: 'place', label: t.place }, { key: 'kind', label: t.kind }, ...outcomes]}
      rows={rows}
      empty={t.nothing}
    />
  )
}

/** A number; or "–", said as "unterdrückt", and beside it the next coarser number. */
const Figure = ({ visit, cell, names }: { visit: Visit; cell: PublishedFigure; names: PlaceNames }) => {
  const t = staffWords(visit.locale)
  const { shown, at } = cell
  if (shown.is === 'number') return <>{number(staffLocale(visit.locale), shown.n)}</>
  if (shown.is !== 'suppressed') return <span class="muted small">{t.cannotBe}</span>
  const { instead } = shown
  return (
    <>
      <span role="img" aria-label={t.suppressed}>
        –
      </span>
      {instead && (
        <div class="muted small">
          {tellCoarser(t, names, at, instead)}: {number(staffLocale(visit.locale), instead.n)}
        </div>
      )}
    </>
  )
}
