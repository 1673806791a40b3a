import { CsvError, parse } from 'csv-parse/sync'
import { minutesOf } from './times.ts'

/** What is wrong in a line, to be said in the reader's words (`messages`). The other lines are kept. */
export interface Wrong {
  /** Line of the text, from 1; 0 for the whole of it. */
  readonly line: number
  readonly what: WrongKind
  readonly value?: string | undefined
  readonly other?: string | undefined
}
export type WrongKind =
  | 'unreadable'
  | 'columns'
  | 'empty'
  | 'too-many'
  | 'cells'
  | 'id-missing'
  | 'id-twice'
  | 'time'
  | 'window'
  | 'need'
  | 'wish-twice'
  | 'tables'
  | 'table-twice'

/** A column under any of the names that people give it. */
export const names = {
  id: ['id', 'nr', 'nummer', 'kennung'],
  name: ['name', 'firma', 'betrieb', 'bewerber', 'bewerberin'],
  wishes: ['wishes', 'wünsche', 'wuensche', 'wunschfirmen'],
  from: ['from', 'von', 'ab'],
  until: ['until', 'bis'],
  needs: ['needs', 'bedarf', 'braucht'],
  tables: ['tables', 'tische', 'tisch'],
  stepFree: ['step_free', 'stufenlos'],
  quiet: ['quiet', 'ruhig'],
} as const
type Column = keyof typeof names

export interface Line {
  readonly line: number
  cell(column: Column): string
}

/** Comma, semicolon or tab, whichever the first line has most of. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split(/\r\n|\n|\r/, 1)
  return [';', ',', '\t'].reduce((most, one) =>
    header.split(one).length > header.split(most).length ? one : most,
  )
}

export const linesOf = (
  text: string,
  needed: readonly Column[],
  most: number,
): { readonly lines: readonly Line[]; readonly wrong: readonly Wrong[] } => {
  if (text.trim() === '') return { lines: [], wrong: [{ line: 0, what: 'empty' }] }
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records
  } catch (error) {
    if (error instanceof CsvError)
      return { lines: [], wrong: [{ line: Number(error.lines ?? 0), what: 'unreadable' }] }
    throw error
  }
  const [header, ...rest] = records
  const found = (header?.record ?? []).map((cell) => cell.toLocaleLowerCase('de'))
  const at = new Map(
    (Object.keys(names) as Column[]).map((column) => [
      column,
      found.findIndex((cell) => (names[column] as readonly string[]).includes(cell)),
    ]),
  )
  const missing = needed.filter((column) => at.get(column) === -1)
  if (missing.length > 0)
    return {
      lines: [],
      wrong: [
        {
          line: 1,
          what: 'columns',
          value: missing.map((one) => names[one][0]).join(', '),
          other: found.join(', '),
        },
      ],
    }
  if (rest.length > most)
    return {
      lines: [],
      wrong: [{ line: 0, what: 'too-many', value: String(rest.length), other: String(most) }],
    }
  const wrong: Wrong[] = []
  const lines = rest.flatMap(({ record, info }): Line[] => {
    // Empty cells at the end are often left out by hand.
    if (record.length > found.length && record.slice(found.length).some((cell) => cell !== '')) {
      wrong.push({
        line: info.lines,
        what: 'cells',
        value: String(record.length),
        other: String(found.length),
      })
      return []
    }
    return [{ line: info.lines, cell: (column) => record[at.get(column)!] ?? '' }]
  })
  return { lines, wrong }
}

export const listOf = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A time or nothing; a wrong one is told, and taken as nothing. */
export const timesOf = (line: Line, wrong: Wrong[]) => {
  const time = (column: 'from' | 'until') => {
    const cell = line.cell(column)
    const minutes = cell === '' ? undefined : minutesOf(cell)
    if (cell !== '' && minutes === undefined) wrong.push({ line: line.line, what: 'time', value: cell })
    return minutes
  }
  const [from, until] = [time('from'), time('until')]
  if (from !== undefined && until !== undefined && until <= from)
    wrong.push({ line: line.line, what: 'window', value: line.cell('from'), other: line.cell('until') })
  return { from, until }
}

/** Each id once; a second line with it is told and left out. */
export const once = (wrong: Wrong[]) => {
  const seen = new Set<string>()
  return (line: Line): string | undefined => {
    const id = line.cell('id')
    if (id === '' || seen.has(id)) {
      wrong.push(
        id === ''
          ? { line: line.line, what: 'id-missing' }
          : { line: line.line, what: 'id-twice', value: id },
      )
      return undefined
    }
    seen.add(id)
    return id
  }
}
