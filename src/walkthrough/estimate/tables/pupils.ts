import type { Table } from './table.ts'

/**
 * What pupils, students and trainees under 25 keep of their earnings, in cents a month: the limit of marginal
 * employment. Null: the law had no such rule.
 */
export const pupilsTable: Table<number | null> = {
  name: 'pupils',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: null,
      paragraph: '§ 11b SGB II',
      source: 'SGB II, Fassung bis 30.06.2023',
    },
    {
      valid_from: '2023-07-01',
      value: 520_00,
      paragraph: '§ 11b Abs. 2b SGB II, § 8 Abs. 1a SGB IV',
      source: 'Minijob-Zentrale (Stand 2023)',
    },
    {
      valid_from: '2024-01-01',
      value: 538_00,
      paragraph: '§ 11b Abs. 2b SGB II, § 8 Abs. 1a SGB IV',
      source: 'Minijob-Zentrale (Stand 2024)',
    },
    {
      valid_from: '2025-01-01',
      value: 556_00,
      paragraph: '§ 11b Abs. 2b SGB II, § 8 Abs. 1a SGB IV',
      source: 'Minijob-Zentrale (Stand 2025)',
    },
    {
      valid_from: '2026-01-01',
      value: 603_00,
      paragraph: '§ 11b Abs. 2b SGB II, § 8 Abs. 1a SGB IV',
      source: 'Minijob-Zentrale (Stand 2026)',
    },
  ],
}
