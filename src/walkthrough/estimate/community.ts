import type { Law } from './law.ts'
import type { Purse } from './purse.ts'

/** Who applies together, by positions in the household. */
export interface Community {
  /** One, or two partners. Somebody past the age limit is a member who is not paid (§ 7 (4) SGB II). */
  readonly adults: readonly number[]
  /** Unmarried, under 25, in the household of a parent, without a child of their own. */
  readonly children: readonly number[]
}

/** Old enough to work and below the Regelaltersgrenze (§ 7 (1) no. 1, § 7a SGB II). */
export const isAble = ({ age }: Purse, law: Law): boolean =>
  age >= law.ages.value.able_from && age <= law.ages.value.able_until

/** Past the age limit: paid by SGB XII, where there is need. */
export const isPastLimit = ({ age }: Purse, law: Law): boolean => age > law.ages.value.able_until

/**
 * Whether somebody belongs to the parents' Bedarfsgemeinschaft (§ 7 (3) no. 2 and 4 SGB II): not with a partner or a
 * child of their own in the household, for nobody belongs to two (BSG 17.07.2014, B 14 AS 54/13 R).
 */
const belongsToParents = (person: Purse, all: readonly Purse[], law: Law): boolean => {
  const { own_community, able_from } = law.ages.value
  if (person.parents.length === 0 || person.age >= own_community || person.partner !== undefined) return false
  const isParent = all.some(({ parents }) => parents.includes(person.position))
  return !(isParent && person.age >= able_from)
}

/** The Bedarfsgemeinschaften of a household, in the order of their first member. */
export const communitiesOf = (all: readonly Purse[], law: Law): readonly Community[] => {
  const rootOf = (person: Purse): number => {
    const parent = belongsToParents(person, all, law) ? all[person.parents[0] ?? -1] : undefined
    return parent ? rootOf(parent) : Math.min(person.position, person.partner ?? person.position)
  }
  const found = new Map<number, { adults: number[]; children: number[] }>()
  for (const person of all) {
    const root = rootOf(person)
    const community = found.get(root) ?? { adults: [], children: [] }
    found.set(root, community)
    community[belongsToParents(person, all, law) ? 'children' : 'adults'].push(person.position)
  }
  return [...found.values()]
}

/**
 * The one that applies: the first that has somebody who can work (§ 7 (1), (2) SGB II). Undefined where nobody can:
 * then it is a matter of SGB XII.
 */
export const applicants = (all: readonly Purse[], law: Law): Community | undefined =>
  communitiesOf(all, law).find(({ adults, children }) =>
    [...adults, ...children].some((position) => all[position] && isAble(all[position], law)),
  )
