import { randomUUID as uuid } from 'node:crypto'
import { at, networks, row, type Seeded } from './houses.ts'

/** In each network an indicator of its own with a target and a number, and one that was measured. */
export const indicators = (): Seeded[] =>
  networks.flatMap(({ network, label, ...facts }) => {
    const id = uuid()
    const said = { ...facts, network, label }
    const of = { network_id: network, indicator: id, period: '2026-Q2' }
    return [
      row(
        'indicator_own',
        {
          id,
          network_id: network,
          name: 'Own',
          definition: 'Own',
          level: 'reach',
          unit: 'count',
          better: 'more',
          persons: true,
          created_at: at,
        },
        said,
      ),
      row('indicator_target', { ...of, value: 5, set_on: '2026-09-01' }, said),
      row('indicator_value', { ...of, value: 4, entered_on: '2026-09-01' }, said),
      row(
        'indicator_snapshot',
        { ...of, indicator: 'runden', state: 'number', value: 2, taken_on: '2026-07-01' },
        said,
      ),
      // Its network shows itself.
      row('indicator_open', { ...of, indicator: 'runden', value: 2 }, { ...said, words: ['published'] }),
    ]
  })
