import type { Law } from './law.ts'
import type { Purse } from './purse.ts'
import type { Stage } from './tables/regelbedarf.ts'

/**
 * The stage of a person (§ 20 (2) to (4), § 23 no. 1 SGB II). Alone, with children alone, or with a partner under
 * age: 1. Partners of full age: 2. Members without a home of their own by age: 3 to 6.
 */
export const stageOf = (person: Purse, partner: Purse | undefined, isChild: boolean, law: Law): Stage => {
  const { grown_up } = law.ages.value
  if (isChild) return byAge(person.age, grown_up)
  if (!partner) return 1
  if (person.age < grown_up) return 4
  return partner.age < grown_up ? 1 : 2
}

const byAge = (age: number, grownUp: number): Stage => (age >= grownUp ? 3 : age >= 14 ? 4 : age >= 6 ? 5 : 6)
