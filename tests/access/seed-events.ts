import { randomUUID as uuid } from 'node:crypto'
import { at, capabilities, later, networks, organizations, row, type Seeded } from './houses.ts'

type Facts = Partial<Seeded> & { readonly label: string }

/** A draft, and published ones for all and for the staff of a network. */
const event = (
  organization: string,
  state: 'draft' | 'open' | 'published',
  facts: Facts,
  network?: string,
): Seeded =>
  row(
    'event',
    {
      id: uuid(),
      organization_id: organization,
      network_id: network ?? null,
      kind: 'vortrag',
      title: 'Eine Veranstaltung',
      summary: 'S',
      starts_at: '2098-12-31T10:00:00Z',
      ends_at: later,
      audience: state === 'published' ? 'netz' : 'alle',
      registration: 'noetig',
      places: 20,
      state: state === 'draft' ? 'entwurf' : 'veroeffentlicht',
    },
    {
      ...facts,
      organization,
      words: [
        ...(state === 'draft' ? ['draft'] : ['published']),
        ...(state === 'open' ? ['open'] : []),
        ...(network ? [] : ['loose']),
      ],
    },
  )

/** Somebody who registered, and what was counted. */
const guests = ({ values }: Seeded, organization: string, label: string): Seeded[] => {
  const of = { event_id: values.id, organization_id: organization }
  const code = label === 'own' ? capabilities.code : 'the code of another registration'
  return [
    row(
      'event_registration',
      {
        id: uuid(),
        ...of,
        code,
        state: 'angemeldet',
        position: 1,
        persons: 1,
        language: 'de',
        name: 'Jemand',
        email: 'jemand@gast.example',
        channel: 'selbst',
        created_at: at,
      },
      { label, organization, opens: [code] },
    ),
    row('event_participation', of, { label, organization }),
  ]
}

export const events = (): Seeded[] => [
  ...organizations.flatMap(({ organization, label }) =>
    (['draft', 'open'] as const).flatMap((state) => {
      const one = event(organization, state, { label: `${label}, ${state}` })
      return state === 'open' ? [one, ...guests(one, organization, label)] : [one]
    }),
  ),
  ...networks.flatMap(({ network, label, ...facts }) =>
    organizations.flatMap(({ organization, label: whose }) =>
      (['draft', 'published'] as const).map((state) =>
        event(organization, state, { ...facts, network, label: `${label}, ${state}, of ${whose}` }, network),
      ),
    ),
  ),
]
