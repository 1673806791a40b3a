import type { System } from '#platform/actor.ts'
import { oneAtATime } from '#platform/import/one-at-a-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import type { Saved } from './store.ts'

/** What an import did, or, with `dryRun`, would have done. */
export interface ImportReport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly dryRun: boolean
  /** Things worth knowing that are no errors. */
  readonly notes: readonly string[]
}

export const reportOf = (saved: Saved, dryRun: boolean, notes: readonly string[] = []): ImportReport => ({
  added: saved.added,
  changed: saved.changed,
  unchanged: saved.unchanged,
  dryRun,
  notes,
})

/** The report in a line: "416 houses: 416 new, 0 changed, 0 as before." */
export const tellReport = (noun: string, report: ImportReport): readonly string[] => {
  const { added, changed, unchanged, dryRun, notes } = report
  const all = added + changed + unchanged
  const line =
    added + changed === 0
      ? `${all} ${noun}: nothing has changed.`
      : `${all} ${noun}: ${added} new, ${changed} changed, ${unchanged} as before.`
  return [...notes, dryRun ? `${line} This was a rehearsal, nothing was stored.` : line]
}

/** Carries a rehearsal's result out of the transaction that it rolls back. */
class Rehearsed extends Error {}

/** Does the work in one transaction; a rehearsal (`dryRun`) does the same and takes everything back. */
export const inOneTransaction = async <T>(
  world: World,
  actor: System,
  dryRun: boolean,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  let value: T | undefined
  try {
    return await oneAtATime(world.database, actor.purpose, () =>
      world.look(actor, async (tx) => {
        value = await work(tx)
        if (dryRun) throw new Rehearsed()
        return value
      }),
    )
  } catch (error) {
    if (error instanceof Rehearsed) return value as T
    throw error
  }
}
