import { type Case, noMoney, type Situation, situations } from '../case.ts'
import type { Person } from '../estimate/household.ts'

/** What is asked beside the situations of a case; the amounts behind them are nobody's. */
export const conditions = ['arbeit', 'schwanger'] as const
export const facts = [...situations, ...conditions] as const
export type Fact = (typeof facts)[number]
export const isFact = (text: string): text is Fact => (facts as readonly string[]).includes(text)

/** Children of one kind that somebody may enter. */
export const mostChildren = 6

/** The short questions of the form finder and of the list, for those who come without a walk. */
export interface Answers {
  readonly partner: boolean
  readonly under15: number
  readonly from15: number
  readonly facts: readonly Fact[]
}

/** As they travel in a hidden field: `p1.u2.a0.miete.arbeit`. */
export const writeAnswers = ({ partner, under15, from15, facts: known }: Answers): string =>
  [`p${partner ? 1 : 0}`, `u${under15}`, `a${from15}`, ...known].join('.')

/** Undefined where they are not of this form. */
export const readAnswers = (text: string): Answers | undefined => {
  const found = /^p([01])\.u([0-6])\.a([0-6])((?:\.[a-z-]{1,30}){0,30})$/.exec(text)
  if (!found) return undefined
  const [, partner, under15, from15, rest = ''] = found
  const named = rest.split('.').filter(isFact)
  return {
    partner: partner === '1',
    under15: Number(under15),
    from15: Number(from15),
    facts: facts.filter((fact) => named.includes(fact)),
  }
}

const somebody: Person = { age: 35, ...noMoney }

/** A household of which these answers are true. Its ages and amounts stand for "some", so it is never estimated. */
export const caseOf = ({ partner, under15, from15, facts: known }: Answers, date: string): Case => {
  const has = (fact: Fact): boolean => known.includes(fact)
  const isSituation = (fact: Fact): fact is Situation => (situations as readonly string[]).includes(fact)
  const parents = partner && !has('kind-anderer-elternteil') ? [0, 1] : [0]
  const child = (age: number): Person => ({ ...somebody, age, child_of: parents, kindergeld_m: 1 })
  const persons: readonly Person[] = [
    {
      ...somebody,
      ...(has('arbeit') && { gross_m: 2, social_contributions_m: 1 }),
      pregnant: has('schwanger'),
    },
    ...(partner ? [{ ...somebody, partner_of: 0 }] : []),
    ...Array.from({ length: from15 }, () => child(16)),
    ...Array.from({ length: under15 }, () => child(8)),
  ]
  return {
    household: { date, persons, rent_m: 0, heating_m: 0, assets: 0 },
    situations: known.filter(isSituation),
  }
}
