import { randomUUID as uuid } from 'node:crypto'
import { at, later, organizations, row, type Seeded } from './houses.ts'

/**
 * A week of each organization in which everything is published, and in one item of which the other organization takes
 * part; one that is published with nothing else; and one that is a draft.
 */
const week = (
  organization: string,
  other: string,
  label: string,
  how: 'week' | 'quiet week' | 'draft week',
): Seeded[] => {
  const [id, day, item, shift] = [uuid(), uuid(), uuid(), uuid()]
  const isDraft = how === 'draft week'
  const isOpen = how === 'week'
  const event = (name: string, values: Record<string, unknown>) =>
    row(
      'event',
      {
        organization_id: organization,
        title: 'Eine Woche',
        starts_at: '2026-01-05T10:00:00Z',
        ends_at: later,
        audience: 'alle',
        state: isDraft ? 'entwurf' : 'veroeffentlicht',
        ...values,
      },
      {
        label: `${label}, ${name}`,
        organization,
        words: ['loose', ...(isDraft ? ['draft'] : ['published', 'open'])],
      },
    )
  const of = (event_id: string) => ({ event_id, organization_id: organization })
  const facts = { label: `${label}, ${how}`, organization, words: isOpen ? ['open'] : [] }
  const joined = isOpen ? { ...facts, sides: [other] } : facts
  const published = isOpen ? at : null
  return [
    event(how, { id, kind: 'aktionswoche' }),
    event(`day of a ${how}`, { id: day, kind: 'tag', part_of: id }),
    event(`item of a ${how}`, { id: item, kind: 'messe', part_of: day }),
    row(
      'week_partner',
      { ...of(item), partner_id: other, state: isOpen ? 'ja' : 'gefragt' },
      { ...facts, sides: [other] },
    ),
    row(
      'week_shift',
      { id: shift, ...of(item), what: 'Kaffee', starts_at: at, ends_at: later, needed: 2 },
      joined,
    ),
    row(
      'week_helper',
      { id: uuid(), shift_id: shift, ...of(item), named_by: organization, name: 'Jemand' },
      {
        ...facts,
        words: [],
      },
    ),
    ...(isOpen
      ? [
          row(
            'week_helper',
            { id: uuid(), shift_id: shift, ...of(item), named_by: other, name: 'Jemand' },
            { ...joined, label: `${label}, named by the other one` },
          ),
        ]
      : []),
    row('week_press', { ...of(id), short: 'S', long: 'L', published_at: published }, facts),
    row(
      'week_picture',
      {
        id: uuid(),
        ...of(id),
        bytes: Buffer.alloc(200),
        type: 'png',
        width: 1,
        height: 1,
        alt: 'A',
        author: 'A',
        licence: 'CC0',
        people: false,
        created_at: at,
      },
      facts,
    ),
    row(
      'week_conclusion',
      {
        ...of(id),
        words: 'W',
        numbers: published && { items: [], days: [], sum: 0 },
        published_at: published,
      },
      facts,
    ),
    row('week_voice', { id: uuid(), ...of(id), quote: 'Q', signature: 'S', created_at: at }, facts),
  ]
}

export const actionWeeks = (): Seeded[] =>
  organizations.flatMap(({ organization, label }, index) =>
    (['week', 'quiet week', 'draft week'] as const).flatMap((how) =>
      week(organization, organizations[1 - index]!.organization, label, how),
    ),
  )
