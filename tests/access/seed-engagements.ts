import { randomUUID as uuid } from 'node:crypto'
import { organizations, row, type Seeded } from './houses.ts'

/** A draft, one that people find and one that is over; and how its organization exchanges them. */
export const engagements = (): Seeded[] =>
  organizations.flatMap(({ organization, label }) => [
    ...(['entwurf', 'veroeffentlicht', 'beendet'] as const).map((state) =>
      row(
        'engagement_role',
        {
          id: uuid(),
          organization_id: organization,
          title: 'Ein Ehrenamt',
          summary: 'S',
          state,
          checked_on: '2026-09-01',
        },
        {
          organization,
          label: `${label}, ${state}`,
          words: [
            ...(state === 'entwurf' ? [] : ['published']),
            ...(state === 'veroeffentlicht' ? [] : ['idle']),
          ],
        },
      ),
    ),
    row(
      'engagement_exchange',
      { organization_id: organization, format: 'freinet', refreshed_on: '2026-09-01' },
      { organization, label },
    ),
  ])
