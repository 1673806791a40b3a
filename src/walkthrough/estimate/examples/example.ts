import type { Household, Person } from '../household.ts'

/** What a public source reckons, as numbers; only what it says is compared. */
export interface Expected {
  /** What is paid. */
  readonly benefit_m?: number | undefined
  readonly need_m?: number | undefined
  readonly income_m?: number | undefined
  /** The sum of Regelbedarf, of Mehrbedarf, of rent and heating. */
  readonly regelbedarf_m?: number | undefined
  readonly mehrbedarf_m?: number | undefined
  readonly housing_m?: number | undefined
  readonly sofortzuschlag_m?: number | undefined
  /** Need and payment of sources that leave the Sofortzuschlag out. */
  readonly need_without_sofortzuschlag_m?: number | undefined
  readonly benefit_without_sofortzuschlag_m?: number | undefined
  /** What stays of earnings (§ 11b (2), (3) SGB II), and what of them counts. */
  readonly free_m?: number | undefined
  /** Of that, the parts of § 11b (3) alone: for sources that prove a higher base amount. */
  readonly brackets_m?: number | undefined
  readonly asset_limit?: number | undefined
}

export interface Example {
  /** Who published it; a program's name where its public test cases are meant. */
  readonly source: string
  readonly year: 2023 | 2024 | 2025 | 2026
  readonly what: string
  readonly household: Household
  readonly expect: Expected
  /** Where the source does not round to cents as § 41 (2) SGB II does: how far it may be off, in euros. */
  readonly tolerance_m?: number | undefined
}

/** A person with what is said of them; everything else is nothing. */
export const person = (age: number, more: Partial<Person> = {}): Person => ({
  age,
  gross_m: 0,
  income_tax_m: 0,
  social_contributions_m: 0,
  kindergeld_m: 0,
  maintenance_m: 0,
  other_income_m: 0,
  ...more,
})

export const household = (
  date: string,
  persons: readonly Person[],
  more: Partial<Household> = {},
): Household => ({ date, persons, rent_m: 0, heating_m: 0, assets: 0, ...more })

/** Two partners of these ages and their children. */
export const family = (ages: readonly [number, number], children: readonly Person[]): Person[] => [
  person(ages[0], { partner_of: 1 }),
  person(ages[1]),
  ...children.map((child) => ({ ...child, child_of: [0, 1] })),
]

/** A parent and the children of the household. */
export const alone = (parent: Person, children: readonly Person[]): Person[] => [
  parent,
  ...children.map((child) => ({ ...child, child_of: [0] })),
]

/** A parent of 35 with children of these ages and no income. */
export const aloneWith = (...ages: number[]): Person[] =>
  alone(
    person(35),
    ages.map((age) => person(age)),
  )
