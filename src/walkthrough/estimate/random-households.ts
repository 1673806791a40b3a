import { checkHousehold } from './check-household.ts'
import { person } from './examples/example.ts'
import type { Household, Person } from './household.ts'

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
const numbers = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** Households of all sorts that fit together, for tests: the same ones for the same seed. */
export const randomHouseholds = (seed: number, count: number): Household[] => {
  const next = numbers(seed)
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const often = (chance: number): boolean => next() < chance
  const money = (chance: number, most: number): number => (often(chance) ? whole(0, most * 100) / 100 : 0)

  const adult = (): Person => {
    const gross_m = money(0.5, often(0.2) ? 4000 : 1700)
    return person(whole(17, 72), {
      gross_m,
      income_tax_m: Math.round(gross_m * 5) / 100,
      social_contributions_m: Math.round(gross_m * 20) / 100,
      maintenance_m: money(0.1, 400),
      other_income_m: money(0.3, 900),
      pregnant: often(0.1),
    })
  }
  const household = (): Household => {
    const persons: Person[] = [adult()]
    if (often(0.5)) persons.push({ ...adult(), ...(often(0.8) ? { partner_of: 0 } : {}) })
    for (let more = whole(0, 4); more > 0; more -= 1) {
      const parents = persons.length > 1 && persons[1]?.partner_of === 0 && often(0.8) ? [0, 1] : [0]
      const age = whole(0, 27)
      persons.push(
        person(age, {
          child_of: parents,
          kindergeld_m: often(0.9) ? 255 : 0,
          maintenance_m: money(0.4, 700),
          gross_m: age > 13 ? money(0.3, 900) : 0,
          pregnant: age > 15 && often(0.1),
        }),
      )
    }
    const date = `${whole(2023, 2026)}-${String(whole(1, 12)).padStart(2, '0')}-15`
    return {
      date,
      persons,
      rent_m: money(0.9, 1200),
      heating_m: money(0.8, 200),
      assets: money(0.1, 90_000),
      karenzzeit: often(0.7),
    }
  }
  const found: Household[] = []
  while (found.length < count) {
    const one = household()
    if (checkHousehold(one.persons).length === 0) found.push(one)
  }
  return found
}
