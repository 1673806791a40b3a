import type { Tree } from './dimension.ts'
import { type Cell, fits, type Shape, sum } from './release.ts'
import { worthOf } from './worth.ts'

/**
 * Finds the form in which a set of cells can be released: as fine as it may be, coarse where it must be.
 *
 * Every form that is tried names only sums that are safe (release.ts has the proof that this suffices), so a
 * bad choice here costs detail, never secrecy. Too small siblings are put together as "übrige"; if that is still
 * too small, the smallest safe sibling joins them (secondary suppression, hierarchy check).
 */
export type Safe = (cells: readonly Cell[]) => boolean

export type Plan = {
  readonly trees: readonly Tree[]
  readonly safe: Safe
  /** Whether the two dimensions have combinations of which everybody knows that they cannot occur. */
  readonly linked: (a: string, b: string) => boolean
}

type Group = { readonly values: readonly string[]; readonly cells: readonly Cell[] }

const TOTAL: Shape = { is: 'total' }

const merge = (groups: readonly Group[]): Group => ({
  values: groups.flatMap((group) => group.values),
  cells: groups.flatMap((group) => group.cells),
})

/** The leaves of a dimension in groups whose sums are 0 or safe; undefined if not even the whole is safe. */
export const groupsOf = (tree: Tree, cells: readonly Cell[], safe: Safe): readonly Group[] | undefined => {
  const byLeaf = Map.groupBy(cells, (cell) => cell.at[tree.name]!)
  const isSafe = (group: Group) => group.cells.length === 0 || safe(group.cells)
  const gather = (node: string): { whole: Group[]; rest: Group } => {
    const children = tree.children(node)
    if (children.length === 0) {
      const leaf = { values: [node], cells: byLeaf.get(node) ?? [] }
      return isSafe(leaf) ? { whole: [leaf], rest: merge([]) } : { whole: [], rest: leaf }
    }
    const below = children.map(gather)
    const whole = below.flatMap((one) => one.whole)
    let rest = merge(below.map((one) => one.rest))
    while (rest.values.length > 0) {
      if (isSafe(rest)) return { whole: [...whole, rest], rest: merge([]) }
      const filled = whole.filter((group) => group.cells.length > 0)
      if (filled.length === 0) break
      const smallest = filled.reduce((a, b) => (sum(b.cells) < sum(a.cells) ? b : a))
      whole.splice(whole.indexOf(smallest), 1)
      rest = merge([rest, smallest])
    }
    return { whole, rest }
  }
  const { whole, rest } = gather(tree.top)
  return rest.values.length === 0 ? whole : undefined
}

/** A group of several leaves has lost their difference: beside it stands what is known of the other dimensions. */
const within = (name: string, values: readonly string[], over: readonly string[], shape: Shape): Shape =>
  values.length === 1 || shape.is === 'total'
    ? shape
    : { is: 'cross', left: { over: [name], of: TOTAL }, right: { over, of: shape } }

/** Cuts along one dimension; every part is released as well as it can be on its own. */
const split = (
  tree: Tree,
  groups: readonly Group[],
  over: readonly string[],
  of: (group: Group) => Shape,
): Shape => ({
  is: 'split',
  by: tree.name,
  parts: groups.map((group) => ({
    values: group.values,
    of: within(tree.name, group.values, over, of(group)),
  })),
})

type Block = { readonly tree: Tree; readonly rows: readonly Group[]; readonly over: readonly string[] }

/**
 * Row sums beside column sums, and the inside wherever it can be had: the block is cut in two, by rows (a district,
 * a single row) or by columns, as long as rows and columns stay safe on both sides. No row sum and no column sum is
 * lost by a cut; what can be cut no more keeps its inside hidden.
 */
