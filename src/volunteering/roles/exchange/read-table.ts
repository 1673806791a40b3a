import { CsvError, parse } from 'csv-parse/sync'

/** A table as it was sent: the names of its columns, and its rows by them. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}
export interface TableRow {
  /** The line in the file, from 2 on. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export type WrongTable = 'empty' | 'no-rows' | 'too-large' | 'twice' | 'cells' | 'quotes'

export const mostRows = 500
const mostColumns = 100
export const longestName = 200
/** Characters of a cell; what is longer is cut here, and too long for its field anyway. */
export const longestCell = 10_000
/** Characters; longer tables are nobody's list of engagements. */
export const mostText = 1_000_000

/** Comma, semicolon or tab: whichever the first line has most of. */
const delimiterOf = (text: string): string => {
  const head = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  return [';', ',', '\t'].reduce((best, sign) =>
    head.split(sign).length > head.split(best).length ? sign : best,
  )
}

/** An export of ours puts an apostrophe before what a spreadsheet would run (platform/http/csv.ts): it is no part of the text. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '').trim()

/** Reads a table (RFC 4180; comma, semicolon or tab), all of it or nothing. */
export const readTable = (typed: string): Table | { readonly wrong: WrongTable } => {
  // PostgreSQL takes no NUL; nobody types one.
  const text = typed
    .replace(/^\ufeff/, '')
    .replaceAll('\u0000', '')
    // Excel is told its separator in a line of its own.
    .replace(/^"?sep=.?"?(?=\r?\n)/i, '')
  if (text.trim() === '') return { wrong: 'empty' }
  if (text.length > mostText) return { wrong: 'too-large' }
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text.trimStart()),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      to: mostRows + 2,
    }) as unknown as readonly {
      readonly record: readonly string[]
      readonly info: { readonly lines: number }
    }[]
    const names = records[0]?.record ?? []
    const columns = names.slice(0, mostColumns).map((name) => name.slice(0, longestName))
    const named = columns.filter((name) => name !== '')
    if (new Set(named).size < named.length) return { wrong: 'twice' }
    if (records.length < 2) return { wrong: 'no-rows' }
    if (records.length > mostRows + 1) return { wrong: 'too-large' }
    // A separator within a text without quotation marks: what follows would stand in the wrong columns.
    if (records.some(({ record }) => record.slice(names.length).some((cell) => cell !== '')))
      return { wrong: 'cells' }
    return {
      columns: named,
      rows: records.slice(1).map(({ record, info }) => ({
        line: info.lines,
        cells: Object.fromEntries(
          columns.flatMap((name, at) =>
            name === '' ? [] : [[name, unguarded(record[at] ?? '').slice(0, longestCell)]],
          ),
        ),
      })),
    }
  } catch (error) {
    if (error instanceof CsvError) return { wrong: 'quotes' }
    throw error
  }
}
