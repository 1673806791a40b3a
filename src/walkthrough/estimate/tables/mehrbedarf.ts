import type { Table } from './table.ts'

interface Percentages {
  readonly pregnant: number
  /** For one child under `young`, or two or three under `school`. */
  readonly few: number
  readonly young: number
  readonly school: number
  /** For each minor child, where that is more, and the most there is. */
  readonly each: number
  readonly most: number
}

/** Percentages of the Regelbedarf. */
export const mehrbedarfTable: Table<Percentages> = {
  name: 'mehrbedarf',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: { pregnant: 17, few: 36, young: 7, school: 16, each: 12, most: 60 },
      paragraph: '§ 21 SGB II',
      source: 'SGB II in der Fassung des Bürgergeld-Gesetzes (Stand 2023, unverändert bis 2026)',
    },
  ],
}
