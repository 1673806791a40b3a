import { cannotBe, kinds, outcomes } from './count.ts'
import { treeOf } from './dimension.ts'
import { type Aggregate, type Publication, published, type Shown } from './disclosure.ts'
import { all, frameOf } from './network-counts.ts'
import { isHouse, isSpace, network, placeDimension } from './place-tree.ts'
import { type Quarter, quartersOfYear, yearOf } from './quarter.ts'
import type { Published } from './store.ts'

/** A published number, what stands for a hidden one, or nothing where there can be none. */
export type ShownCell = Shown | { readonly is: 'impossible' }
export interface Figure {
  readonly at: Aggregate
  readonly shown: ShownCell
}
/** One place and kind: the total, then a cell for each outcome. */
export interface Row {
  readonly place: string
  readonly kind: string
  readonly cells: readonly Figure[]
}
export interface Table {
  readonly id: 'netzwerk' | 'raeume' | 'haeuser'
  readonly rows: readonly Row[]
}

/** Columns of every table. */
export const columnsOf = [all, ...outcomes] as const

/** What stored releases allow to say, from the network's first quarter on. */
export const readPublished = (latest: Published, first: Quarter): Publication =>
  published(frameOf(first, latest.quarter, latest.places), latest.releases)

/** Years that can be chosen beside their quarters: all four are over. */
export const wholeYears = (quarters: readonly Quarter[]): readonly string[] =>
  [...new Set(quarters.map(yearOf))].filter((year) => quarters.includes(quartersOfYear(year)[3]!))

/**
 * The three tables of a quarter or a year: page and CSV are both made of these, so that they say the same.
 * Places where nothing happened are left out, and kinds of a place of which no number can be told.
 */
export const tablesOf = (
  publication: Publication,
  period: string,
  places: Published['places'],
): readonly Table[] => {
  const cellOf = (place: string, kind: string, outcome: string): Figure => {
    const at = { quarter: period, place, kind, outcome }
    return { at, shown: cannotBe(kind, outcome) ? { is: 'impossible' } : publication.show(at) }
  }
  const rowOf = (place: string, kind: string): Row => ({
    place,
    kind,
    cells: columnsOf.map((outcome) => cellOf(place, kind, outcome)),
  })
  const rowsOf = (place: string): readonly Row[] => {
    const whole = rowOf(place, all)
    if (isZero(whole.cells[0]!)) return []
    return [whole, ...kinds.map((kind) => rowOf(place, kind)).filter(hasNumber)]
  }
  const nodes = treeOf(placeDimension(places)).nodes
  return [
    { id: 'raeume', rows: nodes.filter(isSpace).flatMap(rowsOf) },
    { id: 'haeuser', rows: nodes.filter(isHouse).flatMap(rowsOf) },
    { id: 'netzwerk', rows: [rowOf(network, all), ...kinds.map((kind) => rowOf(network, kind))] },
  ]
}

/** A quarter of the whole network: all together, then a number for each kind. Chart and its table are made of these. */
export interface InQuarter {
  readonly quarter: Quarter
  readonly all: Shown
  readonly kinds: readonly Shown[]
}
export const courseOf = (publication: Publication, quarters: readonly Quarter[]): readonly InQuarter[] =>
  quarters.map((quarter) => ({
    quarter,
    all: publication.show({ quarter }),
    kinds: kinds.map((kind) => publication.show({ quarter, kind })),
  }))

const isZero = ({ shown }: Figure): boolean => shown.is === 'number' && shown.n === 0
const hasNumber = (row: Row): boolean => row.cells.some(({ shown }) => shown.is === 'number' && shown.n > 0)
