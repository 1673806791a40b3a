import { levelOf } from '#places'
import { csvColumns, readCsv } from '#platform/import/csv.ts'
import { importError, type Problems } from '#platform/import/problems.ts'
import type { Source } from '#platform/import/source.ts'
import type { AreaFigure } from './figure.ts'
import { type Indicator, indicatorIds, isIndicator, unitOf, wrongValue } from './indicators.ts'

/** A row of a file and the line it came from. */
export interface ReadFigure extends AreaFigure {
  readonly line: number
}

export interface Reading {
  readonly problems: Problems
  /** The year or day that the file itself does not say. */
  readonly asOf: string | undefined
}

/** A kind of file that `import context` reads; recognised by its columns. */
export interface Format {
  readonly what: string
  readonly columns: readonly string[]
  /** What it brings; a new file replaces all of it. Undefined: only what is in the file is changed. */
  readonly replaces: { readonly source: string; readonly indicators: readonly Indicator[] } | undefined
  readonly read: (source: Source, reading: Reading) => AsyncGenerator<ReadFigure>
}

/** `110000NN` is the AGS of a Bezirk of Berlin, as statistics write it. */
const areaCode = (cell: string): string => /^110000(0[1-9]|1[0-2])$/.exec(cell)?.[1] ?? cell
const shown = (cell: string): string => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell)
/** German or English decimals; undefined for what is no number. */
const numberIn = (cell: string): number | undefined =>
  /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
/** Whether a text is a year, or a day that the calendar has. */
export const isAsOf = (text: string): boolean =>
  /^(19|20)\d\d$/.test(text) || (/^(19|20)\d\d-\d\d-\d\d$/.test(text) && isDay(text))

/** Checks one value; what is wrong goes to `problems`. */
const checked = (
  at: { readonly line: number; readonly column: string; readonly problems: Problems },
  given: { readonly areaCode: string; readonly indicator: Indicator; readonly cell: string },
): number | undefined => {
  const spot = `line ${at.line}`
  const value = numberIn(given.cell)
  const wrong =
    value === undefined ? 'a number without any other signs is wanted' : wrongValue(given.indicator, value)
  if (value !== undefined && wrong === undefined) return value
  at.problems.add(spot, `${at.column} "${shown(given.cell)}": ${wrong}`)
  return undefined
}

const planungsraum = (cell: string, line: number, problems: Problems): string | undefined => {
  if (levelOf(cell) === 'planungsraum') return cell
  problems.add(
    `line ${line}`,
    `"${shown(cell)}" is no Planungsraum: eight digits are wanted (LOR 2021). A leading zero may be lost`,
  )
  return undefined
}

/** A table with a row per Planungsraum of Berlin; cells that are empty say nothing. */
const ofPlanungsraeume = (given: {
  readonly what: string
  readonly source: string
  readonly key: string
  /** Of several columns the sum. */
  readonly values: Readonly<Partial<Record<Indicator, readonly string[]>>>
}): Format => {
  const values = Object.entries(given.values) as [Indicator, readonly string[]][]
  const columns = [given.key, ...values.flatMap(([, names]) => names)]
  return {
    what: given.what,
    columns,
    replaces: { source: given.source, indicators: values.map(([indicator]) => indicator) },
    read: async function* (source, { problems, asOf }) {
      if (asOf === undefined)
        throw importError(
          source.name,
          'does not say of when its figures are: name the year or day, e.g. --as-of 2024-12-31',
        )
      for await (const { line, row } of readCsv(source, { columns, problems })) {
        const code = planungsraum(row[given.key] ?? '', line, problems)
        if (code === undefined) continue
        for (const [indicator, names] of values) {
          const cells = names.map((name) => row[name] ?? '')
          if (cells.includes('')) continue
          let sum = 0
          for (const [i, cell] of cells.entries()) {
            const at = { line, column: names[i]!, problems }
            sum += checked(at, { areaCode: code, indicator, cell }) ?? 0
          }
          yield { areaCode: code, indicator, value: sum, asOf, source: given.source, line }
        }
      }
    },
  }
}

