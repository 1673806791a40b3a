import { randomUUID as uuid } from 'node:crypto'
import { at, ids, networks, organizations, row, type Seeded } from './houses.ts'

const day = '2026-09-01'

/** In each network an idea of each organization and something agreed, each with both of them and an offer of each. */
export const formats = (): Seeded[] => [
  row('area_figure', { area_code: '01', indicator: 'einwohner', value: 1, as_of: '2024', source: 'test' }),
  row('area_figure_staging', {
    run: uuid(),
    position: 1,
    area_code: '01',
    indicator: 'einwohner',
    value: 1,
    as_of: '2024',
    source: 'test',
  }),
  ...networks.flatMap(({ network, label, ...facts }) =>
    [
      { by: ids.one, isDraft: true },
      { by: ids.two, isDraft: true },
      { by: ids.one, isDraft: false },
    ].flatMap(({ by, isDraft }) => {
      const id = uuid()
      const of = { format_id: id, network_id: network }
      const state = isDraft ? 'idee' : 'vereinbart'
      const whose = by === ids.one ? 'own' : 'another’s'
      const said = {
        ...facts,
        network,
        label: `${label}, ${state}, ${whose}`,
        words: isDraft ? ['draft'] : [],
      }
      return [
        row(
          'joint_format',
          {
            id,
            network_id: network,
            title: 'F',
            about: 'F',
            state,
            proposed_by: by,
            since: day,
            created_at: at,
          },
          { ...said, organization: by },
        ),
        row('joint_format_event', { ...of, day, state, recorded_at: at }, said),
        ...organizations.flatMap(({ organization, service }) => [
          row('joint_format_partner', { ...of, organization_id: organization }, { ...said, organization }),
          row(
            'joint_format_service',
            { ...of, organization_id: organization, service_id: service },
            { ...said, organization },
          ),
        ]),
      ]
    }),
  ),
]
