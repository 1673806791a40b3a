import type { Household, Person } from './household.ts'
import { cents } from './money.ts'

/** A person of the household, with amounts in cents and the partner said on one side known on both. */
export interface Purse {
  readonly position: number
  readonly age: number
  readonly partner: number | undefined
  readonly parents: readonly number[]
  readonly gross: number
  /** Income tax and social contributions. */
  readonly deductions: number
  readonly kindergeld: number
  readonly maintenance: number
  readonly other: number
  readonly pregnant: boolean
}

/**
 * The people of a household in cents. Two parents of one child who live together count as partners where nobody said
 * otherwise (§ 7 (3a) no. 2 SGB II).
 */
export const pursesOf = ({ persons }: Household): readonly Purse[] => {
  const partners = new Map<number, number>()
  const pair = (one: number, other: number): void => {
    if (partners.has(one) || partners.has(other)) return
    partners.set(one, other)
    partners.set(other, one)
  }
  for (const [position, { partner_of }] of persons.entries())
    if (partner_of !== undefined) pair(position, partner_of)
  for (const { child_of } of persons) {
    const [one, other] = child_of ?? []
    if (one !== undefined && other !== undefined && !areFamily(persons, one, other)) pair(one, other)
  }
  return persons.map((person, position) => purse(person, position, partners.get(position)))
}

const areFamily = (persons: readonly Person[], one: number, other: number): boolean =>
  (persons[one]?.child_of?.includes(other) ?? false) || (persons[other]?.child_of?.includes(one) ?? false)

const purse = (person: Person, position: number, partner: number | undefined): Purse => ({
  position,
  age: person.age,
  partner,
  parents: person.child_of ?? [],
  gross: cents(person.gross_m),
  deductions: cents(person.income_tax_m) + cents(person.social_contributions_m),
  kindergeld: cents(person.kindergeld_m),
  maintenance: cents(person.maintenance_m),
  other: cents(person.other_income_m),
  pregnant: person.pregnant ?? false,
})
