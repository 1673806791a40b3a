import { system } from '#platform/actor.ts'
import { importError, Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import { stagedImport } from '#platform/import/staged.ts'
import type { World } from '#platform/world.ts'
import { asOfName, isAsOf, type ReadFigure, recognise } from './figure-file.ts'
import { type Counts, clearStaging, countStaged, saveStaged, stage } from './store.ts'

export interface ContextReport extends Counts {
  /** What was recognised. */
  readonly what: string
}

/** More differing figures than any list of areas has: which is there twice must be known while reading. */
const most = 500_000

/**
 * Imports official figures of areas (CSV), all or nothing; a second run of the same file changes nothing.
 * @param options `asOf` the year or day of figures that do not say it; `dryRun` checks and stores nothing
 * @throws ImportError with line and reason
 */
export const importContext = async (
  world: World,
  file: string,
  options: {
    dryRun?: boolean | undefined
    asOf?: string | undefined
    out?: ((line: string) => void) | undefined
  } = {},
): Promise<ContextReport> => {
  const { dryRun = false, out = () => {} } = options
  if (options.asOf !== undefined && !isAsOf(options.asOf))
    throw importError('--as-of', 'a year or a day is wanted, e.g. 2024 or 2024-12-31')
  const source = await openSource(file)
  const format = recognise(source)
  const counts = await stagedImport<ReadFigure, Counts>(world, system('import context'), {
    dryRun,
    batchSize: 2000,
    stage,
    clear: clearStaging,
    count: countStaged,
    read: async (add) => {
      const problems = new Problems()
      const progress = new Progress(source, out)
      const seen = new Map<string, number>()
      const asOf = options.asOf ?? asOfName(source.name)
      for await (const figure of format.read(source, { problems, asOf })) {
        progress.row()
        const { areaCode, indicator, line } = figure
        const key = `${areaCode} ${indicator} ${figure.source}`
        const first = seen.get(key)
        if (first)
          problems.add(`line ${line}`, `${indicator} of ${areaCode} is there already, on line ${first}`)
        else seen.set(key, line)
        if (seen.size > most) throw importError(source.name, `has more than ${most} figures`)
        // After the first problem nothing will be stored; the rest is only checked.
        if (problems.count === 0) await add(figure)
      }
      problems.throwIfAny()
      // An empty file would remove all that the last one brought.
      if (seen.size === 0) throw importError(source.name, 'has no rows')
    },
    save: (tx, run) => saveStaged(tx, run, format.replaces),
  })
  return { what: format.what, ...counts }
}
