import type { Visit } from '#platform/http/visit.ts'
import { type FieldOfAction, fieldIds, type TargetGroup, targetGroups } from '../../vocabulary.ts'
import type { OwnNetwork } from '../../web/in-network.ts'
import { type Around, type Cell, coverage } from '../coverage.ts'
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

export interface Found {
  readonly row: Row
  readonly cell: Cell
}

const isAsked = ({ wanted }: Seen, { field, group }: Cell): boolean =>
  (!wanted.field || wanted.field === field) && (!wanted.group || wanted.group === group)

/** Gaps of what is looked at, those that an agreement names first. */
export const gapsOf = (seen: Seen): readonly Found[] =>
  seen.row.cells
    .filter((cell) => cell.isGap && isAsked(seen, cell))
    .map((cell) => ({ row: seen.row, cell }))
    .sort((a, b) => Number(isAgreed(seen, b.cell)) - Number(isAgreed(seen, a.cell)))

/** Synergies of what is looked at, each pair of field and houses once, where most of these houses are. */
export const synergiesOf = (seen: Seen): readonly Found[] => {
  const rows = seen.isWhole ? seen.spaces : [seen.row]
  const found = new Map<string, Found>()
  for (const row of rows)
    for (const cell of row.cells) {
      if (cell.joinable.length === 0 || !isAsked(seen, cell)) continue
      const key = `${cell.field} ${cell.group}`
      const other = found.get(key)
      if (!other || other.cell.joinable.length < cell.joinable.length) found.set(key, { row, cell })
    }
  return [...found.values()].sort((a, b) => Number(isAgreed(seen, b.cell)) - Number(isAgreed(seen, a.cell)))
}
