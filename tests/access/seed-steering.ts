import { randomUUID as uuid } from 'node:crypto'
import { at, ids, networks, row, type Seeded } from './houses.ts'

const day = '2026-09-01'
/** A round that is planned, one that was invited to, one that was held, and one whose minutes are closed. */
const rounds = [
  { where: 'planned', state: 'geplant', words: ['planned', 'unclosed'], within: ['planned', 'unclosed'] },
  { where: 'invited', state: 'eingeladen', words: ['unclosed'], within: ['planned', 'unclosed'] },
  { where: 'held', state: 'gehalten', words: ['unclosed'], within: ['unclosed'] },
  { where: 'closed', state: 'gehalten', words: ['closed'], within: ['closed'] },
] as const

/** Rounds of each network with what belongs to them, and what belongs to no round (yet). */
export const steering = (): Seeded[] =>
  networks.flatMap(({ network, label, ...facts }) => {
    // Steering is not read from above.
    const { below: _, ...shared } = { below: undefined, ...facts }
    const of = { ...shared, network }
    const point = (round: string | null, words: readonly string[], where: string): Seeded[] =>
      [ids.one, ids.two].map((organization) =>
        row(
          'agenda_point',
          {
            id: uuid(),
            network_id: network,
            round_id: round,
            title: 'P',
            proposed_by: organization,
            created_at: at,
          },
          { ...of, organization, label: `${label}, ${where}`, words },
        ),
      )
    const task = (round: string | null, words: readonly string[], where: string): Seeded[] =>
      [ids.one, ids.two].map((organization) =>
        row(
          'steering_task',
          {
            network_id: network,
            round_id: round,
            organization_id: organization,
            title: 'T',
            due_on: day,
            created_at: at,
          },
          { ...of, organization, label: `${label}, ${where}`, words },
        ),
      )
    return [
      ...rounds.flatMap(({ where, state, words, within }) => {
        const id = uuid()
        const said = { ...of, label: `${label}, ${where}`, words: within }
        return [
          row(
            'steering_round',
            {
              id,
              network_id: network,
              title: 'R',
              starts_at: at,
              ends_at: '2026-09-01T10:00:00Z',
              state,
              minutes_closed_at: where === 'closed' ? at : null,
              created_at: at,
            },
            { ...said, words },
          ),
          ...point(id, within, where),
          ...task(id, within, where),
          ...[ids.one, ids.two].map((organization) =>
            row(
              'round_attendance',
              { network_id: network, round_id: id, organization_id: organization, people: 2 },
              { ...said, organization },
            ),
          ),
          row('round_addendum', { network_id: network, round_id: id, text: 'A', added_at: at }, said),
        ]
      }),
      ...point(null, ['planned', 'unclosed', 'loose'], 'on no agenda'),
      ...task(null, ['unclosed'], 'of no round'),
    ]
  })
