import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, DataTable } from '#platform/ui/content.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { type FieldOfAction, fieldIds, type TargetGroup, targetGroups } from '../../vocabulary.ts'
import { type Cell, codeOf, isStrange } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { cellAt, nameOf, type Row, type Seen } from './seen.ts'

const codeAsked = (seen: Seen, row: Row): string | undefined =>
  row === seen.whole ? undefined : codeOf(row.around)

/** A number that leads to its offers, or the word for none. */
const CellView = ({ visit, seen, row, cell }: { visit: Visit; seen: Seen; row: Row; cell: Cell }) => {
  const t = gapWords(visit.locale)
  if (isStrange(cell.field, cell.group) && cell.offers.length === 0) return <span class="muted">–</span>
  const href = visit.to(
    paths.at(seen.network.id, { field: cell.field, group: cell.group, space: codeAsked(seen, row) }),
  )
  if (cell.isGap)
    return (
      <a href={href}>
        <Badge tone="warning">{t.nothing}</Badge>
      </a>
    )
  const without =
    row === seen.whole ? seen.spaces.filter((space) => cellAt(space, cell.field, cell.group).isGap).length : 0
  return (
    <>
      <a href={href} aria-label={`${t.offers(cell.offers.length)} ${t.inHouses(cell.houses)}`}>
        <strong>{cell.offers.length}</strong>
      </a>
      <div class="muted small nowrap">{t.houses(cell.houses)}</div>
      {without > 0 && <div class="small">{t.missing(without)}</div>}
    </>
  )
}

/** Fields × groups of one space; with a field or a group chosen and no space, the other × all spaces. */
export const Matrix = ({ visit, seen }: { visit: Visit; seen: Seen }) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const { field, group } = seen.wanted
  const view = (row: Row, of: FieldOfAction, to: TargetGroup) => (
    <CellView visit={visit} seen={seen} row={row} cell={cellAt(row, of, to)} />
  )
  if (seen.isWhole && (field === undefined) !== (group === undefined) && seen.spaces.length > 1) {
    const lines = field
      ? targetGroups.map((to) => ({ label: named.targetGroups[to], of: field, to }))
      : fieldIds.map((of) => ({ label: named.fields[of], of, to: group! }))
    return (
      <DataTable<string>
        id="matrix"
        caption={t.captionSpaces(field ? named.fields[field] : named.targetGroups[group!])}
        columns={[
          { key: 'line', label: field ? t.group : t.field },
          ...seen.spaces.map(({ around }) => ({ key: codeOf(around), label: nameOf(around), lang: 'de' })),
        ]}
        rows={lines.map(({ label, of, to }) => ({
          line: label,
          ...Object.fromEntries(seen.spaces.map((row) => [codeOf(row.around), view(row, of, to)])),
        }))}
      />
    )
  }
  const groups = group ? [group] : targetGroups
  return (
    <DataTable<string>
      id="matrix"
      caption={t.caption(nameOf(seen.row.around))}
      columns={[
        { key: 'line', label: t.row },
        ...groups.map((to) => ({ key: to as string, label: t.groupsShort[to] })),
      ]}
      rows={(field ? [field] : fieldIds).map((of) => ({
        line: named.fields[of],
        ...Object.fromEntries(groups.map((to) => [to, view(seen.row, of, to)])),
      }))}
    />
  )
}
