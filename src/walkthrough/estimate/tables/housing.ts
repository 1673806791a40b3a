import type { Table } from './table.ts'

interface HousingRule {
  /** How many times the reasonable rent is paid in the Karenzzeit; null: all of it. */
  readonly karenz_cap: number | null
}

/** How long the real rent is paid: one year without asking whether it is reasonable (heating always must be). */
export const housingTable: Table<HousingRule> = {
  name: 'housing',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: { karenz_cap: null },
      paragraph: '§ 22 Abs. 1 SGB II',
      source: 'SGB II in der Fassung des Bürgergeld-Gesetzes (Stand 2023)',
    },
    {
      valid_from: '2026-07-01',
      value: { karenz_cap: 1.5 },
      paragraph: '§ 22 Abs. 1 SGB II',
      source: '13. SGB II-ÄndG vom 16.04.2026, BGBl. 2026 I Nr. 107 (Stand 07/2026)',
    },
  ],
}
