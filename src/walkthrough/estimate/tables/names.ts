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
      paragraph: '§ 19 Abs. 1 SGB II in der Fassung des 13. SGB II-ÄndG',
      source: '13. SGB II-ÄndG, vom Bundestag beschlossen am 05.03.2026 (Stand vor dem Inkrafttreten)',
      announced: true,
    },
  ],
}
