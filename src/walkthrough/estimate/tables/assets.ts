import type { Table } from './table.ts'

interface AssetLimits {
  /** Cents for the first and for each further person in the Karenzzeit; null: there is none. */
  readonly karenz: { readonly first: number; readonly further: number } | null
  /** Cents for each person from a completed age on, ascending. */
  readonly by_age: readonly { readonly from: number; readonly limit: number }[]
  /** The last day on which a Bewilligungszeitraum may have begun that keeps the former limits (§ 65a SGB II). */
  readonly former_until?: string | undefined
}

/** What a Bedarfsgemeinschaft may own. */
export const assetsTable: Table<AssetLimits> = {
  name: 'assets',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: { karenz: { first: 40_000_00, further: 15_000_00 }, by_age: [{ from: 0, limit: 15_000_00 }] },
      paragraph: '§ 12 Abs. 2 bis 4 SGB II',
      source: 'SGB II in der Fassung des Bürgergeld-Gesetzes (Stand 2023)',
    },
    {
      valid_from: '2026-07-01',
      value: {
        karenz: null,
        former_until: '2026-06-30',
        by_age: [
          { from: 0, limit: 5_000_00 },
          { from: 30, limit: 10_000_00 },
          { from: 40, limit: 12_500_00 },
          { from: 50, limit: 20_000_00 },
        ],
      },
      paragraph: '§ 12 SGB II',
      source: '13. SGB II-ÄndG vom 16.04.2026, BGBl. 2026 I Nr. 107 (Stand 07/2026)',
    },
  ],
}
