import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import type { Totals } from './totals.ts'

interface BelowTables {
  publication_total: Totals & { network_id: string; quarter: Quarter }
}

export const insertTotals = async (
  tx: Tx,
  networkId: string,
  quarter: Quarter,
  totals: Totals,
): Promise<void> =>
  void (await tables<BelowTables>(tx)
    .insertInto('publication_total')
    .values({ network_id: networkId, quarter, ...totals })
    .onConflict((conflict) => conflict.doNothing())
    .execute())

/** The sum of what networks below a frame have published of a quarter; of each column also how many of them told it. */
export interface Below {
  readonly quarter: Quarter
  readonly networks: number
  readonly sums: Readonly<Record<keyof Totals, { readonly n: number; readonly told: number }>>
}

/**
 * The last quarters that were published below a frame, the newest first. Sums of published numbers: they tell nothing
 * that the numbers do not.
 */
export const sumsBelow = async (tx: Tx, frameId: string, quarters: number): Promise<readonly Below[]> => {
  const { rows } = await sql<Record<string, string | number> & { quarter: Quarter }>`
    with recursive below as (
      select id from network where part_of = ${frameId}
      union select n.id from network n join below b on n.part_of = b.id)
    select quarter, count(*)::int as networks,
      coalesce(sum(alle), 0)::int as alle, count(alle)::int as told_alle,
      coalesce(sum(angenommen), 0)::int as angenommen, count(angenommen)::int as told_angenommen,
      coalesce(sum(nicht_moeglich), 0)::int as nicht_moeglich, count(nicht_moeglich)::int as told_nicht_moeglich,
      coalesce(sum(ohne_antwort), 0)::int as ohne_antwort, count(ohne_antwort)::int as told_ohne_antwort
    from publication_total join below on below.id = network_id
    group by quarter order by quarter desc limit ${quarters}`.execute(tx.db)
  const of = (row: (typeof rows)[number], column: keyof Totals) => ({
    n: Number(row[column]),
    told: Number(row[`told_${column}`]),
  })
  return rows.map((row) => ({
    quarter: row.quarter,
    networks: Number(row.networks),
    sums: {
      alle: of(row, 'alle'),
      angenommen: of(row, 'angenommen'),
      nicht_moeglich: of(row, 'nicht_moeglich'),
      ohne_antwort: of(row, 'ohne_antwort'),
    },
  }))
}
