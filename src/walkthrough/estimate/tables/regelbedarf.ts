import type { Table } from './table.ts'

export type Stage = 1 | 2 | 3 | 4 | 5 | 6

const paragraph = '§ 20 SGB II, Anlage zu § 28 SGB XII'

/** The Regelbedarf by stage, in cents a month. 2027: no Verordnung is known. */
export const regelbedarfTable: Table<Readonly<Record<Stage, number>>> = {
  name: 'regelbedarf',
  known_until: '2026-12-31',
  entries: [
    {
      valid_from: '2023-01-01',
      value: { 1: 502_00, 2: 451_00, 3: 402_00, 4: 420_00, 5: 348_00, 6: 318_00 },
      paragraph,
      source: 'Bürgergeld-Gesetz vom 16.12.2022; jobcenter-stade.de, jobcenter-cham.de (Stand 2023)',
    },
    {
      valid_from: '2024-01-01',
      value: { 1: 563_00, 2: 506_00, 3: 451_00, 4: 471_00, 5: 390_00, 6: 357_00 },
      paragraph,
      source: 'RBSFV 2024; jobcenter-stade.de, jobcenter-cham.de (Stand 2024)',
    },
    {
      valid_from: '2025-01-01',
      value: { 1: 563_00, 2: 506_00, 3: 451_00, 4: 471_00, 5: 390_00, 6: 357_00 },
      paragraph: '§ 20 SGB II, § 28a Abs. 5 SGB XII (Besitzschutz)',
      source: 'RBSFV 2025: unverändert; bmas.de (Stand 2025)',
    },
    {
      valid_from: '2026-01-01',
      value: { 1: 563_00, 2: 506_00, 3: 451_00, 4: 471_00, 5: 390_00, 6: 357_00 },
      paragraph: '§ 20 SGB II, § 28a Abs. 5 SGB XII (Besitzschutz)',
      source: 'RBSFV 2026: unverändert; bmas.de (Stand 2026)',
    },
  ],
}
