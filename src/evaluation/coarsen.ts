import type { Tree } from './dimension.ts'
import { type Cell, fits, type Shape, sum } from './release.ts'

/**
 * Finds the form in which a set of cells is released: as fine as it may be, coarse where it must be.
 *
 * Every form names only sums that are safe, so that no linear program finds a hidden number (release.ts has the
 * proof). But this file is public, and a reader can ask which numbers would have led to just this form. So nothing
 * here is chosen because it tells most: what joins what is decided by the order of the tree, never by size; a rest
 * has a safe neighbour in it and is larger than ones and twos could explain; and what is so small that it would fall
 * into ones and twos is not cut at all. `informed-attack.test.ts` plays this reader on every small network there is.
 */
export type Safe = (cells: readonly Cell[]) => boolean

export type Plan = {
  readonly safe: Safe
  /** Fewest cases in a number that is not 0. */
  readonly minimum: number
  /** Whether a combination can occur at all; everybody knows those that cannot. */
  readonly possible: (at: Readonly<Record<string, string>>) => boolean
}

/** Children of one node that are told together: one child, or several as a rest ("übrige"). */
type Group = { readonly nodes: readonly string[]; readonly cells: readonly Cell[] }

const TOTAL: Shape = { is: 'total' }

const cellsOf = (groups: readonly Group[]): readonly Cell[] => groups.flatMap(({ cells }) => cells)
const isFilled = ({ cells }: Group): boolean => cells.length > 0

/** A sum of `parts` numbers, none of them 0, that could as well be one of many others. */
const hides = (cells: readonly Cell[], parts: number, { safe, minimum }: Plan): boolean =>
  safe(cells) && sum(cells) - parts >= minimum

/** Nodes side by side in groups, each 0 or safe; undefined where they are not told apart. */
const groupsOf = (
  tree: Tree,
  nodes: readonly string[],
  cells: readonly Cell[],
  plan: Plan,
): readonly Group[] | undefined => {
  if (!isLarge(nodes, cells, plan)) return undefined
  const groups: Group[] = nodes.map((node) => {
    const leaves = tree.leaves(node)
    return { nodes: [node], cells: cells.filter((cell) => leaves.has(cell.at[tree.name]!)) }
  })
  const isSmall = (group: Group) => isFilled(group) && !plan.safe(group.cells)
  const rest = groups.filter(isSmall)
  if (rest.length === 0) return groups
  const others = groups.filter((group) => !isSmall(group))

  // A whole district need not go dark for a small one beside it: one of its spaces is neighbour enough.
  const parts = others.flatMap((group) => (isFilled(group) ? inner(tree, group.nodes[0]!) : group.nodes))
  const opened = [...rest.flatMap((group) => group.nodes), ...parts]
  if (opened.length > nodes.length && isLarge(opened, cells, plan)) return groupsOf(tree, opened, cells, plan)

  do {
    const next = others.findIndex(isFilled)
    if (next < 0) return undefined
    rest.push(...others.splice(next, 1))
  } while (!hides(cellsOf(rest), rest.length, plan))
  const together = rest.flatMap((group) => group.nodes)
  return [{ nodes: tree.nodes.filter((node) => together.includes(node)), cells: cellsOf(rest) }, ...others]
}

/** Known from outside, whatever the numbers are: fewer cases might be ones and twos everywhere. */
const isLarge = (nodes: readonly string[], cells: readonly Cell[], { minimum }: Plan): boolean =>
  nodes.length === 1 || sum(cells) > (minimum - 1) * nodes.length

/** The nodes below one, where these are no leaves themselves; else the node. */
const inner = (tree: Tree, node: string): readonly string[] => {
  const children = tree.children(node)
  return children.some((child) => tree.children(child).length > 0) ? children : [node]
}

const leavesOf = (tree: Tree, nodes: readonly string[]): readonly string[] =>
  nodes.flatMap((node) => [...tree.leaves(node)])

/** In the order of the tree: any other would tell who joined whom. */
const inOrder = (tree: Tree, groups: readonly Group[]): readonly Group[] =>
  groups.toSorted((a, b) => tree.nodes.indexOf(a.nodes[0]!) - tree.nodes.indexOf(b.nodes[0]!))

const cut = (tree: Tree, groups: readonly Group[], of: (group: Group) => Shape): Shape => ({
  is: 'split',
  by: tree.name,
  parts: inOrder(tree, groups).map((group) => ({ values: leavesOf(tree, group.nodes), of: of(group) })),
})

/** What is told of one dimension alone, from the top down. A rest is not looked into. */
const totalsOf = (tree: Tree, node: string, cells: readonly Cell[], plan: Plan): Shape => {
  const groups = tree.children(node).length > 0 && groupsOf(tree, tree.children(node), cells, plan)
  if (!groups) return TOTAL
  return cut(tree, groups, (group) =>
    group.nodes.length > 1 ? TOTAL : totalsOf(tree, group.nodes[0]!, group.cells, plan),
  )
}

