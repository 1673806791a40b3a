import { randomUUID as uuid } from 'node:crypto'
import { abroad, at, home, ids, networks, row, type Seeded } from './houses.ts'

const day = '2026-09-01'
/** A team (of itself) and a house of neither organization: whoever coordinates speaks of them as well. */
export const knownTeam = uuid()
const house = uuid()
const elsewhere = uuid()

const pairs = [
  { of: 'own team', team: ids.one, house: ids.two, location: abroad.location },
  { of: 'own house', team: ids.two, house: ids.one, location: home.location },
  { of: 'others’', team: knownTeam, house, location: elsewhere },
] as const

/** In each network an activity and a proposal of each pair, said by each of the two organizations. */
export const knowing = (): Seeded[] => [
  ...[knownTeam, house].map((id) =>
    row('organization', { id, name: 'O', kind: 'traeger', source: 'test', external_id: id }),
  ),
  row('location', {
    id: elsewhere,
    organization_id: house,
    name: 'L',
    kind: 'haus',
    source: 'test',
    external_id: elsewhere,
  }),
  // These have the teams of the network; the second organization has houses.
  ...[ids.one, knownTeam].map((organization_id) =>
    row('network_member', {
      network_id: ids.network,
      organization_id,
      role: 'jobcenter',
      valid_from: '2026-01-01',
    }),
  ),
  ...networks.flatMap(({ network, label, ...facts }) =>
    pairs.flatMap((pair) =>
      [ids.one, ids.two].flatMap((by) => {
        const of = {
          network_id: network,
          organization_id: pair.team,
          house_organization_id: pair.house,
          location_id: pair.location,
          day,
        }
        const said = {
          ...facts,
          network,
          organization: by,
          sides: [pair.team, pair.house],
          label: `${label}, ${pair.of}, said by the ${by === ids.one ? 'first' : 'second'}`,
        }
        return [
          row(
            'joint_activity',
            { ...of, id: uuid(), kind: 'anruf', recorded_by: by, recorded_at: at, activity_key: uuid() },
            said,
          ),
          row(
            'activity_proposal',
            {
              ...of,
              id: uuid(),
              proposed_by: by,
              asked: 'haus',
              kind: 'besuch',
              // One is open at a time.
              ...(by === ids.one ? {} : { state: 'abgelehnt', ended_on: day }),
              proposed_on: day,
            },
            said,
          ),
        ]
      }),
    ),
  ),
]
