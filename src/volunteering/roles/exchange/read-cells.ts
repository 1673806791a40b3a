import { z } from 'zod'
import { languageName } from '#directory'
import { strengths, strengthText } from '../../strengths.ts'
import { roleWords } from '../messages/public/index.ts'
import { daytimes, interests, weekdays } from '../role.ts'
import type { Written } from '../written.ts'
import { type ExchangeField, keyOf, type Mapping } from './fields.ts'
import type { TableRow } from './read-table.ts'

/** What stands in a row, in the words of the form; only what a column is mapped to. */
export interface ReadRow {
  readonly line: number
  readonly externalId: string
  readonly given: Partial<Written>
  /** Words of a cell that mean nothing here. */
  readonly ignored: readonly string[]
  readonly wrong: readonly { readonly field: ExchangeField; readonly value: string }[]
}

const languages = 'de en ar tr ru uk fa ku fr es pl ro bg vi it pt sr hr sq gsg'.split(' ')

const book = <T extends string>(all: readonly T[], words: (one: T) => readonly string[]) =>
  new Map(all.flatMap((one) => [one as string, ...words(one)].map((word) => [keyOf(word), one] as const)))

const [german, english] = [roleWords('de'), roleWords('en')]
const dayNames: Readonly<Record<string, readonly string[]>> = {
  MO: ['mo', 'montag', 'montags', 'monday'],
  TU: ['di', 'dienstag', 'dienstags', 'tuesday'],
  WE: ['mi', 'mittwoch', 'mittwochs', 'wednesday'],
  TH: ['do', 'donnerstag', 'donnerstags', 'thursday'],
  FR: ['fr', 'freitag', 'freitags', 'friday'],
  SA: ['sa', 'samstag', 'samstags', 'sonnabend', 'saturday'],
  SU: ['so', 'sonntag', 'sonntags', 'sunday'],
}
const books = {
  interests: book(interests, (one) => [german.interests[one], english.interests[one]]),
  asked: book(strengths, (one) => [strengthText('de', one), strengthText('en', one)]),
  gained: book(strengths, (one) => [strengthText('de', one), strengthText('en', one)]),
  weekdays: book(weekdays, (one) => dayNames[one] ?? []),
  daytimes: book(daytimes, (one) => [
    one.slice(0, -1),
    ...{
      vormittags: ['morgens', 'morning', 'früh'],
      nachmittags: ['afternoon', 'mittags'],
      abends: ['evening'],
    }[one],
  ]),
  languages: book(languages, (code) => [languageName('de', code), languageName('en', code)]),
} as const

const yes =
  /^(ja|j|yes|y|x|1|true|wahr)$|^ja[, ]|^(yes|vorhanden|erforderlich|noetig|notwendig|erweitert|wird benoetigt)/
const no = /^(nein|n|no|0|-|–|false|falsch)$|^(nein|nicht|kein|ohne|no )/

const clockOf = (cell: string): string | undefined => {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:uhr)?$/i.exec(cell) ?? []
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined
}

const dayOf = (cell: string): string | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? []
  const said = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(said).success ? said : undefined
}

/** "3", "2,5 Std.": whole hours, rounded up; of "2-3" the larger. */
const hoursOf = (cell: string): string | undefined => {
  const numbers = [...cell.matchAll(/\d+(?:[.,]\d+)?/g)].map(([one]) => Number(one.replace(',', '.')))
  const most = Math.ceil(Math.max(0, ...numbers))
  return most >= 1 && most <= 60 ? String(most) : undefined
}

/** Of another time than a week, or than a month: told, and not taken for it. */
const notAWeek = /monat|month|quartal|jahr|jähr|year|\btag\b|täglich|day/i
const notAMonth =
  /woche|wöch|week|jahr|jähr|year|stunde|std|hour|\btag|täglich|day|einsatz|termin|\d[.,]\d{3}/i

const rhythmOf = (cell: string): string =>
  /einmal|once|punktuell|projekt/i.test(cell)
    ? 'einmalig'
    : /woche|woech|wöch|regelm|week/i.test(cell)
      ? 'woechentlich'
      : 'flexibel'

/** "Mo-Fr" → every day of it. */
const daysBetween = (part: string): readonly string[] => {
  const [from, to] = part.split(/\s*(?:-|–|bis)\s*/).map((day) => books.weekdays.get(keyOf(day)))
  if (from === undefined || to === undefined) return []
  return weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1)
}

