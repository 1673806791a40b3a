import { besideGroups, type Plan } from './coarsen.ts'
import { type Dimension, type Tree, treeOf } from './dimension.ts'
import { boundsOf, type Cell, type Domain, type Known, sum } from './release.ts'

/**
 * Cuts that stand beside the tables of a release: how long answers took, who sent. Each is a cut of one part of the
 * whole network (`within`: of what was answered, of what went to houses), never by place, kind or outcome.
 *
 * It is told only where the tables determine how many there are in that part, so it says nothing about the tables: in
 * every world that they leave open, as many hand-overs can be labelled in any way. Let A be that sum, v the told sum
 * of some labels (0, A, or v ≥ m with A − v ≥ m), X a box B of the tables restricted to these labels. In a world with
 * a of the part in B, X lies in [max(0, a + v − A), min(a, v)], and all of it is reached: its length is the smallest of
 * a, v, A − v, A − a. The tables leave a determined (0, A, or a ≥ m and A − a ≥ m, else boxes of the rest would be
 * shorter than m) or an interval at least m long, which has a world with a ≥ m and A − a ≥ m in it or moves the ends as
 * far. So X is 0, or at least m, or in an interval at least m long; also with the rest of B added to it. Two cuts label
 * the same hand-overs independently, so the second finds the box B × labels as the first left it.
 * beside.attack.test.ts tries to prove this wrong.
 */
export type Cut = {
  /** Unique among the cuts. */
  readonly name: string
  /** Two levels: the labels and their sum. Cells carry a label under its name. */
  readonly dimension: Dimension
  /** Leaves of the tables' dimensions; what is not named is not restricted. */
  readonly within: Domain
}

/** What a release says of a cut: plain data, all of it public. */
export type Told = {
  readonly cut: string
  readonly n: number
  readonly parts: readonly { readonly values: readonly string[]; readonly n: number }[]
}

const isIn = ({ at }: Cell, within: Domain): boolean =>
  Object.entries(within).every(([name, values]) => values.includes(at[name] ?? ''))

/** The cuts that may stand beside a release; those of whose part the tables do not tell the sum are left out. */
export const besideOf = (
  cuts: readonly Cut[],
  { known, domain }: { readonly known: Known; readonly domain: Domain },
  cells: readonly Cell[],
  plan: Plan,
): readonly Told[] => {
  const bounds = boundsOf(known, domain)
  return cuts.flatMap(({ name, dimension, within }): Told[] => {
    const box = Object.fromEntries(Object.entries(within).map(([axis, values]) => [axis, new Set(values)]))
    const [least, most] = bounds(box)
    const inside = cells.filter((cell) => isIn(cell, within))
    if (least !== most || least !== sum(inside)) return []
    const tree = treeOf(dimension)
    const part = (values: readonly string[]) => ({
      values,
      n: sum(inside.filter(({ at }) => values.includes(at[tree.name]!))),
    })
    const groups = besideGroups(tree, inside, plan) ?? [[...tree.leaves(tree.top)]]
    return [{ cut: name, n: least, parts: groups.map(part) }]
  })
}

/** Throws on a cell in a part that has no label of its cut. */
export const checkLabels = (cuts: readonly Cut[], cells: readonly Cell[]): void => {
  for (const { dimension, within } of cuts) {
    const labels = treeOf(dimension).leaves(dimension.top)
    for (const cell of cells)
      if (isIn(cell, within) && !labels.has(cell.at[dimension.name] ?? ''))
        throw new Error(`${cell.at[dimension.name]} is no leaf of ${dimension.name}`)
  }
}

type Beside = { readonly domain: Domain; readonly beside?: readonly Told[] | undefined }

/** How many of some labels a cut has in a period, where every release in it tells. */
export const besideNumber = (
  releases: readonly Beside[],
  time: Tree,
  cut: string,
  labels: readonly string[],
  period: string,
): number | undefined => {
  const quarters = time.leaves(period)
  const inside = releases.filter(({ domain }) => domain[time.name]!.some((one) => quarters.has(one)))
  const covered = inside.flatMap(({ domain }) => domain[time.name]!)
  if (covered.length !== quarters.size || !covered.every((one) => quarters.has(one))) return undefined
  let n = 0
  for (const { beside } of inside) {
    const told = beside?.find((one) => one.cut === cut)
    if (!told) return undefined
    for (const part of told.parts) {
      const taken = part.values.filter((value) => labels.includes(value)).length
      if (part.n > 0 && taken > 0 && taken < part.values.length) return undefined
      if (taken === part.values.length) n += part.n
    }
  }
  return n
}
