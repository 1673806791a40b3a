import { assetLimit } from './assets.ts'
import { distribute, type Want } from './distribution.ts'
import type { Income } from './income.ts'
import type { Outside } from './lines.ts'
import { type AdultMember, type ChildMember, type Circumstances, membersOf } from './members.ts'
import { type Need, needSum } from './need.ts'
import type { Purse } from './purse.ts'
import { sofortzuschlagOf } from './sofortzuschlag.ts'

/** A member of the Bedarfsgemeinschaft, reckoned, in cents. */
export interface Member {
  readonly person: Purse
  readonly isChild: boolean
  readonly need: Need
  readonly income: Income
  readonly kindergeldOf: AdultMember['kindergeldOf']
  /** Of the child's own: Kindergeld for the parent, and what stays. */
  readonly kindergeldLeft: number
  readonly kept: number
  /** Undefined: is paid. */
  readonly outside: Outside | undefined
  readonly considered: number
  readonly sofortzuschlag: number
}

export interface Reckoning {
  /** In the order of the household. */
  readonly members: readonly Member[]
  readonly surplus: number
  readonly assetLimit: number
}

/** From needs and income of all to who gets what (§§ 9, 11, 19 to 22, 72 SGB II). */
export const reckon = (given: Circumstances): Reckoning => {
  const first = withoutSofortzuschlag(given)
  const somebodyLacks = first.members.some(lacks)
  const hasClaim = (member: Member): boolean =>
    lacks(member) ||
    (somebodyLacks && member.isChild && claimsWithoutKindergeld(given, member.person.position))
  return {
    ...first,
    members: first.members.map((member) => ({
      ...member,
      sofortzuschlag: sofortzuschlagOf(member.need.stage, hasClaim(member), given.law),
    })),
  }
}

const lacks = ({ need, considered, outside }: Member): boolean =>
  outside === undefined && needSum(need) > considered

/**
 * Whether a child whose need is covered would have a claim, did the Kindergeld not count (§ 72 (1) sentence 2 no. 2 SGB
 * II). Asked only where the family is paid: one that is not gets the Sofortzuschlag with the Kinderzuschlag (§ 6a BKGG).
 */
const claimsWithoutKindergeld = (given: Circumstances, child: number): boolean => {
  const all = given.all.map((person) => (person.position === child ? { ...person, kindergeld: 0 } : person))
  return withoutSofortzuschlag({ ...given, all }).members.some(
    (member) => member.person.position === child && lacks(member),
  )
}

const withoutSofortzuschlag = (given: Circumstances): Reckoning => {
  const { adults, children } = membersOf(given)
  const pool = adults.reduce((sum, { gives }) => sum + gives, 0)
  const { shares, surplus } = distribute(pool, wantsOf(adults, children))
  const shareOf = ({ person }: { readonly person: Purse }): number => shares.get(person.position) ?? 0
  const ages = [...adults, ...children.filter(({ covers }) => !covers)].map(({ person }) => person.age)
  return {
    surplus,
    assetLimit: assetLimit(ages, given.karenzzeit, given.law),
    members: [
      ...adults.map((adult) => ({
        ...adult,
        isChild: false,
        kindergeldLeft: 0,
        kept: 0,
        considered: adult.outside ? 0 : shareOf(adult),
        sofortzuschlag: 0,
      })),
      ...children.map((child) => ({
        ...child,
        isChild: true,
        kindergeldOf: [],
        considered: child.outside ? 0 : child.used + shareOf(child),
        sofortzuschlag: 0,
      })),
    ].sort((a, b) => a.person.position - b.person.position),
  }
}

/**
 * Adults their whole need, children what their own income leaves open; not a child who expects one (§ 9 (3)). The
 * older ones first: theirs is the cent that cannot be divided, whoever is named first.
 */
const wantsOf = (adults: readonly AdultMember[], children: readonly ChildMember[]): Want[] =>
  [
    ...adults.filter(({ outside }) => !outside).map((one) => ({ ...one, used: 0 })),
    ...children.filter(({ person, outside }) => !outside && !person.pregnant),
  ]
    .sort((a, b) => b.person.age - a.person.age)
    .map(({ person, need, used }) => ({ position: person.position, amount: needSum(need) - used }))