type Reading =
  | { readonly value?: string | readonly string[]; readonly ignored?: readonly string[] }
  | undefined

const severalOf = (field: keyof typeof books, cell: string): Reading => {
  const ignored: string[] = []
  const value = cell
    .split(/[,;|/\n]+|\s+und\s+|\s+and\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): readonly string[] => {
      const found = books[field].get(keyOf(part))
      if (found !== undefined) return [found]
      const days = field === 'weekdays' ? daysBetween(part) : []
      if (days.length === 0) ignored.push(part.slice(0, 60))
      return days
    })
  return { value: [...new Set(value)], ignored }
}

/** `unsaid` where it is neither yes nor no; the words are told. */
const threeOf = (cell: string, unsaid: string): Reading => {
  const said = cell.toLowerCase().replaceAll('ö', 'oe').trim()
  if (no.test(said)) return { value: 'nein' }
  if (yes.test(said)) return { value: 'ja' }
  return { value: unsaid, ignored: said === '' ? [] : [cell.slice(0, 60)] }
}

/** What a cell says for a field; undefined: it is not understood. */
const readCell = (field: ExchangeField, cell: string): Reading => {
  const isEmpty = cell === ''
  const one = (value: string | undefined): Reading => (value === undefined ? undefined : { value })
  switch (field) {
    case 'interests':
    case 'asked':
    case 'gained':
    case 'weekdays':
    case 'daytimes':
    case 'languages':
      return severalOf(field, cell)
    case 'rhythm':
      return one(rhythmOf(cell))
    case 'timeFrom':
    case 'timeTo':
      return one(isEmpty ? '' : clockOf(cell))
    case 'startsOn':
    case 'endsOn':
      return one(isEmpty ? '' : dayOf(cell))
    case 'hours':
      if (notAWeek.test(cell)) return { value: '', ignored: [cell.slice(0, 60)] }
      return one(isEmpty ? '' : hoursOf(cell))
    case 'accident':
    case 'liability':
    case 'stepFree':
      return threeOf(cell, 'offen')
    case 'conduct':
    case 'helpsAtEvents': {
      const said = threeOf(cell, '')
      return said?.value === 'nein' ? { value: '' } : said
    }
    case 'germanLevel':
      return one(/\b([ABC][12])\b/i.exec(cell)?.[1]?.toUpperCase() ?? '')
    case 'allowance':
      if (notAMonth.test(cell)) return { value: '', ignored: [cell.slice(0, 60)] }
      return one(
        isEmpty || /^(0+([.,]0+)?\s*(€|euro)?|kein.*|nein|-)$/i.test(cell)
          ? ''
          : /\d+([.,]\d{1,2})?/.exec(cell)?.[0],
      )
    case 'wanted':
      return one(isEmpty ? '' : /\d{1,3}/.exec(cell)?.[0])
    default:
      return one(cell)
  }
}

/** A summary where the table has none: the first sentence of what it has. */
const summaryOf = ({ summary, description, title }: Partial<Written>): string => {
  if (summary) return summary
  const first = /^[\s\S]{10,280}?[.!?](?=\s|$)/.exec(description ?? '')?.[0] ?? description?.slice(0, 300)
  return (first || title || '').replace(/\s+/g, ' ').trim()
}

/** Reads a row by its mapping; what is no field stays where it was. */
export const readRow = ({ line, cells }: TableRow, mapping: Mapping): ReadRow => {
  const given: Record<string, string | readonly string[]> = {}
  const wrong: { field: ExchangeField; value: string }[] = []
  const ignored: string[] = []
  let externalId = ''
  for (const [column, field] of Object.entries(mapping)) {
    const cell = cells[column] ?? ''
    if (field === 'externalId') {
      externalId = cell
      continue
    }
    const read = readCell(field, cell)
    if (read?.value === undefined) wrong.push({ field, value: cell.slice(0, 60) })
    else given[field] = read.value
    ignored.push(...(read?.ignored ?? []))
  }
  const written = given as Partial<Written>
  return {
    line,
    externalId,
    given: { ...written, ...(written.title === undefined ? {} : { summary: summaryOf(written) }) },
    ignored,
    wrong,
  }
}
