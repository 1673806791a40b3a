import { parse } from 'csv-parse/sync'
import { type Degree, degrees, type German, germanLevels, readings, type Training } from './dating.ts'

/**
 * Columns of the two tables that the timetable does not need: what a firm offers, what an applicant brings. They may
 * stand in any place; what cannot be read is told, and taken as nothing.
 */
export interface MoreWrong {
  readonly line: number
  readonly what: 'degree' | 'german' | 'reads' | 'language' | 'training'
  readonly value: string
}

const names = {
  id: ['id', 'nr', 'nummer', 'kennung'],
  degree: ['degree', 'abschluss', 'schulabschluss'],
  german: ['german', 'deutsch', 'deutschniveau'],
  reads: ['reads', 'papiere'],
  languages: ['languages', 'sprachen'],
  occupations: ['occupations', 'berufe', 'beruf'],
  trainings: ['trainings', 'ausbildungen', 'ausbildung'],
  recruiters: ['recruiters', 'personal', 'ansprechpersonen'],
} as const
type Column = keyof typeof names

const degreeWords: Readonly<Record<string, Degree>> = {
  ...Object.fromEntries(degrees.map((one) => [one, one])),
  'ohne abschluss': 'ohne',
  hauptschule: 'bbr',
  hauptschulabschluss: 'bbr',
  berufsbildungsreife: 'bbr',
  realschule: 'msa',
  realschulabschluss: 'msa',
  'mittlere reife': 'msa',
  fachabitur: 'fachabi',
  fachhochschulreife: 'fachabi',
  abitur: 'abi',
}

export const listIn = (cell: string): string[] =>
  cell
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** The further cells of each line, by its id. */
export const moreColumns = (text: string): ReadonlyMap<string, (column: Column) => string> => {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const delimiter = [';', ',', '\t'].reduce((most, one) =>
    first.split(one).length > first.split(most).length ? one : most,
  )
  const [header = [], ...rows] = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as string[][]
  const found = header.map((cell) => cell.toLocaleLowerCase('de'))
  const at = (column: Column) =>
    found.findIndex((cell) => (names[column] as readonly string[]).includes(cell))
  return new Map(rows.map((row) => [row[at('id')] ?? '', (column) => row[at(column)] ?? '']))
}

type Cell = (column: Column) => string

export const degreeOf = (cell: string): Degree | undefined => degreeWords[cell.toLocaleLowerCase('de')]
const germanOf = (cell: string): German | undefined => {
  const lower = cell.toLocaleLowerCase('de')
  return lower === 'c2' ? 'c1' : germanLevels.find((one) => one === lower)
}

/** The language of papers; German where nothing is said. */
const readsIn = (cell: Cell, line: number, wrong: MoreWrong[]) => {
  const typed = cell('reads')
  const known = readings.find((one) => one === typed.toLocaleLowerCase('de'))
  if (typed !== '' && !known) wrong.push({ line, what: 'reads', value: typed })
  return known ?? 'de'
}

/** What an applicant brings: degree, German, languages, occupations, the language of their papers. */
export const broughtBy = (cell: Cell, line: number, wrong: MoreWrong[]) => {
  const read = <T>(what: MoreWrong['what'], typed: string, known: T | undefined): T | null => {
    if (typed !== '' && known === undefined) wrong.push({ line, what, value: typed })
    return known ?? null
  }
  const languages = listIn(cell('languages')).flatMap((typed) => {
    const lower = typed.toLocaleLowerCase('de')
    return read('language', typed, /^[a-z]{2,3}$/.test(lower) ? lower : undefined) ?? []
  })
  return {
    degree: read('degree', cell('degree'), degreeOf(cell('degree'))),
    german: read('german', cell('german'), germanOf(cell('german'))),
    reads: readsIn(cell, line, wrong),
    languages: [...new Set(languages)].slice(0, 12),
    occupations: listIn(cell('occupations'))
      .map((one) => one.slice(0, 80))
      .slice(0, 10),
  }
}

/** What a firm offers: `Bäcker/in: 2: bbr: a2 | Verkäufer/in`, the last three of each may be missing. */
export const offeredBy = (cell: Cell, line: number, wrong: MoreWrong[]) => ({
  reads: readsIn(cell, line, wrong),
  recruiters: listIn(cell('recruiters'))
    .map((one) => one.slice(0, 80))
    .slice(0, 10),
  trainings: listIn(cell('trainings')).flatMap((typed): Training[] => {
    const [occupation = '', places = '', degree = '', german = ''] = typed.split(':').map((one) => one.trim())
    const count = places === '' ? 1 : Number(places)
    const asked = degree === '' ? null : degreeOf(degree)
    const level = german === '' ? null : germanOf(german)
    if (occupation !== '' && occupation.length <= 80 && Number.isInteger(count) && count >= 1 && count <= 200)
      if (asked !== undefined && level !== undefined)
        return [{ occupation, places: count, degree: asked, german: level }]
    wrong.push({ line, what: 'training', value: typed })
    return []
  }),
})
