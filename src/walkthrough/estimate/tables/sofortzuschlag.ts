import type { Table } from './table.ts'

/** Cents a month for each child with a claim. */
export const sofortzuschlagTable: Table<number> = {
  name: 'sofortzuschlag',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2022-07-01',
      value: 20_00,
      paragraph: '§ 72 SGB II',
      source: 'Sofortzuschlags- und Einmalzahlungsgesetz vom 23.05.2022 (Stand 2022)',
    },
    {
      valid_from: '2025-01-01',
      value: 25_00,
      paragraph: '§ 72 SGB II',
      source: 'SGB II § 72, 25 Euro seit 01.01.2025 (Stand 2025)',
    },
  ],
}
