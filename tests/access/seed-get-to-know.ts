import { randomUUID as uuid } from 'node:crypto'
import { at, capabilities, ids, later, networks, organizations, row, type Seeded } from './houses.ts'

/** A get-to-know meeting of an organization, in a network: with both organizations invited, each with somebody who comes. */
const meeting = (
  organization: string,
  label: string,
  { network, label: inNetwork, ...facts }: (typeof networks)[number],
  code: string,
): Seeded[] => {
  const event = uuid()
  const of = { event_id: event, organization_id: organization }
  const opens = [code]
  const whose = { ...facts, network, organization }
  const name = `${label}, ${inNetwork}`
  return [
    row(
      'event',
      {
        id: event,
        organization_id: organization,
        network_id: network,
        kind: 'kennenlernen',
        title: 'Ein Kennenlernen',
        starts_at: '2098-12-31T10:00:00Z',
        ends_at: later,
        audience: 'netz',
        state: 'veroeffentlicht',
      },
      { ...whose, label: `${name}, meeting`, words: ['published'] },
    ),
    row(
      'meeting',
      {
        ...of,
        network_id: network,
        rounds: 2,
        tables: 2,
        seats: 6,
        first: 'gemischt',
        invited_at: at,
        plan_input: 'x',
        code,
      },
      { ...whose, label: name, words: ['published'], opens },
    ),
    ...[ids.one, ids.two].flatMap((invited, index) => {
      const guest = uuid()
      const theirs = {
        ...whose,
        label: `${name}, ${index === 0 ? 'of the first' : 'of the second'}`,
        sides: [invited],
      }
      return [
        row('meeting_party', { ...of, invited_id: invited, invited_at: at }, theirs),
        row(
          'meeting_guest',
          { id: guest, ...of, invited_id: invited, number: index + 1, name: 'Jemand', side: 'haus' },
          { ...theirs, opens },
        ),
        row(
          'meeting_seat',
          { ...of, invited_id: invited, guest_id: guest, round: 0, table_number: 0 },
          { ...theirs, opens },
        ),
      ]
    }),
    row(
      'meeting_contact',
      {
        ...of,
        network_id: network,
        team_organization_id: ids.two,
        team_key: ids.two,
        house_organization_id: ids.one,
        location_id: organizations[0].location,
        is_new: true,
        met: true,
      },
      { ...whose, label: name },
    ),
    row('meeting_count', { ...of, moment: 'vorher', answer: 4, n: 5 }, { ...whose, label: name }),
  ]
}

export const meetings = (): Seeded[] =>
  organizations.flatMap(({ organization, label }, i) =>
    networks.flatMap((network, j) =>
      meeting(organization, label, network, i + j === 0 ? capabilities.code : `another code ${i} ${j}`),
    ),
  )