/** What is told of columns, each inside the one before: kinds, and how each kind ended. */
const columnsOf = (
  trees: readonly Tree[],
  cells: readonly Cell[],
  plan: Plan,
  above: readonly Readonly<Record<string, string>>[] = [{}],
): Shape => {
  const [tree, ...inner] = trees
  if (!tree) return TOTAL
  const canBe = (value: string) => above.some((at) => plan.possible({ ...at, [tree.name]: value }))
  const values = [...tree.leaves(tree.top)]
  const groups = groupsOf(tree, values.filter(canBe), cells, plan)
  const at = (some: readonly string[]) =>
    above.flatMap((one) => some.map((value) => ({ ...one, [tree.name]: value })))
  const beside = (some: readonly string[], within: readonly Cell[]): Shape => {
    const of = columnsOf(inner, within, plan, at(some))
    if (some.length === 1 || of.is === 'total') return of
    const over = inner.map(({ name }) => name)
    return { is: 'cross', left: { over: [tree.name], of: TOTAL }, right: { over, of } }
  }
  if (!groups) return beside(values.filter(canBe), cells)
  const never = values.filter((value) => !canBe(value)).map((value) => ({ nodes: [value], cells: [] }))
  return cut(tree, [...groups, ...never], (group) => beside(group.nodes, group.cells))
}

/** Two groups of dimensions side by side, the inside unknown; only one of them where the other tells nothing. */
const beside = (tree: Tree, left: Shape, over: readonly string[], right: Shape): Shape =>
  right.is === 'total'
    ? left
    : { is: 'cross', left: { over: [tree.name], of: left }, right: { over, of: right } }

/** Kinds without how they ended. */
const kindsOf = (columns: Shape): Shape =>
  columns.is === 'split'
    ? { ...columns, parts: columns.parts.map(({ values }) => ({ values, of: TOTAL })) }
    : TOTAL

/**
 * Places by columns. A place shows the columns of its parent where each of its sums is safe. Of the others, those
 * whose kinds are safe show their kinds, and beside them how each kind ended in all of them together. What is left
 * shows its totals beside the columns of all of it, and nothing of the inside.
 */
const tableOf = (
  tree: Tree,
  node: string,
  over: readonly string[],
  cells: readonly Cell[],
  columns: Shape,
  plan: Plan,
): Shape => {
  const groups = tree.children(node).length > 0 && groupsOf(tree, tree.children(node), cells, plan)
  if (!groups) return tree.leaves(node).size === 1 ? columns : beside(tree, TOTAL, over, columns)
  const kinds = kindsOf(columns)
  const shows = (shape: Shape) => (group: Group) =>
    group.nodes.length === 1 && fits(shape, group.cells, plan.safe)
  const open = groups.filter(shows(columns))
  const half = groups.filter((group) => !open.includes(group) && kinds.is === 'split' && shows(kinds)(group))
  const closed = groups.filter((group) => !open.includes(group) && !half.includes(group))
  if (!join(closed, [half, open], columns, plan))
    return beside(tree, totalsOf(tree, node, cells, plan), over, columns)
  join(half, [open], columns, plan)

  const totals = (group: Group) =>
    group.nodes.length > 1 ? TOTAL : totalsOf(tree, group.nodes[0]!, group.cells, plan)
  const parts = open.map((group) => ({
    values: leavesOf(tree, group.nodes),
    of: tableOf(tree, group.nodes[0]!, over, group.cells, columns, plan),
  }))
  const valuesOf = (some: readonly Group[]) =>
    leavesOf(
      tree,
      inOrder(tree, some).flatMap(({ nodes }) => nodes),
    )
  if (half.length > 0 && columns.is === 'split') {
    const parted = columns.parts.map(({ values, of }) => {
      const ofKind = half.map(({ nodes, cells: some }) => ({
        nodes,
        cells: some.filter((cell) => values.includes(cell.at[columns.by]!)),
      }))
      return { values, of: beside(tree, cut(tree, ofKind, totals), over, of) }
    })
    parts.push({ values: valuesOf(half), of: { is: 'split', by: columns.by, parts: parted } })
  }
  if (closed.length > 0)
    parts.push({ values: valuesOf(closed), of: beside(tree, cut(tree, closed, totals), over, columns) })
  return { is: 'split', by: tree.name, parts }
}

/**
 * Neighbours join places that must hide: two of them, and more until the columns of all could be many others. Of a
 * place whose total is known one neighbour alone could give away the other. False where nobody stays outside.
 */
const join = (hiding: Group[], others: readonly Group[][], columns: Shape, plan: Plan): boolean => {
  if (hiding.length === 0) return true
  const isEnough = () => fits(columns, cellsOf(hiding), (some) => hides(some, hiding.length, plan))
  for (let joined = 0; joined < 2 || !isEnough(); joined++) {
    const from = others.find((some) => some.some(isFilled))
    if (from) hiding.push(...from.splice(from.findIndex(isFilled), 1))
    if (!others.flat().some(isFilled)) return false
  }
  return true
}

/** The form of a release: places first, then columns. Cells must be safe as a whole. */
export const shapeOf = (trees: readonly Tree[], cells: readonly Cell[], plan: Plan): Shape => {
  const [place, ...columns] = trees as [Tree, ...Tree[]]
  if (cells.length === 0) return TOTAL
  const over = columns.map(({ name }) => name)
  return tableOf(place, place.top, over, cells, columnsOf(columns, cells, plan), plan)
}

/** The labels of a cut that stands beside the tables, in groups that are each 0 or safe; undefined: not told apart. */
export const besideGroups = (
  tree: Tree,
  cells: readonly Cell[],
  plan: Plan,
): readonly (readonly string[])[] | undefined => {
  const groups = groupsOf(tree, tree.children(tree.top), cells, plan)
  return groups && inOrder(tree, groups).map(({ nodes }) => nodes)
}
