import { importError, Problems } from '#platform/import/problems.ts'
import { Progress } from '#platform/import/progress.ts'
import { openSource } from '#platform/import/source.ts'
import type { World } from '#platform/world.ts'
import type { Applied } from './apply-import.ts'
import { recognise } from './formats/recognise.ts'
import { stagePlaces } from './stage-places.ts'
import type { Counts, PlacesTable } from './store.ts'

export interface ImportResult extends Counts {
  /** What was recognised: "postcodes". */
  readonly what: string
  /** What the search by name learned from it, beside the rows themselves. */
  readonly names: Counts
}

/**
 * Imports Länder, Kreise, LOR levels, postcodes, addresses or Gemeinden: whatever the file turns out to be.
 * All or nothing; a second run of the same file changes nothing. A file replaces what the last of its format brought.
 * @param options `dryRun` checks and compares, and stores nothing; `out` takes progress lines
 * @throws ImportError with line or path and reason; nothing was stored
 */
export const importPlaces = async (
  world: World,
  file: string,
  {
    dryRun = false,
    out = () => {},
  }: { dryRun?: boolean | undefined; out?: ((line: string) => void) | undefined } = {},
): Promise<ImportResult> => {
  const source = await openSource(file)
  const format = await recognise(source)
  const progress = new Progress(source, out)
  const how = { source: format.source, effect: format.effect, takeOver: true, dryRun }
  const applied = await stagePlaces(world, how, async function* (known) {
    const problems = new Problems()
    let any = false
    for await (const row of format.read(source, { known, problems })) {
      any = true
      progress.row()
      // After the first problem nothing will be stored; the rest is only checked.
      if (problems.count === 0) yield row
    }
    problems.throwIfAny()
    if (!any) throw importError(source.name, 'has no rows')
    progress.step('comparing')
  })
  return { what: format.what, ...split(applied) }
}

/** Names beside, unless the file brings nothing but names. */
const split = (applied: Applied): Counts & { names: Counts } => {
  const rows = (['area', 'postcode', 'address'] as const).filter((table) => touched(applied[table]))
  const names = applied.place_name
  if (rows.length === 0) return { ...names, names: none }
  return { ...sum(applied, rows), names }
}

const none: Counts = { added: 0, changed: 0, removed: 0, unchanged: 0 }
const touched = (counts: Counts): boolean => Object.values(counts).some((count) => count > 0)

/** The counts of several tables together. */
export const sum = (applied: Applied, over: readonly PlacesTable[]): Counts => {
  const total = { ...none }
  for (const table of over)
    for (const key of ['added', 'changed', 'removed', 'unchanged'] as const) total[key] += applied[table][key]
  return total
}
