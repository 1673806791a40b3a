import { type Case, noMoney, type Situation } from '../case.ts'
import type { Person } from '../estimate/household.ts'

/** A person of this age without money. */
export const aPerson = (age: number, more: Partial<Person> = {}): Person => ({
  age,
  ...noMoney,
  ...more,
})

/** An application of these persons, the first of whom applies. */
export const aCase = (
  persons: readonly Person[],
  situations: readonly Situation[] = [],
  household: Partial<Case['household']> = {},
): Case => ({
  household: { date: '2026-11-29', persons, rent_m: 0, heating_m: 0, assets: 0, ...household },
  situations,
})
