import type { Tx } from '#platform/transaction.ts'
import { isOfThemselves } from '../indicators/catalogue.ts'
import { type Period, quartersIn } from '../indicators/period.ts'
import { readIndicators } from '../indicators/read-indicators.ts'
import { standingOf, valueFor } from '../indicators/standing.ts'
import type { Quarter } from '../quarter.ts'
import type { ToldIndicator } from './report.ts'

/**
 * The indicators of a network that say something of a span of quarters: each with its last target in it and what that is
 * measured by; without a target, or where nothing measures it, its last value. Numbers come as they were let out. What
 * persons say or do themselves is left out for everybody: a report is read by the Jobcenter, too (R4).
 */
export const toldIndicators = async (
  tx: Tx,
  networkId: string,
  { first, last }: { readonly first: Quarter; readonly last: Quarter },
): Promise<readonly ToldIndicator[]> => {
  return (await readIndicators(tx, networkId))
    .filter(({ indicator }) => !isOfThemselves(indicator))
    .flatMap(({ indicator, own, values, targets }): ToldIndicator[] => {
      const isIn = (period: Period): boolean =>
        quartersIn(period).some((quarter) => quarter >= first && quarter <= last)
      const value = values.findLast(({ period }) => isIn(period))
      const target = targets.findLast(({ period }) => isIn(period))
      const said = { id: indicator.id, ownName: own?.name ?? null, unit: indicator.unit }
      const measured = target && valueFor(indicator, target.period, values)
      const latest = value && {
        ...said,
        period: value.period,
        value: value.shown.is === 'number' ? value.shown.n : null,
        suppressed: value.shown.is === 'suppressed',
        target: null,
        reached: null,
      }
      if (!target) return latest ? [latest] : []
      const isHidden = values.some(
        ({ period, shown }) =>
          shown.is === 'suppressed' &&
          quartersIn(period).every((quarter) => quartersIn(target.period).includes(quarter)),
      )
      return [
        ...(measured === undefined && latest && latest.period !== target.period ? [latest] : []),
        {
          ...said,
          period: target.period,
          value: measured ?? null,
          suppressed: measured === undefined && isHidden,
          target: target.value,
          reached: measured === undefined ? null : standingOf(indicator, target, values) === 'reached',
        },
      ]
    })
}
