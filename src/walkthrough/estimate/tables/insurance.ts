import type { Table } from './table.ts'

/** The lump sum for private insurance of an adult, in cents a month. */
export const insuranceTable: Table<number> = {
  name: 'insurance',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: 30_00,
      paragraph: '§ 6 Abs. 1 Nr. 1 Bürgergeld-V',
      source: 'Bürgergeld-V (Stand 2023)',
    },
    {
      valid_from: '2026-07-01',
      value: 30_00,
      paragraph: '§ 6 Abs. 1 Nr. 1 GrusiGV (bisher Bürgergeld-V)',
      source: 'Grundsicherungsgeld-Verordnung (Stand 07/2026)',
    },
  ],
}
