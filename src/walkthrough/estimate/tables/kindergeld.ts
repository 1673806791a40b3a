import type { Table } from './table.ts'

/** Kindergeld for each child, in cents a month. What counts is what was entered; this is what it should be. */
export const kindergeldTable: Table<number> = {
  name: 'kindergeld',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: 250_00,
      paragraph: '§ 66 EStG, § 6 BKGG',
      source: 'Inflationsausgleichsgesetz vom 08.12.2022; vamv-bayern.de (Stand 2023)',
    },
    {
      valid_from: '2025-01-01',
      value: 255_00,
      paragraph: '§ 66 EStG, § 6 BKGG',
      source: 'Steuerfortentwicklungsgesetz vom 23.12.2024; lfs-inso.de (Stand 2025)',
    },
    {
      valid_from: '2026-01-01',
      value: 259_00,
      paragraph: '§ 66 EStG, § 6 BKGG',
      source: 'Steuerfortentwicklungsgesetz vom 23.12.2024; arbeitsagentur.de (Stand 2026)',
    },
  ],
}
