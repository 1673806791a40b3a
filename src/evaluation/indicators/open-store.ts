import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Period } from './period.ts'

/** What was measured, as far as it may leave the network; null: suppressed. */
export interface OpenNumber {
  readonly indicator: string
  readonly period: Period
  readonly value: number | null
}

/** Kept for good: what is there stays. */
export const insertOpen = async (
  tx: Tx,
  networkId: string,
  numbers: readonly OpenNumber[],
): Promise<void> => {
  if (numbers.length === 0) return
  await tables<{ indicator_open: OpenNumber & { network_id: string } }>(tx)
    .insertInto('indicator_open')
    .values(numbers.map((one) => ({ ...one, network_id: networkId })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** As a visitor: of networks that show themselves, some rows in the order of their key. */
export const openSnapshots = async (
  tx: Tx,
  networkIds: readonly string[],
  after: string | undefined,
  limit: number,
) =>
  (
    await sql<
      OpenNumber & { readonly key: string; readonly networkId: string; readonly networkName: string }
    >`
      select concat_ws(' ', s.network_id, s.indicator, s.period) as key, s.network_id as "networkId", n.name as "networkName",
        s.indicator, s.period, s.value::float8 as value
      from indicator_open s join network n on n.id = s.network_id
      where s.network_id = any (${[...networkIds]}::uuid[])
        and (${after ?? null}::text is null or concat_ws(' ', s.network_id, s.indicator, s.period) > ${after ?? ''} collate "C")
      order by concat_ws(' ', s.network_id, s.indicator, s.period) collate "C" limit ${limit}`.execute(tx.db)
  ).rows

/** As a visitor: the quarters of which networks that show themselves have numbers, first and last. */
export const openSpan = async (
  tx: Tx,
  networkIds: readonly string[],
): Promise<{ readonly first: string | null; readonly last: string | null }> =>
  (
    await sql<{ first: string | null; last: string | null }>`select min(period) as first, max(period) as last
      from indicator_open where network_id = any (${[...networkIds]}::uuid[]) and length(period) = 7`.execute(
      tx.db,
    )
  ).rows[0]!
