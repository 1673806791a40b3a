import { applicants } from './community.ts'
import type { Household } from './household.ts'
import { housingShares } from './housing.ts'
import { lawOf, type Unknown } from './law.ts'
import { linesOf } from './line-list.ts'
import type { Estimate } from './lines.ts'
import { cents, euros } from './money.ts'
import { pursesOf } from './purse.ts'
import { reckon } from './reckon.ts'

/** Nobody of the household is between 15 and the Regelaltersgrenze: SGB II pays nothing. */
export interface NobodyAble {
  readonly nobody_able: true
  /** The completed ages at which somebody can apply on that day. */
  readonly able_from: number
  readonly able_until: number
}

/**
 * What the household would get in the month of its date, with every step as a line: SGB II for the
 * Bedarfsgemeinschaft of whoever is named first. The household must be consistent (`checkHousehold`). A date whose
 * law is not known is answered as such, never guessed.
 */
export const estimate = (household: Household): Estimate | Unknown | NobodyAble => {
  const law = lawOf(household.date)
  if ('unknown' in law) return law
  const all = pursesOf(household)
  const community = applicants(all, law)
  const { able_from, able_until } = law.ages.value
  if (!community) return { nobody_able: true, able_from, able_until }
  const housing = housingShares(cents(household.rent_m) + cents(household.heating_m), all)
  const karenzzeit = household.karenzzeit ?? true
  const reckoned = reckon({ all, community, housing, karenzzeit, law })

  const assets = cents(household.assets)
  const tooMuch = assets > reckoned.assetLimit
  const members = reckoned.members.map((member) => (tooMuch ? { ...member, sofortzuschlag: 0 } : member))
  const persons = all.map(({ position }) => {
    const member = members.find(({ person }) => person.position === position)
    const paid = member?.outside ? undefined : member
    return {
      regelbedarf: paid?.need.regelbedarf ?? 0,
      mehrbedarf: paid ? paid.need.pregnancy + paid.need.singleParent : 0,
      sofortzuschlag: member?.sofortzuschlag ?? 0,
      housing: paid?.need.housing ?? 0,
      considered: paid?.considered ?? 0,
    }
  })
  const sum = (pick: (person: (typeof persons)[number]) => number): number =>
    persons.reduce((total, person) => total + pick(person), 0)
  const need = sum((p) => p.regelbedarf + p.mehrbedarf + p.sofortzuschlag + p.housing)
  const income = sum((p) => p.considered)
  const benefit = tooMuch ? 0 : need - income
  return {
    persons: persons.map((person) => ({
      regelbedarf_m: euros(person.regelbedarf),
      mehrbedarf_m: euros(person.mehrbedarf),
      sofortzuschlag_m: euros(person.sofortzuschlag),
      housing_m: euros(person.housing),
      income_considered_m: euros(person.considered),
    })),
    need_m: euros(need),
    income_m: euros(income),
    benefit_m: euros(benefit),
    lines: linesOf({ household, law, all, members, reckoned, need, income, benefit, assets, tooMuch }),
  }
}
