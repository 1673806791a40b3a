import type { Case } from '../case.ts'
import type { Household } from '../estimate/household.ts'

/** Younger than this a child lives in the unit of its parents (§ 7 (3) no. 2 and 4 SGB II). */
export const adultInOwnUnit = 25
/** From this age on a person has a form of their own instead of the child's form (Anlagen WEP and KI). */
export const ownFormFrom = 15

/**
 * Who belongs to the Bedarfsgemeinschaft of the first person, as positions (§ 7 (3) SGB II): the partner, unmarried
 * children under 25 and, for somebody under 25 without a partner or child, the parents. Whether children could live
 * on their own money is not asked here: the forms name them all.
 */
export const unitOf = ({ persons }: Household): readonly number[] => {
  const partnersOf = (at: number): number[] =>
    persons.flatMap((other, index) =>
      index !== at && (other.partner_of === at || persons[at]?.partner_of === index) ? [index] : [],
    )
  const childrenOf = (at: number): number[] =>
    persons.flatMap((other, index) => (index !== at && other.child_of?.includes(at) ? [index] : []))
  const isDependent = (at: number): boolean =>
    (persons[at]?.age ?? adultInOwnUnit) < adultInOwnUnit &&
    partnersOf(at).length === 0 &&
    childrenOf(at).length === 0

  const members = new Set<number>()
  const open = persons.length > 0 ? [0] : []
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (members.has(at) || !persons[at]) continue
    members.add(at)
    open.push(...partnersOf(at), ...childrenOf(at).filter(isDependent))
    if (isDependent(at)) open.push(...(persons[at]?.child_of ?? []))
  }
  return [...members].sort((a, b) => a - b)
}

/** Children of the unit whose other parent does not live here. */
export const withParentElsewhere = (household: Household, unit: readonly number[]): readonly number[] =>
  unit.filter((at) => {
    const person = household.persons[at]
    return person !== undefined && person.age < adultInOwnUnit && person.child_of?.length === 1
  })

/**
 * Members with a wage: how many, and who, where that is known. What somebody self-employed takes in is entered like a
 * wage, but without contributions: one of those is that person.
 */
export const wagesOf = ({ household, situations }: Case): { count: number; persons: readonly number[] } => {
  const { persons } = household
  const earning = unitOf(household).filter((at) => (persons[at]?.gross_m ?? 0) > 0)
  if (!situations.includes('selbststaendig')) return { count: earning.length, persons: earning }
  const insured = earning.filter((at) => (persons[at]?.social_contributions_m ?? 0) > 0)
  const others = Math.max(0, earning.length - insured.length - 1)
  return { count: insured.length + others, persons: others === 0 ? insured : [] }
}
