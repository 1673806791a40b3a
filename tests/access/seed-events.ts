import { randomUUID as uuid } from 'node:crypto'
import { later, networks, organizations, row, type Seeded } from './houses.ts'

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

export const events = (): Seeded[] => [
  ...organizations.flatMap(({ organization, label }) =>
    (['draft', 'open'] as const).map((state) => event(organization, state, { label: `${label}, ${state}` })),
  ),
  ...networks.flatMap(({ network, label, ...facts }) =>
    organizations.flatMap(({ organization, label: whose }) =>
      (['draft', 'published'] as const).map((state) =>
        event(organization, state, { ...facts, network, label: `${label}, ${state}, of ${whose}` }, network),
      ),
    ),
  ),
]
