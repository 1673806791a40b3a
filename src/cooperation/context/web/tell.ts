import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { type Figure, isShare } from '../figure.ts'
import { type Indicator, unitOf } from '../indicators.ts'
import { contextWords } from '../messages/index.ts'

/** A year as it is, a day as the reader writes it. */
export const asOfIn = (visit: Visit, asOf: string): string => (asOf.length === 4 ? asOf : dayOf(visit, asOf))

/** A value of this kind as the reader writes it. */
export const valueIn = (visit: Visit, indicator: Indicator, value: number): string => {
  const locale = staffLocale(visit.locale)
  if (unitOf(indicator) === 'stufe') return contextWords(visit.locale).status[Math.round(value) - 1] ?? ''
  if (!isShare(indicator)) return number(locale, Math.round(value))
  const digits = number(locale, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return locale === 'de' ? `${digits}\u00a0%` : `${digits}%`
}

/** A figure in words; a dash where there is none. */
export const shownFigure = (visit: Visit, figure: Figure | undefined): string => {
  if (!figure) return '–'
  const value = valueIn(visit, figure.indicator, figure.value)
  const { steps, parts } = figure
  if (!steps || !parts || parts === 1) return value
  return `${value} (${contextWords(visit.locale).ofParts(steps[figure.value - 1] ?? 0, parts)})`
}
