import { randomUUID as uuid } from 'node:crypto'
import { abroad, at, capabilities, ids, later, networks, row, type Seeded, staff } from './houses.ts'

/** Hand-overs of each of the staff and of nobody, sheets, counts. */
export const handovers = (): Seeded[] => {
  const unowned = [
    { label: 'nobody’s, for the own team', organization: ids.one, person: null, team: ids.teamHere },
    {
      label: 'nobody’s, for the team of whoever is away',
      organization: ids.one,
      person: null,
      team: ids.teamThere,
    },
    { label: 'nobody’s, for another team', organization: ids.one, person: null, team: ids.teamElsewhere },
    { label: 'nobody’s, for every team', organization: ids.one, person: null, team: null },
    { label: 'foreign, nobody’s', organization: ids.two, person: null, team: ids.teamAbroad },
    { label: 'foreign, nobody’s, for every team', organization: ids.two, person: null, team: null },
  ]
  const common = (organization: string) => ({
    id: uuid(),
    organization_id: organization,
    service_id: abroad.service,
  })
  return [
    ...[...staff, ...unowned.filter(({ team }) => team !== null)].map((one) =>
      row(
        'handover_sent',
        {
          ...common(one.organization),
          counsellor_id: one.person,
          kind: 'warm',
          receiver_id: ids.two,
          first_name: 'A',
          sent_at: at,
          closes_on: '2026-10-01',
        },
        one,
      ),
    ),
    ...[...staff, ...unowned].map((one) => {
      // The link is of a row that this very person could not see.
      const link = one.label === 'foreign' ? capabilities.link : uuid()
      return row(
        'handover_received',
        {
          ...common(one.organization),
          host_id: one.person,
          team_id: one.team,
          sender_id: ids.one,
          sent_id: uuid(),
          sheet_id: uuid(),
          count_key: uuid(),
          state: 'sent',
          first_name: 'A',
          wording: 'w',
          wording_hash: 'h',
          channel: 'beratung',
          given_at: at,
          link,
          link_until: later,
          received_at: at,
          closes_on: '2026-10-01',
        },
        { ...one, opens: [link] },
      )
    }),
    ...[
      [ids.sheet, capabilities.code, 'the bearer’s'],
      [uuid(), 'ANOTHER', 'another person’s'],
    ].map(([id = '', code = '', label = '']) =>
      row(
        'sheet',
        {
          id,
          code,
          state: 'given',
          language: 'de',
          sender_id: ids.one,
          recipient_id: ids.two,
          service_id: abroad.service,
          sent_id: uuid(),
          count_key: uuid(),
          sealed: Buffer.from('s'),
          created_at: at,
          expires_at: later,
        },
        { label, opens: [code, id] },
      ),
    ),
    row('handover_count', {
      count_key: uuid(),
      network_id: ids.network,
      sender_kind: 'jobcenter_ge',
      direction: 'jc-haus',
      kind: 'warm',
      receiver_id: ids.two,
      quarter: '2026-Q3',
    }),
    row('handover_waiting', { count_key: uuid(), state: 'sent', day: '2026-09-01' }),
    ...networks.map(({ network, label, ...facts }) =>
      row('publication_total', { network_id: network, quarter: '2026-Q2' }, { ...facts, label, network }),
    ),
    ...[ids.network, ids.otherNetwork].flatMap((network) => [
      row(
        'publication',
        {
          network_id: network,
          quarter: '2026-Q2',
          releases: {},
          places: {},
          withdrawn: '[]',
          leaving: {},
          published_at: at,
        },
        { label: 'of a network', network },
      ),
      row(
        'publication_arrived',
        { network_id: network, quarter: '2026-Q2', arrived: '[]' },
        { label: 'of a network', network },
      ),
    ]),
  ]
}
