/**
 * What a release says, and what can be concluded from it.
 *
 * Primary suppression (hide 1 and 2) is easy; secondary suppression (hide what could be derived from totals,
 * other quarters, other tables) is where tables leak. So nothing is suppressed cell by cell here. A release is
 * a tree of three forms for which the exact bounds of every aggregate are known without a solver:
 *
 * - `total`: only the sum of a box of base cells is known.
 * - `split`: the box is cut along one dimension; each part is a release of its own.
 * - `cross`: two groups of dimensions are released side by side (row sums and column sums), the inside is not.
 *
 * Rule: every sum named in the tree is 0 or at least `minimum` m. Then, for every box X of base cells
 * whatsoever (any filter, any two quarters), either X is determined and is 0 or ≥ m, or the interval of the
 * values it could have is at least m long. Proof, by induction, also that N − X is 0 or ≥ m where X is determined:
 *   total: X is all (N), nothing (0), or part: [0, N] with N ≥ m.
 *   split: intervals of disjoint parts add up.
 *   cross: with [l, u] left and [k, v] right, X lies in [max(0, l + k − N), min(u, v)], and all of it is
 *     reached (Fréchet bounds; transport problem, whole numbers). Its length is the smallest of u, v,
 *     (u − l) + (N − k), (v − k) + (N − l), ... : each is ≥ m unless a side is 0 or all, where X is the other side.
 * Where a minimum of organizations or a dominance rule is set, the named sums keep it, and so do sums of them.
 *
 * Source: BA-Statistik, Regeln der statistischen Geheimhaltung (R16); for the bounds Dobra & Fienberg 2000.
 */

/** Leaf values of each dimension: the box of base cells a release speaks about. */
export type Domain = Readonly<Record<string, readonly string[]>>

/** The form of a release without its numbers. */
export type Shape =
  | { readonly is: 'total' }
  | { readonly is: 'split'; readonly by: string; readonly parts: readonly Part<Shape>[] }
  | { readonly is: 'cross'; readonly left: Side<Shape>; readonly right: Side<Shape> }

/** A release with its numbers. Plain data: it can be stored as JSON, and nobody is found in it. */
export type Known =
  | { readonly is: 'total'; readonly n: number }
  | { readonly is: 'split'; readonly n: number; readonly by: string; readonly parts: readonly Part<Known>[] }
  | { readonly is: 'cross'; readonly n: number; readonly left: Side<Known>; readonly right: Side<Known> }

type Part<T> = { readonly values: readonly string[]; readonly of: T }
type Side<T> = { readonly over: readonly string[]; readonly of: T }

/** One group of equal hand-overs: leaf value by dimension, how many, and whose they are. */
export type Cell = {
  readonly at: Readonly<Record<string, string>>
  readonly n: number
  readonly organization?: string | undefined
}

/** `[least, most]` an aggregate can be, given the release. */
export type Interval = readonly [least: number, most: number]

/** Leaf sets by dimension; a dimension that is not named is not restricted. Sets are remembered by identity. */
export type Box = Readonly<Record<string, ReadonlySet<string>>>

export const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.n, 0)

/** The cells of every part of a split, in the order of the parts. */
const deal = (by: string, parts: readonly Part<Shape>[], cells: readonly Cell[]): Cell[][] => {
  const place = new Map(parts.flatMap((part, index) => part.values.map((value) => [value, index] as const)))
  const hands: Cell[][] = parts.map(() => [])
  for (const cell of cells) hands[place.get(cell.at[by]!)!]!.push(cell)
  return hands
}

/** Whether every sum that this form would name is safe for these cells. */
export const fits = (
  shape: Shape,
  cells: readonly Cell[],
  safe: (cells: readonly Cell[]) => boolean,
): boolean => {
  if (cells.length === 0) return true
  if (shape.is === 'total') return safe(cells)
  if (shape.is === 'cross') return fits(shape.left.of, cells, safe) && fits(shape.right.of, cells, safe)
  const hands = deal(shape.by, shape.parts, cells)
  return shape.parts.every((part, index) => fits(part.of, hands[index]!, safe))
}

/** Writes the numbers into a form. */
export const fill = (shape: Shape, cells: readonly Cell[]): Known => {
  const n = sum(cells)
  // Below a zero everything is zero: naming it again would only make the release longer.
  if (shape.is === 'total' || n === 0) return { is: 'total', n }
  if (shape.is === 'cross') {
    const side = ({ over, of }: Side<Shape>) => ({ over, of: fill(of, cells) })
    return { is: 'cross', n, left: side(shape.left), right: side(shape.right) }
  }
  const hands = deal(shape.by, shape.parts, cells)
  const parts = shape.parts.map(({ values, of }, index) => ({ values, of: fill(of, hands[index]!) }))
  return { is: 'split', n, by: shape.by, parts }
}

type Cover = 'none' | 'some' | 'all'

const seen = new WeakMap<readonly string[], Map<ReadonlySet<string>, Cover>>()

/** How much of these values a set covers, remembered by identity of both. */
const coverOf = (values: readonly string[]): ((set: ReadonlySet<string>) => Cover) => {
  const known = seen.get(values) ?? new Map<ReadonlySet<string>, Cover>()
  seen.set(values, known)
  return (set) => {
    const before = known.get(set)
    if (before) return before
    const inside = values.reduce((count, value) => count + (set.has(value) ? 1 : 0), 0)
    const found = inside === 0 ? 'none' : inside === values.length ? 'all' : 'some'
    known.set(set, found)
    return found
  }
}

/**
 * Exact bounds of any box of base cells, given a release and nothing but that counts are not negative.
 * Compiled once per release, because a page asks for thousands of boxes.
 */
export const boundsOf = (known: Known, domain: Domain): ((box: Box) => Interval) => {
  const axes = Object.entries(domain).map(([name, values]) => ({ name, covered: coverOf(values) }))
  const covered = (box: Box): Cover => {
    let whole: Cover = 'all'
    for (const axis of axes) {
      const set = box[axis.name]
      if (!set) continue
      const one = axis.covered(set)
      if (one === 'none') return 'none'
      if (one === 'some') whole = 'some'
    }
    return whole
  }
  const { n } = known
  const inside = insideOf(known, domain)
  return (box) => {
    const part = n === 0 ? 'none' : covered(box)
    return part === 'none' ? [0, 0] : part === 'all' ? [n, n] : inside(box)
  }
}

/** Bounds of a box that covers the domain of a release in part. */
const insideOf = (known: Known, domain: Domain): ((box: Box) => Interval) => {
  const { n } = known
  if (known.is === 'total') return () => [0, n]
  if (known.is === 'split') {
    const parts = known.parts
      .filter((part) => part.of.n > 0)
      .map((part) => ({
        covered: coverOf(part.values),
        bounds: boundsOf(part.of, { ...domain, [known.by]: part.values }),
      }))
    return (box) => {
      const set = box[known.by]
      let least = 0
      let most = 0
      for (const part of parts) {
        if (set && part.covered(set) === 'none') continue
        const inside = part.bounds(box)
        least += inside[0]
        most += inside[1]
      }
      return [least, most]
    }
  }
  const side = ({ over, of }: Side<Known>) =>
    boundsOf(of, Object.fromEntries(over.map((name) => [name, domain[name]!])))
  const [left, right] = [side(known.left), side(known.right)]
  return (box) => {
    const [a, b] = [left(box), right(box)]
    return [Math.max(0, a[0] + b[0] - n), Math.min(a[1], b[1])]
  }
}
