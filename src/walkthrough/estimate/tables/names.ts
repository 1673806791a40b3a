import type { Table } from './table.ts'

/** What the benefit is called. */
export const namesTable: Table<string> = {
  name: 'names',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: 'Bürgergeld',
      paragraph: '§ 19 Abs. 1 SGB II',
      source: 'Bürgergeld-Gesetz vom 16.12.2022 (Stand 2023)',
    },
    {
      valid_from: '2026-07-01',
      value: 'Grundsicherungsgeld',
      paragraph: '§ 19 Abs. 1 SGB II',
      source: '13. SGB II-ÄndG vom 16.04.2026, BGBl. 2026 I Nr. 107 (Stand 07/2026)',
    },
  ],
}
