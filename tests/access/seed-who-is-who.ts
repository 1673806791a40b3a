import { randomUUID as uuid } from 'node:crypto'
import { abroad, home, ids, organizations, row, type Seeded } from './houses.ts'

/** In the network below the frame alone; in a network of the first organization until yesterday. */
const [below, gone] = [uuid(), uuid()]
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

const others = [
  { organization: below, label: 'of whoever is below the frame', network: ids.networkBelow, until: null },
  { organization: gone, label: 'of whoever has left', network: ids.network, until: yesterday },
] as const

/** A profile with a contact, its deputy and a consultation hour, of each organization. */
export const whoIsWho = (): Seeded[] => [
  ...others.flatMap(({ organization, label, network, until }) => [
    row('organization', {
      id: organization,
      name: label,
      kind: 'traeger',
      source: 'test',
      external_id: organization,
    }),
    row('network_member', {
      network_id: network,
      organization_id: organization,
      role: 'haus',
      valid_from: '2026-01-01',
      valid_to: until,
    }),
  ]),
  ...[
    ...organizations.map((one) => ({ ...one, partners: [ids.one, ids.two] })),
    { ...others[0], partners: [below, ids.two] },
    { ...others[1], partners: [gone] },
  ].flatMap(({ organization, label, partners }) => {
    const [profile, contact] = [uuid(), uuid()]
    const said = { organization, label, partners }
    const of = { organization_id: organization, team_profile_id: profile }
    return [
      row(
        'team_profile',
        { id: profile, organization_id: organization, name: label, checked_on: '2026-09-01' },
        said,
      ),
      row('team_contact', { ...of, id: contact, name: 'C', position: 1 }, said),
      row('team_contact', { ...of, name: 'D', deputy_of: contact, position: 2 }, said),
      ...[home, abroad].map(({ location }) =>
        row('team_consultation', { ...of, location_id: location, weekday: 'MO' }, said),
      ),
    ]
  }),
]
