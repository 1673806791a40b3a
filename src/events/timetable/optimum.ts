import highsModule from 'highs'
import type { Choice, Program } from './windows-model.ts'

// The package's types describe its CommonJS build; as an ES module the default export is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default
let loaded: ReturnType<typeof loadHighs> | undefined

export interface Watch {
  /** Seconds it may take. */
  readonly seconds: number
  readonly tell?: ((found: { value: number | undefined; bound: number | undefined }) => void) | undefined
  readonly cancelled?: (() => boolean) | undefined
}

export type Optimum =
  | { readonly is: 'found'; readonly chosen: readonly Choice[]; readonly bound: number }
  | { readonly is: 'infeasible' }
  | { readonly is: 'unknown' }

/** The best choices of a program, by HiGHS; `bound` is what no choice can be better than. */
export const optimum = async (
  { choices, rows, worths }: Program,
  seconds: number,
  watch: Watch,
): Promise<Optimum> => {
  // Nobody can meet anybody: HiGHS takes no empty program.
  if (choices.length === 0) return { is: 'found', chosen: [], bound: 0 }
  loaded ??= loadHighs()
  const highs = await loaded
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.choices.length)
  const { variableType, objectiveSense, callbackType, modelStatus } = highs.constants
  const model = highs.createModel({
    numCols: choices.length,
    numRows: rows.length,
    sense: objectiveSense.maximize,
    colCost: Float64Array.from(worths),
    colLower: new Float64Array(choices.length),
    colUpper: new Float64Array(choices.length).fill(1),
    integrality: choices.map(() => variableType.integer),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: choices.length,
      starts,
      indices: rows.flatMap((row) => row.choices),
      values: new Float64Array(starts.at(-1)!).fill(1),
    },
  })
  try {
    // Worths are whole numbers: a gap below one is none.
    model.options.set({ output_flag: false, time_limit: seconds, mip_abs_gap: 0.999, mip_rel_gap: 0 })
    model.run({
      [callbackType.mipInterrupt]: (event) => {
        if (watch.cancelled?.()) event.interrupt()
      },
      [callbackType.mipLogging]: ({ data }) => {
        watch.tell?.({ value: data.mip_primal_bound, bound: data.mip_dual_bound })
      },
    })
    if (model.getModelStatus() === modelStatus.infeasible) return { is: 'infeasible' }
    // 2: a feasible point is there.
    if (Number(model.info.get('primal_solution_status')) !== 2) return { is: 'unknown' }
    const { colValue } = model.getSolution()
    return {
      is: 'found',
      chosen: choices.filter((_, index) => colValue[index]! > 0.5),
      bound: Number(model.info.get('mip_dual_bound')),
    }
  } finally {
    model.dispose()
  }
}
