import { pipeline, Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { ImportError, importError, type Problems } from './problems.ts'
import type { Source } from './source.ts'

/** One row of a table: the line it ends on and its cells, trimmed, by the name of the column. */
export interface CsvRow<C extends string> {
  readonly line: number
  readonly row: Readonly<Record<C, string>>
}

/** No line or cell of an honest table is longer (bytes). */
const maxLine = 1_000_000

/** The names of the columns in the first line. */
export const csvColumns = (source: Source): string[] => {
  const header = source.head.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const cells = header.split(delimiterOf(source)).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
  return cells
}

/** Comma, semicolon or tab: whichever the first line has most of. */
const delimiterOf = (source: Source): string => {
  const header = source.head.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).sign
}

/**
 * Reads a table row by row (RFC 4180; comma, semicolon or tab).
 * @param columns the columns that must be there; others are left out
 * @param problems collects rows with too few or too many cells; without it the first one ends the import
 * @throws ImportError naming the missing column and those found, a quotation mark that is not closed, a line over 1 MB
 */
export async function* readCsv<C extends string>(
  source: Source,
  { columns, problems }: { columns: readonly C[]; problems?: Problems | undefined },
): AsyncGenerator<CsvRow<C>> {
  const found = csvColumns(source)
  refuseColumns(columns, found)
  const places = columns.map((column) => [column, found.indexOf(column)] as const)
  const parser = parse({
    delimiter: delimiterOf(source),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: maxLine,
    info: true,
    from: 2,
  })
  pipeline(Readable.from(source.text(maxLine)), parser, () => {})
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (record.length !== found.length) {
        const reason = `has ${record.length} cells instead of ${found.length}. A separator or a quotation mark is missing or too many`
        if (!problems) throw importError(`line ${info.lines}`, reason)
        problems.add(`line ${info.lines}`, reason)
        continue
      }
      const row = {} as Record<C, string>
      for (const [column, at] of places) row[column] = record[at]!
      yield { line: info.lines, row }
    }
  } catch (error) {
    throw error instanceof CsvError ? asImportError(error) : error
  }
}

const refuseColumns = (wanted: readonly string[], found: readonly string[]): void => {
  const missing = wanted.filter((column) => !found.includes(column))
  if (missing.length > 0)
    throw new ImportError(
      missing.map((column) => ({
        where: 'line 1',
        reason: `the column "${column}" is missing. Found: ${found.map((name) => `"${name}"`).join(', ')}`,
      })),
    )
  const twice = found.find((column, at) => column !== '' && found.indexOf(column) !== at)
  if (twice !== undefined) throw importError('line 1', `the column "${twice}" is there twice`)
}

const asImportError = (error: CsvError): ImportError => {
  const line = typeof error.lines === 'number' ? error.lines : 1
  const reasons: Record<string, string> = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
    INVALID_OPENING_QUOTE:
      'a quotation mark stands inside a cell: put the cell in quotation marks and double those inside',
    CSV_INVALID_CLOSING_QUOTE:
      'after a closing quotation mark a separator or the end of the line must follow',
    CSV_MAX_RECORD_SIZE: 'the row is longer than 1 MB. A quotation mark may be missing',
  }
  return importError(`line ${line}`, reasons[error.code] ?? `cannot be read as CSV: ${error.message}`)
}