const monitoring = ofPlanungsraeume({
  what: 'social monitoring of Berlin (MSS)',
  source: 'Senatsverwaltung für Stadtentwicklung Berlin, Monitoring Soziale Stadtentwicklung',
  key: 'PLR_ID',
  values: {
    einwohner: ['Resident Count'],
    arbeitslosigkeit: ['Unemployment Percent'],
    leistungsbezug: ['Social Benefits Receivers Percent'],
    kinderarmut: ['Child Poverty Percent'],
    jugendarbeitslosigkeit: ['Youth Unemployment'],
    alleinerziehende: ['Single Parents'],
    altersarmut: ['Old Age Poverty'],
    statusindex: ['Status Index num'],
  },
})
const register = 'Amt für Statistik Berlin-Brandenburg, Einwohnerregister'
const origin = ofPlanungsraeume({
  what: 'residents of Berlin by origin',
  source: register,
  key: 'id',
  values: {
    einwohner: ['inhabitants'],
    migrationshintergrund: ['inhabitants_with_migration_background'],
  },
})
const ages = ofPlanungsraeume({
  what: 'residents of Berlin by age',
  source: register,
  key: 'id',
  values: {
    einwohner: ['inhabitants'],
    unter18: ['inhabitants_age_below_6', 'inhabitants_age_6_15', 'inhabitants_age_15_18'],
    ab65: ['inhabitants_age_above_65'],
  },
})

const units: Readonly<Record<string, string>> = {
  personen: 'personen',
  prozent: 'prozent',
  '%': 'prozent',
  stufe: 'stufe',
}
const anyColumns = ['area_code', 'indicator', 'value', 'year', 'source', 'unit'] as const

/** A figure per row, of whatever area: for every Land. */
const plain: Format = {
  what: 'official figures of areas',
  columns: anyColumns,
  replaces: undefined,
  read: async function* (source, { problems }) {
    for await (const { line, row } of readCsv(source, { columns: anyColumns, problems })) {
      const spot = `line ${line}`
      const before = problems.count
      const code = areaCode(row.area_code)
      if (levelOf(code) === undefined)
        problems.add(
          spot,
          `area_code "${shown(row.area_code)}": the five digits of a Kreis with leading zeros, or a LOR number of Berlin are wanted`,
        )
      if (!isIndicator(row.indicator)) {
        problems.add(
          spot,
          `indicator "${shown(row.indicator)}" is not known. Known are: ${indicatorIds.join(', ')}`,
        )
        continue
      }
      const { indicator } = row
      const unit = unitOf(indicator)
      if (units[row.unit.toLowerCase()] !== unit)
        problems.add(spot, `unit "${shown(row.unit)}": ${indicator} is in ${unit}`)
      if (!isAsOf(row.year)) problems.add(spot, `year "${shown(row.year)}": 2024 or 2024-12-31 is wanted`)
      if (row.source.length < 3 || row.source.length > 200)
        problems.add(spot, 'source: who publishes it is wanted, in 3 to 200 characters')
      const at = { line, column: 'value', problems }
      const value = checked(at, { areaCode: code, indicator, cell: row.value })
      if (value === undefined || problems.count > before) continue
      yield { areaCode: code, indicator, value, asOf: row.year, source: row.source, line }
    }
  },
}

export const formats: readonly Format[] = [monitoring, ages, origin, plain]

/**
 * Which kind of file it is, by the columns of its first line; half of them are enough: then the format itself says
 * which one is missing.
 * @throws ImportError naming what was found and what is known
 */
export const recognise = (source: Source): Format => {
  const found = source.kind === 'csv' ? csvColumns(source) : []
  const scored = formats.map((format) => ({
    format,
    share: format.columns.filter((column) => found.includes(column)).length / format.columns.length,
  }))
  const best = scored.reduce((most, next) => (next.share > most.share ? next : most))
  // Three columns of statistics have names that many files use.
  if (best.share > 0.67 || (best.share >= 0.5 && best.format.columns.length > 5)) return best.format
  throw importError(
    source.name,
    `is none of the files that this command knows. Found: ${found.slice(0, 12).join(', ') || 'no table'}. Known: ${formats
      .map(({ what, columns }) => `${what} (${columns.join(', ')})`)
      .join('; ')}`,
  )
}

/** Of when the figures are, as the name of an official file says it: `…-2024h2-…` is the end of 2024. */
export const asOfName = (name: string): string | undefined => {
  const found = /(?<!\d)((?:19|20)\d\d)(h[12])?(?!\d)/i.exec(name)
  if (!found) return undefined
  const [, year = '', half] = found
  return half ? `${year}-${half.toLowerCase() === 'h1' ? '06-30' : '12-31'}` : year
}
