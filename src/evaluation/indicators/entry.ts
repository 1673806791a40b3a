import { mayTellPersons } from '../disclosure.ts'
import type { Indicator } from './catalogue.ts'
import { type Period, quartersIn, yearIn } from './period.ts'

/** A number that somebody enters: so many, or so many of others. */
export interface Entry {
  readonly value: number
  readonly among: number | null
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

/** Parts of persons and shares of them are entered as two counts, so that it can be seen how few they are. */
export const takesAmong = ({ unit, about }: Pick<Indicator, 'unit' | 'about'>): boolean =>
  unit === 'share' && about === 'persons'

/** What speaks against an entry; `others`: what is entered of the indicator in other periods. */
export const whyNot = (
  indicator: Pick<Indicator, 'unit' | 'about' | 'adds'>,
  period: Period,
  entry: Entry,
  others: readonly (Entry & { readonly period: Period })[],
): Refused | undefined => {
  const { value, among } = entry
  const inParts = takesAmong(indicator)
  if (inParts && among === null) return 'amongMissing'
  if (among !== null && value > among) return 'moreThanAmong'
  if (indicator.unit === 'share' && !inParts && value > 100) return 'moreThanAmong'
  if ((indicator.unit === 'count' || inParts) && !Number.isInteger(value)) return 'notWhole'
  if (indicator.about !== 'persons' || indicator.unit === 'hours' || indicator.unit === 'days')
    return undefined
  if (!mayTellPersons(value, among ?? undefined)) return 'tooFew'
  if (!indicator.adds) return undefined
  return restOf(period, value, others)
}

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
