import { assetLimit } from './assets.ts'
import { childPurse } from './child-income.ts'
import { type Community, isAble, isPastLimit } from './community.ts'
import { distribute, type Want } from './distribution.ts'
import { type Income, incomeOf } from './income.ts'
import type { Law } from './law.ts'
import type { Outside } from './lines.ts'
import { forPregnancy, forSingleParent } from './mehrbedarf.ts'
import type { Purse } from './purse.ts'
import { stageOf } from './regelbedarf.ts'
import { sofortzuschlagOf } from './sofortzuschlag.ts'
import type { Stage } from './tables/regelbedarf.ts'

/** What a person needs, in cents. */
export interface Need {
  readonly stage: Stage
  readonly regelbedarf: number
  readonly pregnancy: number
  readonly singleParent: number
  readonly housing: number
}
export const needSum = ({ regelbedarf, pregnancy, singleParent, housing }: Need): number =>
  regelbedarf + pregnancy + singleParent + housing

/** A member of the Bedarfsgemeinschaft, reckoned. */
export interface Member {
  readonly person: Purse
  readonly isChild: boolean
  readonly need: Need
  readonly income: Income
  /** Kindergeld of children who do not need it, by child. */
  readonly kindergeldOf: readonly { readonly child: number; readonly amount: number }[]
  /** Of the child's own: Kindergeld for the parent, and what stays. */
  readonly kindergeldLeft: number
  readonly kept: number
  /** Undefined: is paid. */
  readonly outside: Outside | undefined
  readonly considered: number
  readonly sofortzuschlag: number
}

export interface Reckoning {
  readonly members: readonly Member[]
  readonly surplus: number
  readonly assetLimit: number
}

export interface Circumstances {
  readonly all: readonly Purse[]
  readonly community: Community
  readonly housing: readonly number[]
  readonly karenzzeit: boolean
  readonly law: Law
}

/** From needs and income of all to who gets what (§§ 9, 11, 19 to 22 SGB II). */
export const reckon = (given: Circumstances): Reckoning => {
  const first = withoutSofortzuschlag(given)
  const lacks = ({ need, considered, outside }: Member): boolean =>
    outside === undefined && needSum(need) > considered
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

/**
 * Whether a child whose need is covered would have a claim, did the Kindergeld not count (§ 72 (1) sentence 2 no. 2 SGB
 * II). Asked only where the family is paid: one that is not gets the Sofortzuschlag with the Kinderzuschlag (§ 6a BKGG).
 */
const claimsWithoutKindergeld = (given: Circumstances, child: number): boolean => {
  const all = given.all.map((person) => (person.position === child ? { ...person, kindergeld: 0 } : person))
  const member = withoutSofortzuschlag({ ...given, all }).members.find(
    ({ person }) => person.position === child,
  )
  return member !== undefined && member.outside === undefined && needSum(member.need) > member.considered
}

const withoutSofortzuschlag = (given: Circumstances): Reckoning => {
  const { all, community, law } = given
  const at = (position: number): Purse => all[position] as Purse
  const withMinor = [...all.keys()].some(
    (position) =>
      at(position).age < law.ages.value.grown_up &&
      (community.children.includes(position) ||
        at(position).parents.some((parent) => community.adults.includes(parent))),
  )
  const children = community.children.map((position) => {
    const person = at(position)
    const need = needOf(person, true, given)
    const unearned = person.other + person.maintenance + person.kindergeld
    const income = incomeOf(person, unearned, withMinor, law)
    return { person, need, income, ...childPurse(income, person.kindergeld, needSum(need)) }
  })
  const nobodyAble =
    !community.adults.some((position) => isAble(at(position), law)) &&
    !children.some(({ person, covers }) => !covers && isAble(person, law))

  const passedOn = kindergeldForAdults(given, children)
  const adults = community.adults.map((position) => {
    const person = at(position)
    const kindergeldOf = passedOn.filter(({ to }) => to === position)
    const own = hasParentsHere(person) ? 0 : person.kindergeld
    const extra = kindergeldOf.reduce((sum, { amount }) => sum + amount, 0)
    const income = incomeOf(person, person.other + person.maintenance + own + extra, withMinor, law)
    const outside: Outside | undefined = isPastLimit(person, law)
      ? 'past_age_limit'
      : nobodyAble
        ? 'nobody_able'
        : undefined
    return { person, need: needOf(person, false, given), income, kindergeldOf, outside }
  })
  const pool = adults.reduce(
    (sum, { income, need, outside }) =>
      sum + (outside ? Math.max(0, income.total - needSum(need)) : income.total),
    0,
  )
  const wants: Want[] = [
    ...adults.flatMap(({ person, need, outside }) =>
      outside ? [] : [{ position: person.position, amount: needSum(need) }],
    ),
    // § 9 (3): parents' income does not count for a child who expects one.
    ...children.flatMap(({ person, need, used, covers }) =>
      covers || person.pregnant || nobodyAble
        ? []
        : [{ position: person.position, amount: needSum(need) - used }],
    ),
  ]
  const { shares, surplus } = distribute(pool, wants)
  const isMember = [...adults, ...children.filter(({ covers }) => !covers)]
  return {
    surplus,
    assetLimit: assetLimit(
      isMember.map(({ person }) => person.age),
      given.karenzzeit,
      law,
    ),
    members: [
      ...adults.map(({ person, ...adult }) => ({
        ...adult,
        person,
        isChild: false,
        kindergeldLeft: 0,
        kept: 0,
        considered: adult.outside ? 0 : (shares.get(person.position) ?? 0),
        sofortzuschlag: 0,
      })),
      ...children.map(({ person, used, covers, ...child }) => {
        const outside: Outside | undefined = covers
          ? 'covers_own_need'
          : nobodyAble
            ? 'nobody_able'
            : undefined
        return {
          ...child,
          person,
          isChild: true,
          kindergeldOf: [],
          outside,
          considered: outside ? 0 : used + (shares.get(person.position) ?? 0),
          sofortzuschlag: 0,
        }
      }),
    ].sort((a, b) => a.person.position - b.person.position),
  }
}

const hasParentsHere = ({ parents }: Purse): boolean => parents.length > 0

/**
 * Kindergeld that is the parent's income: what a child of the Bedarfsgemeinschaft does not need (§ 11 (1) sentence 5
 * SGB II), and all of it for a child who belongs to another one.
 */
const kindergeldForAdults = (
  { all, community }: Circumstances,
  children: readonly { readonly person: Purse; readonly kindergeldLeft: number }[],
): readonly { readonly to: number; readonly child: number; readonly amount: number }[] =>
  all.flatMap((person) => {
    const to = person.parents.find((parent) => community.adults.includes(parent))
    const child = children.find((one) => one.person.position === person.position)
    const amount = child ? child.kindergeldLeft : person.kindergeld
    return to === undefined || amount === 0 ? [] : [{ to, child: person.position, amount }]
  })

const needOf = (person: Purse, isChild: boolean, { all, housing, law }: Circumstances): Need => {
  const partner = person.partner === undefined ? undefined : all[person.partner]
  const stage = stageOf(person, partner, isChild, law)
  const regelbedarf = law.regelbedarf.value[stage]
  const own = all.filter(({ parents }) => parents.includes(person.position)).map(({ age }) => age)
  return {
    stage,
    regelbedarf,
    pregnancy: person.pregnant ? forPregnancy(regelbedarf, law) : 0,
    singleParent: isChild || partner ? 0 : forSingleParent(own, law),
    housing: housing[person.position] ?? 0,
  }
}
