import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import type { Shown } from '../../disclosure.ts'
import { isQuarter } from '../../quarter.ts'
import { decimalsOf, type Indicator, isCatalogueId } from '../catalogue.ts'
import { indicatorWords } from '../messages/index.ts'
import type { Period } from '../period.ts'
import type { ReadIndicator } from '../read-indicators.ts'

type T = ReturnType<typeof indicatorWords>

export const sayPeriod = (t: T, period: Period): string =>
  isQuarter(period) ? t.quarter(period.slice(6), period.slice(0, 4)) : t.year(period)

export const sayNumber = (visit: Visit, { unit }: Pick<Indicator, 'unit'>, n: number): string =>
  indicatorWords(visit.locale).values[unit](
    number(staffLocale(visit.locale), n, { maximumFractionDigits: decimalsOf({ unit }) }),
  )

/** A number, "– unterdrückt" or "noch keine Zahl": the same words everywhere. */
export const sayShown = (
  visit: Visit,
  indicator: Pick<Indicator, 'unit'>,
  shown: Shown | undefined,
): string => {
  const t = indicatorWords(visit.locale)
  if (shown?.is === 'number') return sayNumber(visit, indicator, shown.n)
  return shown?.is === 'suppressed' ? `– ${t.suppressed}` : t.none
}

/** What a number must be known for: name, definition, how it is counted, what it does not say. */
export const wordsOf = (t: T, { indicator, own }: Pick<ReadIndicator, 'indicator' | 'own'>) => {
  if (isCatalogueId(indicator.id)) return t.catalogue[indicator.id]
  return { name: own?.name ?? '', definition: own?.definition ?? '', counted: undefined, not: undefined }
}
