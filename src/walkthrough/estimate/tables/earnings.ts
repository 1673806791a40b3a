import type { Table } from './table.ts'

interface Bracket {
  /** Gross, in cents a month. */
  readonly from: number
  readonly to: number
  /** Where a minor child lives with the person, or the person has one. */
  readonly to_with_child?: number | undefined
  readonly percent: number
}

interface EarningsAllowances {
  /** § 11b (2): instead of insurance, pension savings and the cost of working. */
  readonly base: number
  /** Above this gross a higher cost can be proved. */
  readonly provable_above: number
  readonly brackets: readonly Bracket[]
}

/** What is left of earnings: the base amount, and a part of what lies in a bracket of the gross wage. */
export const earningsTable: Table<EarningsAllowances> = {
  name: 'earnings',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: {
        base: 100_00,
        provable_above: 400_00,
        brackets: [
          { from: 100_00, to: 1000_00, percent: 20 },
          { from: 1000_00, to: 1200_00, to_with_child: 1500_00, percent: 10 },
        ],
      },
      paragraph: '§ 11b Abs. 2 und 3 SGB II',
      source: 'SGB II, Fassung bis 30.06.2023 (Stand 2023)',
    },
    {
      valid_from: '2023-07-01',
      value: {
        base: 100_00,
        provable_above: 400_00,
        brackets: [
          { from: 100_00, to: 520_00, percent: 20 },
          { from: 520_00, to: 1000_00, percent: 30 },
          { from: 1000_00, to: 1200_00, to_with_child: 1500_00, percent: 10 },
        ],
      },
      paragraph: '§ 11b Abs. 2 und 3 SGB II',
      source: 'SGB II, Fassung des Bürgergeld-Gesetzes ab 01.07.2023 (Stand 2023)',
    },
  ],
}
