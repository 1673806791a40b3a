import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { type AreaFigure, type Figure, figureOf } from './figure.ts'
import { type Indicator, indicatorIds, isIndicator } from './indicators.ts'

/** The figures of some areas, each its own or made of those of its parts; areas without any are left out. */
export const figuresOf = async (
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<Indicator, Figure>>> => {
  if (codes.length === 0) return new Map()
  // A part of a LOR has its number and two digits more; a Kreis has no parts here.
  const parts = codes.map((code) => (code.length === 5 ? `^${code}$` : `^${code}(..)*$`))
  const { rows } = await sql<Omit<AreaFigure, 'indicator'> & { indicator: string }>`
    select area_code as "areaCode", indicator, value::float8 as value, as_of as "asOf", source from area_figure
    where area_code ~ any(${parts}::text[])`.execute(tx.db)
  const known = rows.filter((row): row is AreaFigure => isIndicator(row.indicator))
  const found = new Map<string, ReadonlyMap<Indicator, Figure>>()
  for (const code of codes) {
    const pattern = new RegExp(code.length === 5 ? `^${code}$` : `^${code}(..)*$`)
    const own = known.filter(({ areaCode }) => pattern.test(areaCode))
    const figures = indicatorIds
      .map((indicator) => [indicator, figureOf(code, indicator, own)] as const)
      .filter((one): one is readonly [Indicator, Figure] => one[1] !== undefined)
    if (figures.length > 0) found.set(code, new Map(figures))
  }
  return found
}
