import { latinNumber } from '../hours.ts'
import { type AllowanceRule, earningsBrackets, ruleAt } from './allowance-rules.ts'

/** An amount in every month from one to another of the same year, both included (1 to 12). */
export interface Payment {
  /** Cents. */
  readonly amount: number
  readonly from: number
  readonly until: number
}

export interface MonthLine {
  /** 1 to 12. */
  readonly month: number
  readonly rule: AllowanceRule
  /** Cents: all of the month together, what is not counted of it, and what counts as earnings. */
  readonly received: number
  readonly free: number
  readonly counted: number
  /** Since the rule by year: how much of it is left after this month. */
  readonly left: number | undefined
  /**
   * What remains of `counted` after the allowances for earnings, where somebody earns nothing besides; undefined where
   * these are not known here.
   */
  readonly considered: number | undefined
}

export interface Allowance {
  readonly months: readonly MonthLine[]
  readonly received: number
  readonly free: number
  readonly counted: number
  /** The first month in which something is counted. */
  readonly reachedIn: number | undefined
  /** False: for a month of this year no source says that the limit still holds. */
  readonly isConfirmed: boolean
}

const monthDay = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`

/** What stays of earnings in cents, by the brackets. */
const staysOf = (earned: number): number =>
  earningsBrackets.brackets.reduce(
    ({ stays, below }, bracket) => {
      const upTo = bracket.upTo * 100
      const within = Math.max(0, Math.min(earned, upTo) - below)
      return { stays: stays + within * bracket.stays, below: upTo }
    },
    { stays: 0, below: 0 },
  ).stays

/**
 * What of the allowances of one calendar year is not counted, month by month: by month until June 2023, since then
 * together up to a limit in the calendar year (§ 11a (1) no. 5 SGB II). The money counts in the month in which it
 * comes. Real refunds of what somebody spent are no income and do not belong here.
 *
 * @returns undefined where for a month with a payment no value is known: a guess would be worse than none
 */
export const allowanceOf = (year: number, payments: readonly Payment[]): Allowance | undefined => {
  const lines: MonthLine[] = []
  // Where the year changes its rule, what came before the change is not in the sum: the rule by year begins with it.
  let used = 0
  for (let month = 1; month <= 12; month++) {
    const received = payments
      .filter(({ from, until }) => from <= month && month <= until)
      .reduce((sum, { amount }) => sum + amount, 0)
    if (received === 0) continue
    const rule = ruleAt(monthDay(year, month))
    if (!rule) return undefined
    const limit = rule.limit * 100
    const free = Math.min(received, rule.per === 'year' ? limit - used : limit)
    if (rule.per === 'year') used += free
    const counted = received - free
    const isKnown = monthDay(year, month) >= earningsBrackets.validFrom
    lines.push({
      month,
      rule,
      received,
      free,
      counted,
      left: rule.per === 'year' ? limit - used : undefined,
      considered: isKnown ? Math.round(counted - staysOf(counted)) : counted === 0 ? 0 : undefined,
    })
  }
  const sum = (of: 'received' | 'free' | 'counted') => lines.reduce((total, line) => total + line[of], 0)
  return {
    months: lines,
    received: sum('received'),
    free: sum('free'),
    counted: sum('counted'),
    reachedIn: lines.find(({ counted }) => counted > 0)?.month,
    isConfirmed: lines.every(({ rule }) => rule.isConfirmed),
  }
}

/** An amount as typed, in cents: "250", "250,00", "1.234,50"; up to 10,000 €. Undefined where it is none. */
export const readAmount = (typed: string): number | undefined => {
  const text = latinNumber(typed)
    .replace(/\s|€|EUR$/gi, '')
    .replace(/,-$/, '')
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text) ? text.replaceAll('.', '') : text
  if (!/^\d{1,5}([.,]\d{1,2})?$/.test(plain)) return undefined
  const cents = Math.round(Number(plain.replace(',', '.')) * 100)
  return cents >= 1 && cents <= 1_000_000 ? cents : undefined
}