const block = ({ tree, rows, over }: Block, columns: Shape, safe: Safe): Shape => {
  const filled = rows.filter((group) => group.cells.length > 0)
  const rowSums: Shape = {
    is: 'split',
    by: tree.name,
    parts: rows.map((g) => ({ values: g.values, of: TOTAL })),
  }
  const cutRows = (here: readonly Group[], there: readonly Group[]): Shape => ({
    is: 'split',
    by: tree.name,
    parts: [here, there].map((some) => ({
      values: merge(some).values,
      of: block({ tree, rows: some, over }, columns, safe),
    })),
  })
  const holds = (some: readonly Group[]) =>
    merge(some).cells.length > 0 && fits(columns, merge(some).cells, safe)

  for (const inside of cuts(tree, filled)) {
    const here = rows.filter(inside)
    const there = rows.filter((group) => !inside(group))
    if (holds(here) && holds(there)) return cutRows(here, there)
  }
  if (columns.is === 'split' && filled.length > 1) {
    for (const column of columns.parts) {
      const halves = halve(rows, columns.by, column.values)
      if (halves.some((half) => merge(half).cells.length === 0)) continue
      if (!halves.every((half) => half.every(({ cells }) => cells.length === 0 || safe(cells)))) continue
      const others = columns.parts.filter((one) => one !== column)
      const parts = [[column], others].map((some, index) => ({
        values: some.flatMap((one) => one.values),
        // A column alone is cut further by what is known inside of it.
        of: block(
          { tree, rows: halves[index]!, over },
          some.length === 1 ? some[0]!.of : { ...columns, parts: some },
          safe,
        ),
      }))
      return { is: 'split', by: columns.by, parts }
    }
    const found = columns.parts
      .map((column) => apart(rows, columns.by, column.values, safe, holds))
      .filter((one) => one !== undefined)
    const best = found.toSorted((a, b) => sum(merge(b.here).cells) - sum(merge(a.here).cells))[0]
    if (best) return cutRows(best.here, best.there)
  }
  if (merge(rows).values.length === 1) return columns
  return { is: 'cross', left: { over: [tree.name], of: rowSums }, right: { over, of: columns } }
}

/** The rows as they are inside some columns, and as they are in the others. */
const halve = (
  rows: readonly Group[],
  by: string,
  values: readonly string[],
): readonly (readonly Group[])[] => {
  const inside = (cell: Cell) => values.includes(cell.at[by]!)
  return [inside, (cell: Cell) => !inside(cell)].map((of) =>
    rows.map((row) => ({ values: row.values, cells: row.cells.filter(of) })),
  )
}

/**
 * Rows that a column can be cut off from (`here`), apart from those that are too small for it; as many of the smallest
 * others join these (`there`) as it takes for their columns to be safe.
 */
const apart = (
  rows: readonly Group[],
  by: string,
  values: readonly string[],
  safe: Safe,
  holds: (some: readonly Group[]) => boolean,
): { readonly here: readonly Group[]; readonly there: readonly Group[] } | undefined => {
  const [inside, outside] = halve(rows, by, values)
  const isOpen = (_: Group, index: number) =>
    [inside, outside].every((half) => half![index]!.cells.length === 0 || safe(half![index]!.cells))
  const there = rows.filter((row, index) => !isOpen(row, index))
  const open = rows.filter(isOpen).toSorted((a, b) => sum(a.cells) - sum(b.cells))
  if (there.length === 0) return undefined
  while (open.length > 0 && !holds(there)) there.push(open.shift()!)
  return holds(open) && holds(there) ? { here: open, there } : undefined
}

/** Where rows may be cut: around a node of the tree, around a single row, the largest first. */
const cuts = (tree: Tree, rows: readonly Group[]): readonly ((group: Group) => boolean)[] => {
  if (rows.length < 2) return []
  const nodes = tree.nodes.filter((node) => node !== tree.top && tree.children(node).length > 0)
  const around = nodes.map((node) => {
    const leaves = tree.leaves(node)
    return (group: Group) => group.values.every((value) => leaves.has(value))
  })
  const single = rows.toSorted((a, b) => sum(b.cells) - sum(a.cells))
  return [...around, ...single.map((row) => (group: Group) => group.values === row.values)]
}

/** Forms worth comparing, the plainest first. Cells must be safe as a whole. */
const candidates = (trees: readonly Tree[], cells: readonly Cell[], plan: Plan): readonly Shape[] => {
  const found: Shape[] = [TOTAL]
  for (const tree of trees) {
    const groups = groupsOf(tree, cells, plan.safe)
    if (!groups) continue
    const rest = trees.filter((other) => other !== tree)
    const over = rest.map((other) => other.name)
    found.push(split(tree, groups, over, () => TOTAL))
    if (rest.length === 0) continue
    found.push(split(tree, groups, over, (group) => bestShape(rest, group.cells, plan)))
    // Of three dimensions only the first, the place, makes rows: the others cost more time than they tell.
    if (trees.length > 2 && tree !== trees[0]) continue
    if (rest.some((other) => plan.linked(tree.name, other.name))) continue
    for (const columns of candidates(rest, cells, plan)) {
      if (columns.is !== 'total') found.push(block({ tree, rows: groups, over }, columns, plan.safe))
    }
  }
  return found
}

/** The safe form that tells most. */
export const bestShape = (trees: readonly Tree[], cells: readonly Cell[], plan: Plan): Shape => {
  if (cells.length === 0 || trees.length === 0) return TOTAL
  const worth = worthOf(trees, cells)
  let best: { shape: Shape; worth: number } = { shape: TOTAL, worth: 0 }
  for (const shape of candidates(trees, cells, plan)) {
    const value = worth(shape)
    // A hair more is demanded of the later, more complicated form.
    if (value > best.worth + 1e-9) best = { shape, worth: value }
  }
  return best.shape
}
