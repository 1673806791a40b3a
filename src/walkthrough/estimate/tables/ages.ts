import type { Table } from './table.ts'

interface Ages {
  /** From this completed age on somebody counts as able to work, if health allows it. */
  readonly able_from: number
  /** The last completed age at which nobody has reached the Regelaltersgrenze with certainty. */
  readonly able_until: number
  /** From this age on the limit depends on the year of birth. */
  readonly limit_from: number
  readonly grown_up: number
  /** Until this age an unmarried child belongs to the parents' Bedarfsgemeinschaft. */
  readonly own_community: number
}

/** The ages that the law reckons with, in completed years. */
export const agesTable: Table<Ages> = {
  name: 'ages',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: { able_from: 15, able_until: 66, limit_from: 65, grown_up: 18, own_community: 25 },
      paragraph: '§§ 7, 7a SGB II',
      source: 'SGB II (Stand 2023); die Altersgrenze steigt bis Jahrgang 1964 auf 67 Jahre',
    },
  ],
}
