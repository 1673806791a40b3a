import { mayTellPersons } from '../disclosure.ts'
import type { Indicator } from './catalogue.ts'
import { isYear, type Period, quartersIn, yearIn } from './period.ts'

/** A number that somebody enters: so many, or so many of others; hours and days with how many persons had them. */
export interface Entry {
  readonly value: number
  readonly among: number | null
  readonly persons: number | null
}

export type Refused =
  /** One or two persons, or all but one or two. */
  | 'tooFew'
  /** Beside what is entered already, one or two would remain. */
  | 'restTooFew'
  /** More in a quarter than in its year. */
  | 'moreThanYear'
  | 'notWhole'
  | 'moreThanAmong'
  | 'amongMissing'
  | 'personsMissing'
  /** A year and one of its quarters, of what cannot be subtracted from each other in whole persons. */
  | 'yearOrQuarters'

/** Parts of persons and shares of them are entered as two counts, so that it can be seen how few they are. */
export const takesAmong = ({ unit, about }: Pick<Indicator, 'unit' | 'about'>): boolean =>
  unit === 'share' && about === 'persons'

/** Hours and days of persons are entered with how many persons they are of. */
export const takesPersons = ({ unit, about }: Pick<Indicator, 'unit' | 'about'>): boolean =>
  about === 'persons' && (unit === 'hours' || unit === 'days')

/** What speaks against an entry; `others`: what is entered of the indicator in other periods. */
export const whyNot = (
  indicator: Pick<Indicator, 'unit' | 'about' | 'adds'>,
  period: Period,
  entry: Entry,
  others: readonly (Entry & { readonly period: Period })[],
): Refused | undefined => {
  const { value, among, persons } = entry
  const inParts = takesAmong(indicator)
  const ofPersons = takesPersons(indicator)
  if (inParts && among === null) return 'amongMissing'
  if (ofPersons && persons === null) return 'personsMissing'
  if (among !== null && value > among) return 'moreThanAmong'
  if (indicator.unit === 'share' && !inParts && value > 100) return 'moreThanAmong'
  if ((indicator.unit === 'count' || inParts) && !Number.isInteger(value)) return 'notWhole'
  if ([among, persons].some((n) => n !== null && !Number.isInteger(n))) return 'notWhole'
  if (indicator.about !== 'persons') return undefined
  if (!mayTellPersons(ofPersons ? (persons ?? 0) : value, among ?? undefined)) return 'tooFew'
  if (ofPersons && persons === 0 && value > 0) return 'personsMissing'
  if (ofPersons || inParts) return besideYear(period, others) ? 'yearOrQuarters' : undefined
  if (!indicator.adds) return undefined
  return restOf(period, value, others)
}

/** What remains of a year may be of one person, and nobody has said of how many it is. */
const besideYear = (period: Period, others: readonly { readonly period: Period }[]): boolean =>
  others.some(
    (one) =>
      one.period !== period && yearIn(one.period) === yearIn(period) && isYear(one.period) !== isYear(period),
  )

/** A year and its quarters beside each other: the rest is a number too. */
const restOf = (
  period: Period,
  value: number,
  others: readonly (Entry & { readonly period: Period })[],
): Refused | undefined => {
  const year = yearIn(period)
  const all = new Map(others.map((one) => [one.period, one.value])).set(period, value)
  const whole = all.get(year as Period)
  if (whole === undefined) return undefined
  const parts = quartersIn(year as Period).flatMap((quarter) => all.get(quarter) ?? [])
  const rest = whole - parts.reduce((sum, n) => sum + n, 0)
  if (rest < 0) return 'moreThanYear'
  return mayTellPersons(rest) ? undefined : 'restTooFew'
}
