/** A value of the law from a day on, with where it stands. */
export interface Entry<T> {
  /** `2023-01-01`: the first day it holds. */
  readonly valid_from: string
  readonly value: T
  /** "§ 20 SGB II": said beside the amount. */
  readonly paragraph: string
  /** Who published it, with its "Stand". */
  readonly source: string
}

/** Entries one after the other: each holds until the next begins, the last one until `known_until`. */
export interface Table<T> {
  readonly name: string
  /** The last day for which the value is known. */
  readonly known_until: string
  readonly entries: readonly [Entry<T>, ...Entry<T>[]]
}

/** What holds on a day (`2026-11-29`); undefined where nobody knows, or it lies before the table. */
export const entryAt = <T>(table: Table<T>, date: string): Entry<T> | undefined =>
  date > table.known_until ? undefined : table.entries.findLast((entry) => entry.valid_from <= date)
