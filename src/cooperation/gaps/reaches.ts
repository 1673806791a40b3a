import type { OfferFacts } from '#directory'
import type { TargetGroup } from '../vocabulary.ts'

/**
 * How an offer reaches a target group. `gezielt`: something in it is meant for them; `offen`: nothing that is known
 * stands in the way; `nein`: something does. What nobody wrote down never stands in the way.
 */
export type Reach = 'gezielt' | 'offen' | 'nein'

/** What of an offer decides. */
export type ReachFacts = Pick<
  OfferFacts,
  | 'age'
  | 'childcare'
  | 'languages'
  | 'interpreting'
  | 'min_german_level'
  | 'accessibility'
  | 'gender'
  | 'cost'
>

/** The visitor's own age in years; an age that is the child's says nothing of it. */
const ownAge = ({ age }: ReachFacts): readonly [min: number, max: number] =>
  age && age.refers_to !== 'kind' ? [age.min ?? 0, age.max ?? 120] : [0, 120]
const isForChildren = ({ age }: ReachFacts): boolean => age?.refers_to === 'kind'
const meets = (facts: ReachFacts, from: number, to: number): boolean => {
  const [min, max] = ownAge(facts)
  return min <= to && max >= from
}
const when = (isNo: boolean, isMeant: boolean): Reach => (isNo ? 'nein' : isMeant ? 'gezielt' : 'offen')

const withChildren = (facts: ReachFacts, needs: readonly string[]): boolean =>
  isForChildren(facts) || needs.includes('kinder') || facts.childcare?.available === true

type Rule = (facts: ReachFacts, needs: readonly string[]) => Reach

const rules: Readonly<Record<TargetGroup, Rule>> = {
  // Somebody has to look after the child, or it comes along.
  alleinerziehende: (facts, needs) => {
    const alone = facts.childcare?.available === false && !isForChildren(facts) && !needs.includes('kinder')
    return when(alone || !meets(facts, 18, 59), withChildren(facts, needs) && facts.gender !== 'nur_maenner')
  },
  familien: (facts, needs) =>
    when(!meets(facts, 25, 45), withChildren(facts, needs) && facts.gender === undefined),
  // § 7 SGB VIII: young people are those who are not 27 yet.
  jugendliche: (facts) => {
    if (isForChildren(facts)) return when((facts.age?.max ?? 0) < 14, true)
    return when(!meets(facts, 14, 26), ownAge(facts)[1] <= 35)
  },
  aeltere: (facts, needs) =>
    when(isForChildren(facts) || !meets(facts, 55, 120), needs.includes('aelter') || ownAge(facts)[0] >= 50),
  zugewanderte: (facts, needs) => {
    const other = facts.languages.some(({ code }) => code !== 'de') || facts.interpreting !== undefined
    const level = facts.min_german_level
    return when(
      ['B2', 'C1', 'C2'].includes(level ?? ''),
      needs.includes('deutsch') || (other && level !== 'B1'),
    )
  },
  // A price without a reduced one is too high for whoever lives on the basic income support.
  langzeit: (facts, needs) => {
    const { kind, reduced, reduced_note: note } = facts.cost
    const isDear = kind === 'betrag' && reduced === undefined && note === undefined
    return when(isDear || isForChildren(facts) || !meets(facts, 18, 66), needs.includes('arbeit'))
  },
  eingeschraenkte: ({ accessibility }, needs) => {
    const { wheelchair, wc, sign_language: signs } = accessibility
    return when(
      wheelchair === 'nein',
      (wheelchair === 'ja' && wc === 'ja') ||
        signs === 'ja' ||
        needs.includes('gesundheit') ||
        needs.includes('seele'),
    )
  },
  rueckkehrende: (facts, needs) =>
    when(
      isForChildren(facts) || facts.childcare?.available === false || !meets(facts, 25, 60),
      needs.includes('arbeit') && facts.gender !== 'nur_maenner',
    ),
}

/**
 * Whether an offer reaches a target group, by what is known about it.
 * @param needs the needs of the directory that the offer meets
 */
export const reaches = (facts: ReachFacts, needs: readonly string[], group: TargetGroup): Reach =>
  rules[group](facts, needs)
