import { type ChildPurse, childPurse } from './child-income.ts'
import { type Community, isAble, isPastLimit } from './community.ts'
import { type Income, incomeOf } from './income.ts'
import type { Law } from './law.ts'
import type { Outside } from './lines.ts'
import { type Need, needOf, needSum } from './need.ts'
import type { Purse } from './purse.ts'

/** Who applies, where, and by which law; housing by position, in cents. */
export interface Circumstances {
  readonly all: readonly Purse[]
  readonly community: Community
  readonly housing: readonly number[]
  readonly karenzzeit: boolean
  readonly law: Law
}

export interface ChildMember extends ChildPurse {
  readonly person: Purse
  readonly need: Need
  readonly income: Income
  readonly outside: Outside | undefined
}

export interface AdultMember {
  readonly person: Purse
  readonly need: Need
  readonly income: Income
  /** Kindergeld of children who do not need it, by child. */
  readonly kindergeldOf: readonly { readonly child: number; readonly amount: number }[]
  readonly outside: Outside | undefined
  /** What of the income is there for all who lack something. */
  readonly gives: number
}

/** The children first, for what they do not need of their Kindergeld is the parents' (§ 11 (1) sentence 5 SGB II). */
export const membersOf = (
  given: Circumstances,
): { readonly adults: readonly AdultMember[]; readonly children: readonly ChildMember[] } => {
  const { all, community, law } = given
  const purses = all.filter(({ position }) => community.children.includes(position))
  const reckoned = purses.map((person) => childOf(person, given))
  // Without anybody who can work there is no application (§ 7 (2) SGB II).
  const somebodyAble =
    all.some((person) => community.adults.includes(person.position) && isAble(person, law)) ||
    reckoned.some(({ person, covers }) => !covers && isAble(person, law))
  const children = reckoned.map(
    (child): ChildMember => ({
      ...child,
      outside: child.covers ? 'covers_own_need' : somebodyAble ? undefined : 'nobody_able',
    }),
  )
  const adults = all
    .filter(({ position }) => community.adults.includes(position))
    .map((person) => adultOf(person, children, somebodyAble, given))
  return { adults, children }
}

/** With a minor child of an adult here, or another minor who applies as well (§ 11b (3) sentence 3 SGB II). */
const livesWithMinor = (person: Purse, { all, community, law }: Circumstances): boolean =>
  all.some(
    ({ age, position, parents }) =>
      position !== person.position &&
      age < law.ages.value.grown_up &&
      (community.children.includes(position) || parents.some((at) => community.adults.includes(at))),
  )

const childOf = (person: Purse, given: Circumstances) => {
  const { all, housing, law } = given
  const need = needOf(person, true, housing[person.position] ?? 0, all, law)
  const unearned = person.other + person.maintenance + person.kindergeld
  const income = incomeOf(person, unearned, livesWithMinor(person, given), law)
  return { person, need, income, ...childPurse(income, person.kindergeld, needSum(need)) }
}

const adultOf = (
  person: Purse,
  children: readonly ChildMember[],
  somebodyAble: boolean,
  given: Circumstances,
): AdultMember => {
  const { all, community, housing, law } = given
  const need = needOf(person, false, housing[person.position] ?? 0, all, law)
  const kindergeldOf = all.flatMap((one) => {
    const receiver = one.parents.find((parent) => community.adults.includes(parent))
    const child = children.find((member) => member.person.position === one.position)
    // All of it for a child who belongs to another Bedarfsgemeinschaft.
    const amount = child ? child.kindergeldLeft : one.kindergeld
    return receiver === person.position && amount > 0 ? [{ child: one.position, amount }] : []
  })
  // Whoever lives with the parents does not receive the own Kindergeld: they do.
  const own = person.parents.length > 0 ? 0 : person.kindergeld
  const passed = kindergeldOf.reduce((sum, { amount }) => sum + amount, 0)
  const unearned = person.other + person.maintenance + own + passed
  const income = incomeOf(person, unearned, livesWithMinor(person, given), law)
  const outside = isPastLimit(person, law) ? 'past_age_limit' : somebodyAble ? undefined : 'nobody_able'
  // Of somebody who is not paid counts what lies above the own need (BSG B 14/7b AS 58/06 R).
  const gives = outside ? Math.max(0, income.total - needSum(need)) : income.total
  return { person, need, income, kindergeldOf, outside, gives }
}
