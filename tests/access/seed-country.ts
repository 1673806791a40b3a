import { randomUUID as uuid } from 'node:crypto'
import { ids, row, type Seeded } from './houses.ts'

/** A frame of the other organization, with a network below it. */
const [frameAbroad, belowAbroad] = [uuid(), uuid()]

/** Who accompanies whom: recorded by the acting person, by their organization's other frame, and elsewhere. */
export const country = (): Seeded[] => [
  row(
    'network',
    { id: frameAbroad, slug: frameAbroad, name: 'N', kind: 'rahmen', coordinator_id: ids.two },
    { label: 'a foreign frame' },
  ),
  row(
    'network',
    {
      id: belowAbroad,
      slug: belowAbroad,
      name: 'N',
      kind: 'kooperation',
      part_of: frameAbroad,
      coordinator_id: ids.two,
    },
    { label: 'below a foreign frame' },
  ),
  ...[
    {
      label: 'own',
      network: ids.network,
      below_id: ids.networkBelow,
      shared: [ids.one, ids.two],
      below: [ids.one],
      led: ids.one,
    },
    {
      label: 'of the frame',
      network: ids.frame,
      below_id: ids.networkBelow,
      shared: [ids.one, ids.two],
      below: [ids.one],
      led: ids.one,
    },
    {
      label: 'foreign',
      network: frameAbroad,
      below_id: belowAbroad,
      shared: [ids.two],
      below: [ids.two],
      led: ids.two,
    },
  ].map(({ below_id, ...facts }) =>
    row(
      'accompaniment',
      { network_id: facts.network, below_id, organization_id: facts.led, valid_from: '2026-01-01' },
      { ...facts, organization: facts.led },
    ),
  ),
]
