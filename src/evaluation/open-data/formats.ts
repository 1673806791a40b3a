import { csvLine } from '#platform/http/csv.ts'
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

const asText = (value: Value): string | number =>
  value === null
    ? ''
    : Array.isArray(value)
      ? value.join(';')
      : typeof value === 'number'
        ? value
        : String(value)
const line = (values: readonly Value[]): string => `${csvLine(values.map(asText), ',')}\r\n`

/** By the end of the address. CSV for programs: with commas, UTF-8 without a byte order mark. */
export const formats: Readonly<Record<'csv' | 'json', Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    fileType: 'CSV',
    mediaType: 'text/csv',
    begin: line,
    row: (columns, row) => line(columns.map((name) => row[name] ?? null)),
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
