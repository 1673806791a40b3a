import type { Tx } from '#platform/transaction.ts'
import { isOfThemselves } from '../indicators/catalogue.ts'
import { quartersIn } from '../indicators/period.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { standingOf } from '../indicators/standing.ts'
import { quarterOf } from '../quarter.ts'
import type { ToldIndicator } from './report.ts'

/**
 * The indicators of a network that say something of a span of days: each with its last value in it, and the target of
 * the same time. Numbers come as they were let out. What persons say or do themselves is left out for everybody: a report is read by the
 * Jobcenter, too (R4).
 */
export const toldIndicators = async (
  tx: Tx,
  networkId: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly ToldIndicator[]> => {
  const first = quarterOf(new Date(`${from}T12:00:00Z`))
  const last = quarterOf(new Date(`${until}T12:00:00Z`))
  return (await readIndicators(tx, networkId))
    .filter(({ indicator }) => !isOfThemselves(indicator))
    .flatMap(({ indicator, own, values, targets }): ToldIndicator[] => {
      const isIn = (period: Parameters<typeof quartersIn>[0]): boolean =>
        quartersIn(period).some((quarter) => quarter >= first && quarter <= last)
      const value = values.findLast(({ period }) => isIn(period))
      const target = targets.findLast(({ period }) => isIn(period))
      if (!value && !target) return []
      const standing = target ? standingOf(indicator, target, values) : 'unmeasurable'
      return [
        {
          id: indicator.id,
          ownName: own?.name ?? null,
          unit: indicator.unit,
          period: value?.period ?? target?.period ?? last,
          value: value?.shown.is === 'number' ? value.shown.n : null,
          suppressed: value?.shown.is === 'suppressed',
          target: target?.value ?? null,
          reached: standing === 'unmeasurable' ? null : standing === 'reached',
        },
      ]
    })
}
