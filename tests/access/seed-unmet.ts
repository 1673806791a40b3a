import { randomUUID as uuid } from 'node:crypto'
import { row, type Seeded } from './houses.ts'

const [quarter, week] = ['2026-Q3', '2026-08-31']

/** What was counted and published of areas, and what teams and houses did together. */
export const unmet = (): Seeded[] => [
  row('unmet_need', { count_key: uuid(), area_code: '014009', need: 'geld', reach: 'none', week, quarter }),
  row('unmet_publication', {
    area_code: '01',
    quarter,
    spaces: ['014009'],
    releases: '[]',
    published_at: '2026-11-01T03:30:00Z',
  }),
  row('participation_count', {
    count_key: 'event',
    network_id: uuid(),
    organization_kind: 'traeger',
    location_id: uuid(),
    kind: 'vortrag',
    week: '2026-W36',
    quarter,
    registered: 12,
    waited: 0,
    came: 9,
  }),
  row('activity_count', {
    count_key: 'key',
    network_id: uuid(),
    kind: 'besuch',
    team_key: uuid(),
    team_kind: 'jobcenter_ge',
    area_code: '014009',
    week,
    quarter,
  }),
]
