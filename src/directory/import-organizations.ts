import { system } from '#platform/actor.ts'
import { berlinWall } from '#platform/berlin-time.ts'
import { readCsv } from '#platform/import/csv.ts'
import { importError, Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import type { World } from '#platform/world.ts'
import type { ImportReport } from './import-report.ts'
import { keyOf, type ListedJobcenter } from './jobcenter.ts'
import { jobcenterColumns, readJobcenter } from './jobcenter-file.ts'
import { saveJobcenters } from './save-jobcenters.ts'
import { stagingItems } from './stage-items.ts'

/**
 * Imports the list of all Jobcenter with the Kreise they are responsible for (CSV). All or nothing; a second run
 * changes nothing. The list is the whole: a responsibility that it no longer names has ended. Organizations stay.
 * @throws ImportError with line and reason
 */
export const importOrganizations = async (
  world: World,
  file: string,
  {
    dryRun = false,
    out = () => {},
  }: { dryRun?: boolean | undefined; out?: ((line: string) => void) | undefined } = {},
): Promise<ImportReport> =>
  stagingItems<ListedJobcenter, ImportReport>(
    world,
    system('import organizations'),
    dryRun,
    (stage) => readJobcenters(file, out, stage),
    async (tx, batches) => {
      // Names and matches are found by comparing all of them: a few hundred short rows.
      const listed: ListedJobcenter[] = []
      for await (const batch of batches) listed.push(...batch)
      return { ...(await saveJobcenters(tx, listed, berlinWall(world.now()).date)), dryRun }
    },
  )

const readJobcenters = async (
  file: string,
  out: (line: string) => void,
  stage: (one: ListedJobcenter) => Promise<void>,
): Promise<void> => {
  const problems = new Problems()
  const opened = await openSource(file)
  const progress = new Progress(opened, out)
  const seen = new Map<string, number>()
  for await (const { line, row } of readCsv(opened, { columns: jobcenterColumns, problems })) {
    progress.row()
    const one = readJobcenter(row)
    if (!('form' in one)) {
      for (const reason of one) problems.add(`line ${line}`, reason)
      continue
    }
    const key = keyOf(one)
    const first = seen.get(key)
    if (first)
      problems.add(
        `line ${line}`,
        `"${one.name}" (${one.form}, ${one.land}) is there already, on line ${first}`,
      )
    else seen.set(key, line)
    // After the first problem nothing will be stored; the rest is only checked.
    if (problems.count === 0) await stage(one)
  }
  problems.throwIfAny()
  // An empty list would end every responsibility.
  if (seen.size === 0) throw importError(opened.name, 'has no rows')
}
