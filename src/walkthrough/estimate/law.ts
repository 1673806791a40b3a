import { agesTable } from './tables/ages.ts'
import { assetsTable } from './tables/assets.ts'
import { childEarningsTable } from './tables/child-earnings.ts'
import { earningsTable } from './tables/earnings.ts'
import { housingTable } from './tables/housing.ts'
import { insuranceTable } from './tables/insurance.ts'
import { kindergeldTable } from './tables/kindergeld.ts'
import { mehrbedarfTable } from './tables/mehrbedarf.ts'
import { namesTable } from './tables/names.ts'
import { pupilsTable } from './tables/pupils.ts'
import { regelbedarfTable } from './tables/regelbedarf.ts'
import { sofortzuschlagTable } from './tables/sofortzuschlag.ts'
import { type Entry, entryAt, type Table } from './tables/table.ts'

/** Every table that an estimate needs. */
export const tables = {
  regelbedarf: regelbedarfTable,
  mehrbedarf: mehrbedarfTable,
  sofortzuschlag: sofortzuschlagTable,
  kindergeld: kindergeldTable,
  earnings: earningsTable,
  child_earnings: childEarningsTable,
  insurance: insuranceTable,
  assets: assetsTable,
  housing: housingTable,
  pupils: pupilsTable,
  ages: agesTable,
  names: namesTable,
} as const
export type TableName = keyof typeof tables

/** What holds on one day. */
export type Law = { readonly [K in TableName]: (typeof tables)[K] extends Table<infer T> ? Entry<T> : never }

/** No estimate for this day: which value is not known, and for which days it is. */
export interface Unknown {
  readonly unknown: TableName
  readonly known_from: string
  readonly known_until: string
}

/** The law of a day (`2026-11-29`), or what is not known of it. */
export const lawOf = (date: string): Law | Unknown => {
  const law: Partial<Record<TableName, Entry<unknown>>> = {}
  for (const name of Object.keys(tables) as TableName[]) {
    const table: Table<unknown> = tables[name]
    const entry = entryAt(table, date)
    if (!entry)
      return { unknown: name, known_from: table.entries[0].valid_from, known_until: table.known_until }
    law[name] = entry
  }
  return law as Law
}

/** What the benefit is called on a day: Bürgergeld, Grundsicherungsgeld; undefined where that is not known. */
export const benefitName = (date: string): string | undefined => entryAt(namesTable, date)?.value
