import type { Case, Situation } from '../case.ts'
import type { Person } from '../estimate/household.ts'

/** A person of this age without money. */
export const aPerson = (age: number, more: Partial<Person> = {}): Person => ({
  age,
  gross_m: 0,
  income_tax_m: 0,
  social_contributions_m: 0,
  kindergeld_m: 0,
  maintenance_m: 0,
  other_income_m: 0,
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
