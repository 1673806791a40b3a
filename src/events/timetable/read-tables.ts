import { type Trait, traits } from './problem.ts'
import { type Line, linesOf, listOf, names, once, timesOf, type Wrong } from './table-lines.ts'

export interface ApplicantRow {
  readonly line: number
  readonly id: string
  readonly name: string
  readonly wishes: readonly string[]
  /** Minutes since midnight. */
  readonly from: number | undefined
  readonly until: number | undefined
  readonly needs: readonly Trait[]
  readonly interpreter: string | undefined
}

export interface FirmRow {
  readonly line: number
  readonly id: string
  readonly name: string
  readonly tables: readonly { readonly name: string; readonly traits: readonly Trait[] }[]
  readonly from: number | undefined
  readonly until: number | undefined
}

export interface Read<Row> {
  readonly rows: readonly Row[]
  readonly wrong: readonly Wrong[]
}

/** More people have not been at one such day; a table with more was pasted by mistake. */
export const mostApplicants = 2_000
export const mostFirms = 300
const mostTables = 50

const needWords: Readonly<Record<string, Trait>> = {
  stufenlos: 'stufenlos',
  barrierefrei: 'stufenlos',
  rollstuhl: 'stufenlos',
  'step-free': 'stufenlos',
  ruhig: 'ruhig',
  quiet: 'ruhig',
}

const needsOf = (line: Line, wrong: Wrong[]) => {
  const needs = new Set<Trait>()
  let interpreter: string | undefined
  for (const word of listOf(line.cell('needs'))) {
    const lower = word.toLocaleLowerCase('de')
    const [, language] = /^(?:dolmetschen|interpreter):([a-z]{2,3})$/.exec(lower) ?? []
    const need = needWords[lower]
    if (language) interpreter = language
    else if (need) needs.add(need)
    else wrong.push({ line: line.line, what: 'need', value: word })
  }
  return { needs: [...needs], interpreter }
}

/** The table of applicants: `id;name;wishes;from;until;needs`, wishes best first, divided by `|`. */
export const readApplicants = (text: string): Read<ApplicantRow> => {
  const { lines, wrong: before } = linesOf(text, ['id', 'wishes'], mostApplicants)
  const wrong = [...before]
  const idOf = once(wrong)
  const rows = lines.flatMap((line): ApplicantRow[] => {
    const id = idOf(line)
    if (id === undefined) return []
    const listed = listOf(line.cell('wishes'))
    const wishes = [...new Set(listed)]
    const twice = listed.find((firm, index) => listed.indexOf(firm) !== index)
    if (twice !== undefined) wrong.push({ line: line.line, what: 'wish-twice', value: twice })
    return [
      {
        line: line.line,
        id,
        name: line.cell('name') || id,
        wishes,
        ...timesOf(line, wrong),
        ...needsOf(line, wrong),
      },
    ]
  })
  return { rows, wrong }
}

/**
 * The table of firms: `id;name;tables;from;until`, tables as a number or their names divided by `|`. Two more columns
 * may say which of them are step-free and which are quiet (names, or "alle"); without the column, all are.
 */
export const readFirms = (text: string): Read<FirmRow> => {
  const { lines, wrong: before } = linesOf(text, ['id', 'tables'], mostFirms)
  const wrong = [...before]
  const idOf = once(wrong)
  const header = text.split(/\r\n|\n|\r/, 1)[0]!.toLocaleLowerCase('de')
  const taken = new Map<string, string>()
  const rows = lines.flatMap((line): FirmRow[] => {
    const id = idOf(line)
    if (id === undefined) return []
    const listed = tableNames(line.cell('tables'), id)
    if (!listed) {
      wrong.push({ line: line.line, what: 'tables', value: line.cell('tables') })
      return []
    }
    const tables = listed.filter((name) => {
      const owner = taken.get(name)
      if (owner !== undefined) wrong.push({ line: line.line, what: 'table-twice', value: name, other: owner })
      else taken.set(name, id)
      return owner === undefined
    })
    const has = (column: 'stepFree' | 'quiet') => {
      const told = names[column].some((name) => header.includes(name))
      const cell = line.cell(column)
      const some = new Set(listOf(cell))
      return (table: string) =>
        !told || cell.toLocaleLowerCase('de') === 'alle' || cell === 'all' || some.has(table)
    }
    const [stepFree, quiet] = [has('stepFree'), has('quiet')]
    return [
      {
        line: line.line,
        id,
        name: line.cell('name') || id,
        tables: tables.map((name) => ({
          name,
          traits: traits.filter((trait) => (trait === 'stufenlos' ? stepFree(name) : quiet(name))),
        })),
        ...timesOf(line, wrong),
      },
    ]
  })
  return { rows, wrong }
}

const tableNames = (cell: string, firm: string): readonly string[] | undefined => {
  if (/^\d+$/.test(cell)) {
    const count = Number(cell)
    if (count < 1 || count > mostTables) return undefined
    return Array.from({ length: count }, (_, index) => (count === 1 ? firm : `${firm}-${index + 1}`))
  }
  const listed = listOf(cell)
  return listed.length === 0 || listed.length > mostTables ? undefined : listed
}
