import type { Tx } from '#platform/transaction.ts'
import { type Quarter, quarterDays } from '../quarter.ts'
import { catalogue, isCatalogueId } from './catalogue.ts'
import { openSnapshots, openSpan } from './open-store.ts'

/** Rows per transaction. */
const size = 500

/**
 * What was measured of the networks that show themselves, as open data, as far as it may leave the network (leaving.ts).
 * Arrivals are in no snapshot, and what somebody typed in is the network's own.
 */
export const openIndicators = async (tx: Tx, networkIds: readonly string[], after: string | undefined) => {
  const rows = await openSnapshots(tx, networkIds, after, size)
  return {
    rows: rows
      .filter(({ indicator }) => isCatalogueId(indicator))
      .map(({ networkId, networkName, indicator, period, value }) => {
        const { level, unit, better } = catalogue[indicator as keyof typeof catalogue]
        return {
          network_id: networkId,
          network_name: networkName,
          indicator,
          level: level as string,
          unit: unit as string,
          better: better as string,
          period: period as string,
          value,
          state: value === null ? 'suppressed' : 'number',
        }
      }),
    next: rows.length < size ? undefined : rows.at(-1)?.key,
  }
}

export const openCoverage = async (tx: Tx, networkIds: readonly string[]) => {
  const { first, last } = await openSpan(tx, networkIds)
  return {
    from: first ? quarterDays(first as Quarter)[0] : undefined,
    to: last ? quarterDays(last as Quarter)[1] : undefined,
  }
}
