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

type Counts = Pick<Saved, 'added' | 'changed' | 'unchanged'>

export const nothingSaved: Counts = { added: 0, changed: 0, unchanged: 0 }

export const plus = (one: Counts, other: Counts): Counts => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
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
