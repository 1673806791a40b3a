import type { Problems } from '#platform/import/problems.ts'
import type { Source } from '#platform/import/source.ts'
import type { AreaRow, Staged } from '../store.ts'

export interface Reading {
  /** The areas in force before this import. */
  readonly known: ReadonlyMap<string, AreaRow>
  readonly problems: Problems
}

/** A kind of file that `import places` reads; recognised by its columns or properties, never by its name. */
export interface Format {
  /** Kept with every row; a new file of the same format replaces the rows of the last. */
  readonly source: string
  /** For messages: "Planungsräume (LOR)". */
  readonly what: string
  readonly kind: 'csv' | 'json'
  /** The columns of the table, or the properties of each feature. */
  readonly columns: readonly string[]
  /** Tells formats with the same properties apart by the first feature. */
  readonly fits?: ((properties: Readonly<Record<string, unknown>>) => boolean) | undefined
  /** `replace` its rows, or only give `names` to areas that are there. */
  readonly effect: 'replace' | 'names'
  readonly read: (source: Source, reading: Reading) => AsyncGenerator<Staged>
}
