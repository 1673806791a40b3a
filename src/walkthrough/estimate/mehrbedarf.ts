import type { Law } from './law.ts'
import { percent } from './money.ts'

/** The Mehrbedarf of somebody who expects a child, in cents, of the own Regelbedarf (§ 21 (2) SGB II). */
export const forPregnancy = (regelbedarf: number, law: Law): number =>
  percent(regelbedarf, law.mehrbedarf.value.pregnant)

/**
 * The percentage for whoever brings up children alone (§ 21 (3) SGB II): with one under 7, or two or three under 16,
 * 36 %; 12 % for each minor child where that is more; 60 % at most.
 */
export const singleParentPercent = (ages: readonly number[], law: Law): number => {
  const rule = law.mehrbedarf.value
  const minors = ages.filter((age) => age < law.ages.value.grown_up)
  const young = minors.some((age) => age < rule.young)
  const school = minors.filter((age) => age < rule.school).length
  const few = young || school === 2 || school === 3 ? rule.few : 0
  return Math.min(rule.most, Math.max(few, minors.length * rule.each))
}

/** The same in cents: of stage 1, whatever the own stage is (§ 21 (3) with § 20 (2) sentence 1 SGB II). */
export const forSingleParent = (ages: readonly number[], law: Law): number =>
  percent(law.regelbedarf.value[1], singleParentPercent(ages, law))
