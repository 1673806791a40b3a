import { isAble } from './community.ts'
import type { Law } from './law.ts'
import { percent } from './money.ts'
import type { Purse } from './purse.ts'

/** What was taken off in one bracket of the gross wage. */
export interface BracketPart {
  readonly from: number
  readonly to: number
  readonly percent: number
  readonly amount: number
}

/** A person's own income, step by step, in cents. */
export interface Income {
  readonly gross: number
  /** Taxes and contributions (§ 11b (1) no. 1 and 2 SGB II). */
  readonly deductions: number
  readonly base: number
  readonly brackets: readonly BracketPart[]
  /** What is not earned: other income, maintenance, Kindergeld. */
  readonly unearned: number
  readonly insurance: number
  /** What counts. */
  readonly total: number
}

/**
 * Income after what § 11b SGB II takes off. `unearned` is what counts beside earnings; `withMinor`: a minor child
 * lives with the person, other than the person (the upper bracket ends later then, § 11b (3) sentence 3).
 */
export const incomeOf = (person: Purse, unearned: number, withMinor: boolean, law: Law): Income => {
  const fromEarnings = Math.min(person.deductions, person.gross)
  const net = person.gross - fromEarnings
  const fromRest = Math.min(person.deductions - fromEarnings, unearned)
  const base = baseOf(person, net, law)
  const brackets = bracketsOf(person, net - base, withMinor, law)
  const left = net - base - brackets.reduce((sum, { amount }) => sum + amount, 0)
  const insurance = insuranceOf(person, base, unearned - fromRest, law)
  return {
    gross: person.gross,
    deductions: fromEarnings + fromRest,
    base,
    brackets,
    unearned,
    insurance,
    total: left + unearned - fromRest - insurance,
  }
}

/** The base amount: § 11b (2) SGB II, for children under 15 § 1 (1) no. 9 Bürgergeld-V; nobody's past the age limit. */
const baseOf = (person: Purse, net: number, law: Law): number => {
  if (isAble(person, law)) return Math.min(law.earnings.value.base, net)
  return person.age < law.ages.value.able_from ? Math.min(law.child_earnings.value, net) : 0
}

/** § 11b (3) SGB II, of the gross wage, for those who can work. */
const bracketsOf = (person: Purse, most: number, withMinor: boolean, law: Law): BracketPart[] => {
  if (!isAble(person, law)) return []
  const parts: BracketPart[] = []
  let left = most
  for (const bracket of law.earnings.value.brackets) {
    const to = (withMinor ? bracket.to_with_child : undefined) ?? bracket.to
    const within = Math.min(person.gross, to) - bracket.from
    if (within <= 0) break
    const amount = Math.min(left, percent(within, bracket.percent))
    left -= amount
    parts.push({ from: bracket.from, to, percent: bracket.percent, amount })
  }
  return parts
}

/**
 * The lump sum for insurance of an adult (§ 6 (1) no. 1 Bürgergeld-V). The base amount stands for it where there are
 * earnings; below 100 euros of earnings what is left of the base may be taken from other income.
 */
const insuranceOf = (person: Purse, base: number, unearned: number, law: Law): number => {
  if (person.age < law.ages.value.grown_up) return 0
  const room = isAble(person, law) ? law.earnings.value.base - base : law.insurance.value
  return Math.min(law.insurance.value, room, unearned)
}
