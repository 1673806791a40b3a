import type { Table } from './table.ts'

interface Ages {
  /** From this completed age on somebody counts as able to work, if health allows it. */
  readonly able_from: number
  /** The last completed age at which somebody may still be below the Regelaltersgrenze (by year of birth). */
  readonly able_until: number
  /** From this age on the limit depends on the year of birth. */
  readonly limit_from: number
  readonly grown_up: number
  /** Until this age an unmarried child belongs to the parents' Bedarfsgemeinschaft. */
  readonly own_community: number
}

const ages = { able_from: 15, limit_from: 65, grown_up: 18, own_community: 25 }

/** The ages that the law reckons with, in completed years. */
export const agesTable: Table<Ages> = {
  name: 'ages',
  known_until: '2026-12-31',
  entries: [
    {
      // Whoever was 66 in 2023 or 2024 was born until 1958 and past the limit (at most 66 years).
      valid_from: '2023-01-01',
      value: { ...ages, able_until: 65 },
      paragraph: '§§ 7, 7a SGB II',
      source: 'SGB II (Stand 2023): Altersgrenze bis Jahrgang 1958 höchstens 66 Jahre',
    },
    {
      // Born in 1959 or later: 66 years and two months, rising to 67 for 1964.
      valid_from: '2025-01-01',
      value: { ...ages, able_until: 66 },
      paragraph: '§§ 7, 7a SGB II',
      source: 'SGB II (Stand 2025): Altersgrenze ab Jahrgang 1959 über 66 Jahre, ab 1964 67 Jahre',
    },
  ],
}
