import highsModule from 'highs'
import { random } from './seeded-random.ts'

/**
 * The attack on a publication: what somebody with a linear program and every published number can find out about
 * the numbers that were suppressed. It knows nothing of how they were chosen, so it can prove release.ts wrong.
 *
 * Unknown are the base cells, each at least 0; every published number is an equation. Each solution is a world
 * that looks the same from outside, so it widens the interval of every target at once, and only targets that are
 * still narrow need programs of their own.
 */
export type Equation = {
  /** Indices of the base cells that are summed up, ascending. */
  readonly cells: readonly number[]
  readonly n: number
}

// The package's types describe its CommonJS build; as an ES module the default export is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default
let loaded: ReturnType<typeof loadHighs> | undefined

/** More than any group of cells holds: it stands for "no upper bound" where nothing was published. */
const PLENTY = 10_000

/**
 * The interval `[least, most]` of each target (a set of base cells, each once) that the equations leave open. It is exact
 * where it is shorter than `wide`; a longer one is at least as long as told. Throws if the equations contradict
 * each other. Milliseconds to seconds for hundreds of cells: for tests and inspections, not for pages.
 *
 * Cells that are in the same equations can stand for each other, so the program knows their sum alone. A target has at
 * least what lies in the groups that it covers, at most what lies in those that it touches, and all of it in between.
 */
export const attack = async (
  size: number,
  published: readonly Equation[],
  targets: readonly (readonly number[])[],
  wide: number,
): Promise<readonly (readonly [least: number, most: number])[]> => {
  const { groupOf, sizes, rows } = grouped(size, published)
  const sought = new Map<string, Sought>()
  const asked = targets.map((cells) => {
    const one = soughtIn(cells, groupOf, sizes)
    const key = `${one.covered.join()} ${one.touched.join()}`
    return sought.get(key) ?? sought.set(key, one).get(key)!
  })
  await solveAll(sizes.length, rows, [...sought.values()], wide)
  return asked.map(({ least, most }) => [least, most] as const)
}

interface Sought {
  readonly covered: readonly number[]
  readonly touched: readonly number[]
  least: number
  most: number
}

/** Groups of cells that are in the same equations; what is known to be 0 is in none (-1). */
const grouped = (size: number, published: readonly Equation[]) => {
  const isZero = new Uint8Array(size)
  for (const { cells, n } of published) if (n === 0) for (const cell of cells) isZero[cell] = 1
  const keys = new Array<string>(size).fill('')
  // Without the cells that are 0, many published numbers say the same.
  const distinct = new Map<string, Equation>()
  for (const { cells, n } of published) {
    const open = cells.filter((cell) => !isZero[cell])
    if (n > 0) distinct.set(`${open.join()}=${n}`, { cells: open, n })
  }
  const equations = [...distinct.values()]
  for (const [row, { cells }] of equations.entries()) for (const cell of cells) keys[cell] += ` ${row}`
  const groups = new Map<string, number>()
  const sizes: number[] = []
  const groupOf = keys.map((key, cell) => {
    if (isZero[cell]) return -1
    const group = groups.get(key) ?? groups.set(key, groups.size).get(key)!
    sizes[group] = (sizes[group] ?? 0) + 1
    return group
  })
  const rows = equations.map(({ cells, n }) => ({
    cells: [...new Set(cells.map((cell) => groupOf[cell]!))].toSorted((a, b) => a - b),
    n,
  }))
  return { groupOf, sizes, rows }
}

const soughtIn = (cells: readonly number[], groupOf: readonly number[], sizes: readonly number[]): Sought => {
  const inside = new Map<number, number>()
  for (const cell of cells) {
    const group = groupOf[cell]!
    if (group >= 0) inside.set(group, (inside.get(group) ?? 0) + 1)
  }
  const touched = [...inside.keys()].toSorted((a, b) => a - b)
  const covered = touched.filter((group) => inside.get(group) === sizes[group])
  const isNothing = touched.length === 0
  return {
    covered,
    touched,
    least: isNothing ? 0 : Number.POSITIVE_INFINITY,
    most: isNothing ? 0 : Number.NEGATIVE_INFINITY,
  }
}

const solveAll = async (
  size: number,
  rows: readonly Equation[],
  targets: readonly Sought[],
  wide: number,
): Promise<void> => {
  if (size === 0) return
  loaded ??= loadHighs()
  const highs = await loaded
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.cells.length)
  const n = Float64Array.from(rows, (row) => row.n)
  const model = highs.createModel({
    numCols: size,
    numRows: rows.length,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(PLENTY),
    rowLower: n,
    rowUpper: n,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: size,
      starts,
      indices: rows.flatMap((row) => row.cells),
      values: new Float64Array(starts.at(-1)!).fill(1),
    },
  })
  try {
    model.options.set({ output_flag: false, presolve: 'off' })
    const everyGroup = { kind: 'range', from: 0, to: size - 1 } as const
    const isNarrow = (target: Sought) => !(target.most - target.least >= wide)
    let narrow = targets.filter(isNarrow)
    const solve = (costs: Float64Array): void => {
      model.changeColsCost(everyGroup, costs)
      const { modelStatus } = model.run()
      if (modelStatus !== highs.constants.modelStatus.optimal)
        throw new Error(`no solution: status ${modelStatus}`)
      const world = model.getSolution().colValue
      const sum = (some: readonly number[]) => {
        let total = 0
        for (const group of some) total += world[group]!
        return total
      }
      for (const target of narrow) {
        target.least = Math.min(target.least, sum(target.covered))
        target.most = Math.max(target.most, sum(target.touched))
      }
    }
    // Worlds far from each other widen most of them at once.
    const next = random(1)
    for (let worlds = 0; worlds < 8 && narrow.length > 20; worlds++) {
      solve(Float64Array.from({ length: size }, () => next() - 0.5))
      narrow = narrow.filter(isNarrow)
    }
    const towards = (groups: readonly number[], cost: number): void => {
      const costs = new Float64Array(size)
      for (const group of groups) costs[group] = cost
      solve(costs)
    }
    while (narrow.length > 0) {
      const target = narrow[0]!
      towards(target.touched, -1)
      if (isNarrow(target)) towards(target.covered, 1)
      narrow = narrow.slice(1).filter(isNarrow)
    }
  } finally {
    model.dispose()
  }
}
