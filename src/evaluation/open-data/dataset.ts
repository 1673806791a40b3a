import type { Locale } from '#platform/i18n.ts'
import type { Tx } from '#platform/transaction.ts'

/** What a field can hold; in CSV a list is joined with `;`. */
export type Value = string | number | boolean | null | readonly string[]

/** Some rows, and where to go on; `next` is undefined with the last ones. */
export interface Batch<R> {
  readonly rows: readonly R[]
  readonly next: string | undefined
}

/** Codes of the EU's list of frequencies. */
export type Frequency = 'CONT' | 'QUARTERLY'

/** What the rows are about; days are 'YYYY-MM-DD'. */
export interface Coverage {
  /** Codes of social spaces (`area.code`). */
  readonly areas: readonly string[]
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** When something last changed, where that is known. */
  readonly modified?: string | undefined
}

/** One table that everybody may take away: as CSV, as JSON and in the catalogue. */
export interface Dataset {
  /** Part of the address and of the IRI: never renamed. */
  readonly id: string
  readonly words: (locale: Locale) => { readonly title: string; readonly description: string }
  /** What leaves, in this order. A field of a row that is not named here stays inside. */
  readonly columns: readonly string[]
  /** Read as a visitor, each batch in a transaction of its own: a slow reader holds no connection. */
  readonly batch: (tx: Tx, after: string | undefined) => Promise<Batch<Readonly<Record<string, Value>>>>
  readonly coverage: (tx: Tx) => Promise<Coverage>
  readonly frequency: Frequency
}

/** Holds columns and rows of an entry together: a column must be a field of the rows. */
export const dataset = <R extends { readonly [K in keyof R]: Value }>(
  entry: Omit<Dataset, 'columns' | 'batch'> & {
    readonly columns: readonly (keyof R & string)[]
    readonly batch: (tx: Tx, after: string | undefined) => Promise<Batch<R>>
  },
): Dataset => entry as unknown as Dataset
