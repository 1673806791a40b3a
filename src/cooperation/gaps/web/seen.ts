import type { Visit } from '#platform/http/visit.ts'
import { type FieldOfAction, fieldIds, type TargetGroup, targetGroups } from '../../vocabulary.ts'
import type { OwnNetwork } from '../../web/in-network.ts'
import { type Around, type Cell, codeOf, coverage, isStrange } from '../coverage.ts'
import { agreedOn, areaOfNetwork, offersOfArea } from '../queries.ts'

/** What the address asks for; what is not known counts as not asked. */
export interface Wanted {
  readonly field: FieldOfAction | undefined
  readonly group: TargetGroup | undefined
  /** The code of a space or of the whole. */
  readonly space: string | undefined
}
const wantedOf = (get: (name: string) => string | null): Wanted => ({
  field: fieldIds.find((id) => id === get('feld')),
  group: targetGroups.find((id) => id === get('gruppe')),
  space: get('raum') ?? undefined,
})

export interface Row {
  readonly around: Around
  readonly cells: readonly Cell[]
}

/** All of a network's gaps and synergies, and which of them are looked at. */
export type Seen = Awaited<ReturnType<typeof lookAt>>

export const lookAt = async (
  visit: Visit,
  network: OwnNetwork,
  get: (name: string) => string | null = (name) => visit.query.get(name),
) => {
  const { area, offers, agreed } = await visit.world.look(visit.actor, async (tx) => {
    const area = await areaOfNetwork(tx, network.id)
    return { area, offers: await offersOfArea(tx, area), agreed: await agreedOn(tx, network.id) }
  })
  const rows = coverage(offers, [area.whole, ...area.spaces.map((space) => ({ space }))])
  const [whole, ...spaces] = rows as [Row, ...Row[]]
  const wanted = wantedOf(get)
  const chosen = spaces.find(({ around }) => 'space' in around && around.space.code === wanted.space)
  return { network, area, agreed, whole, spaces, wanted, row: chosen ?? whole, isWhole: !chosen }
}

export const nameOf = (around: Around): string => ('space' in around ? around.space.name : around.name)

export const cellAt = (row: Row, field: FieldOfAction, group: TargetGroup): Cell =>
  row.cells.find((cell) => cell.field === field && cell.group === group)!

/** Whether a living agreement of the network names field and group. */
export const isAgreed = ({ agreed }: Seen, { field, group }: Pick<Cell, 'field' | 'group'>): boolean =>
  agreed.fields.includes(field) && (agreed.groups.length === 0 || agreed.groups.includes(group))

/** Gaps or synergies of one field that are told together. */
export interface Found {
  readonly field: FieldOfAction
  readonly groups: readonly TargetGroup[]
  readonly rows: readonly Row[]
  /** Houses that could join. */
  readonly houses: readonly string[]
  readonly isAgreed: boolean
  /** All groups that the field says something to. */
  readonly isForAll: boolean
}

const groupsFor = ({ wanted }: Seen, field: FieldOfAction): readonly TargetGroup[] =>
  targetGroups.filter((group) => !isStrange(field, group) && (!wanted.group || wanted.group === group))
const fieldsFor = ({ wanted }: Seen): readonly FieldOfAction[] =>
  fieldIds.filter((field) => !wanted.field || wanted.field === field)
const rowsOf = (seen: Seen): readonly Row[] => (seen.isWhole ? seen.spaces : [seen.row])
const agreedFirst = (found: readonly Found[]): readonly Found[] =>
  found.toSorted((a, b) => Number(b.isAgreed) - Number(a.isAgreed) || b.rows.length - a.rows.length)

/** Where nothing is in reach: for each field the groups that miss it in the same spaces; what is agreed on first. */
export const gapsOf = (seen: Seen): readonly Found[] =>
  agreedFirst(
    fieldsFor(seen).flatMap((field) => {
      const groups = groupsFor(seen, field)
      const missing = groups
        .map((group) => ({ group, rows: rowsOf(seen).filter((row) => cellAt(row, field, group).isGap) }))
        .filter(({ rows }) => rows.length > 0)
      const together = Map.groupBy(missing, ({ rows }) => rows.map(({ around }) => codeOf(around)).join())
      return [...together.values()].map(
        (some): Found => ({
          field,
          groups: some.map(({ group }) => group),
          rows: some[0]!.rows,
          houses: [],
          isAgreed: some.some(({ group }) => isAgreed(seen, { field, group })),
          isForAll: !seen.wanted.group && some.length === groups.length,
        }),
      )
    }),
  )

/** Where several houses do the same: for each field the space in which it is most. */
export const synergiesOf = (seen: Seen): readonly Found[] =>
  agreedFirst(
    fieldsFor(seen).flatMap((field) => {
      const found = rowsOf(seen).map((row): Found => {
        const cells = groupsFor(seen, field)
          .map((group) => cellAt(row, field, group))
          .filter(({ joinable }) => joinable.length > 0)
        return {
          field,
          groups: cells.map(({ group }) => group),
          rows: [row],
          houses: [...new Set(cells.flatMap(({ joinable }) => joinable))],
          isAgreed: cells.some((cell) => isAgreed(seen, cell)),
          isForAll: false,
        }
      })
      const most = found.toSorted(
        (a, b) => b.groups.length - a.groups.length || b.houses.length - a.houses.length,
      )[0]
      return most && most.groups.length > 0 ? [most] : []
    }),
  )
