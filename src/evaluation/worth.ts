import type { Tree } from './dimension.ts'
import { type Box, boundsOf, type Cell, type Domain, fill, type Shape } from './release.ts'

/** Every leaf of every dimension. */
export const domainOf = (trees: readonly Tree[]): Domain =>
  Object.fromEntries(trees.map((tree) => [tree.name, [...tree.leaves(tree.top)]]))

/**
 * What a number is worth by its table. Sums along one dimension come first: no total is given up for a detail.
 * In a dimension of many steps the coarser ones come first: the whole network, then its districts.
 */
const weightOf = (trees: readonly Tree[], depths: readonly number[]): number => {
  const restricted = depths.filter((depth) => depth > 0).length
  const steps = depths.reduce((sum, depth, index) => sum + (isFlat(trees[index]!) ? 0 : depth), 0)
  return 0.1 ** Math.max(0, restricted - 1) * 0.3 ** steps
}

const isFlat = (tree: Tree): boolean =>
  tree.children(tree.top).every((node) => tree.children(node).length === 0)

/**
 * How much a form tells about cells: for each table (a level of every dimension) the share of its non-zero numbers
 * that are determined, by the weight of the table.
 */
export const worthOf = (trees: readonly Tree[], cells: readonly Cell[]): ((shape: Shape) => number) => {
  const numbers = new Map<string, { readonly box: Box; readonly table: string; readonly weight: number }>()
  const visit = (cell: Cell, nodes: readonly string[]): void => {
    const tree = trees[nodes.length]
    if (tree) {
      for (const node of tree.upwards(cell.at[tree.name]!)) visit(cell, [...nodes, node])
      return
    }
    const key = nodes.join('\u0000')
    if (numbers.has(key)) return
    const depths = nodes.map((node, index) => trees[index]!.upwards(node).length - 1)
    numbers.set(key, {
      box: Object.fromEntries(trees.map((one, index) => [one.name, one.leaves(nodes[index]!)])),
      table: depths.join(),
      weight: weightOf(trees, depths),
    })
  }
  for (const cell of cells) visit(cell, [])
  const sizes = Map.groupBy(numbers.values(), ({ table }) => table)
  const list = [...numbers.values()].map(({ box, table, weight }) => ({
    box,
    weight: weight / sizes.get(table)!.length,
  }))
  const domain = domainOf(trees)
  return (shape) => {
    const bounds = boundsOf(fill(shape, cells), domain)
    let worth = 0
    for (const { box, weight } of list) {
      const [least, most] = bounds(box)
      if (least === most) worth += weight
    }
    return worth
  }
}
