import highsModule from 'highs'

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

/** More than any base cell holds: it stands for "no upper bound" where nothing was published. */
const PLENTY = 10_000

/**
 * The interval `[least, most]` of each target (a set of base cells) that the equations leave open. It is exact
 * where it is shorter than `wide`; a longer one is at least as long as told. Throws if the equations contradict
 * each other. Milliseconds to seconds for hundreds of cells: for tests and inspections, not for pages.
 */
export const attack = async (
  size: number,
  published: readonly Equation[],
  targets: readonly (readonly number[])[],
  wide: number,
): Promise<readonly (readonly [least: number, most: number])[]> => {
  loaded ??= loadHighs()
  const highs = await loaded
  const upper = new Float64Array(size).fill(PLENTY)
  for (const { cells, n } of published) if (n === 0) for (const cell of cells) upper[cell] = 0
  const rows = distinct(published, upper)
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.cells.length)
  const n = Float64Array.from(rows, (row) => row.n)
  const model = highs.createModel({
    numCols: size,
    numRows: rows.length,
    colCost: new Float64Array(size),
    colLower: new Float64Array(size),
    colUpper: upper,
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
    const found = targets.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number])
    const everyCell = { kind: 'range', from: 0, to: size - 1 } as const
    const solve = (target: readonly number[], cost: number): void => {
      const costs = new Float64Array(size)
      for (const cell of target) costs[cell] = cost
      model.changeColsCost(everyCell, costs)
      const { modelStatus } = model.run()
      if (modelStatus !== highs.constants.modelStatus.optimal)
        throw new Error(`no solution: status ${modelStatus}`)
      const world = model.getSolution().colValue
      for (const [index, cells] of targets.entries()) {
        const value = cells.reduce((total, cell) => total + world[cell]!, 0)
        const interval = found[index]!
        interval[0] = Math.min(interval[0], value)
        interval[1] = Math.max(interval[1], value)
      }
    }
    for (const [index, target] of targets.entries()) {
      for (const cost of [-1, 1]) if (!(found[index]![1] - found[index]![0] >= wide)) solve(target, cost)
    }
    return found
  } finally {
    model.dispose()
  }
}

/** Without the cells that are known to be 0, many published numbers say the same. */
const distinct = (published: readonly Equation[], upper: Float64Array): readonly Equation[] => {
  const rows = new Map<string, Equation>()
  for (const { cells, n } of published) {
    const open = cells.filter((cell) => upper[cell]! > 0)
    if (n > 0) rows.set(`${open.join()}=${n}`, { cells: open, n })
  }
  return [...rows.values()]
}
