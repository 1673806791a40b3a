import type { Value } from './dataset.ts'

type Row = Readonly<Record<string, Value>>

/** How a table is written: pure text, row by row. */
export interface Format {
  readonly type: string
  /** Codes of the EU's list of file types and of IANA's of media types. */
  readonly fileType: string
  readonly mediaType: string
  readonly begin: (columns: readonly string[]) => string
  readonly row: (columns: readonly string[], row: Row, first: boolean) => string
  readonly end: string
}

/** What a spreadsheet would run: a formula or a command. A number or the number of a phone does nothing there. */
const isFormula = (text: string): boolean =>
  /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-][\d\s()/.-]*$/.test(text)

/** RFC 4180, with an apostrophe before what a spreadsheet would run. */
export const csvField = (value: Value): string => {
  if (value === null) return ''
  const said = Array.isArray(value) ? value.join(';') : String(value)
  const text = typeof value !== 'number' && isFormula(said) ? `'${said}` : said
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (values: readonly Value[]): string => `${values.map(csvField).join(',')}\r\n`

/** By the end of the address. CSV for programs: with commas, UTF-8 without a byte order mark. */
export const formats: Readonly<Record<'csv' | 'json', Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    fileType: 'CSV',
    mediaType: 'text/csv',
    begin: csvLine,
    row: (columns, row) => csvLine(columns.map((name) => row[name] ?? null)),
    end: '',
  },
  json: {
    type: 'application/json; charset=utf-8',
    fileType: 'JSON',
    mediaType: 'application/json',
    begin: () => '[',
    row: (columns, row, first) =>
      `${first ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))}`,
    end: '\n]\n',
  },
}
export type FormatName = keyof typeof formats
export const formatNames = ['csv', 'json'] as const satisfies readonly FormatName[]
