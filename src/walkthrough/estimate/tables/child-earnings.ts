import type { Table } from './table.ts'

/** What children under 15 keep of their earnings, in cents a month. */
export const childEarningsTable: Table<number> = {
  name: 'child_earnings',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: 100_00,
      paragraph: '§ 1 Abs. 1 Nr. 9 Bürgergeld-V',
      source: 'Bürgergeld-V (Stand 2023)',
    },
    {
      valid_from: '2026-07-01',
      value: 100_00,
      paragraph: '§ 1 Abs. 1 Nr. 9 GrusiGV (bisher Bürgergeld-V)',
      source: 'Grundsicherungsgeld-Verordnung (Stand 07/2026)',
    },
  ],
}
