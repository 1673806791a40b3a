import { createHash, randomUUID as uuid } from 'node:crypto'
import { at, capabilities, ids, later, organizations, row, type Seeded } from './houses.ts'

const content = {
  outcome: 'weg',
  naming: 'vorname',
  name: 'Samira',
  place: 'Wedding',
  language: 'de',
  answers: { vorher: 'V', anfang: '', hilfe: '', heute: '', rat: '', weiter: '' },
  facts: { tue: '', half: '', mag: '', tipp: '' },
  leicht: '',
  translations: {},
  picture: { kind: 'foto', sha256: 'x', alt: 'A' },
  showsMaker: false,
}
/** As `jsonb` prints it: keys by length, then by letter. */
const jsonb = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value)
        .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
        .map(([key, inner]) => `${JSON.stringify(key)}: ${jsonb(inner)}`)
        .join(', ')}}`
    : JSON.stringify(value)
const hash = createHash('sha256').update(jsonb(content)).digest('hex')

/** A portrait of each organization that is shown to all, one that hangs on paper alone, and one that waits for its release. */
const story = (
  organization: string,
  label: string,
  how: 'shown story' | 'paper story' | 'waiting story',
  code: string,
): Seeded[] => {
  const id = uuid()
  const of = { story_id: id, organization_id: organization }
  const isReleased = how !== 'waiting story'
  const channel = how === 'paper story' ? 'ausstellung' : 'web'
  const words = how === 'shown story' ? ['open'] : how === 'paper story' ? ['paper'] : []
  const facts = {
    label: `${label}, ${how}`,
    organization,
    words,
    partners: [ids.one, ids.two],
    opens: [code],
  }
  const add = (table: string, values: Record<string, unknown>, more: string[] = []) =>
    row(table, { ...of, ...values }, { ...facts, words: [...words, ...more] })
  return [
    row(
      'story',
      {
        id,
        organization_id: organization,
        state: isReleased ? 'veroeffentlicht' : 'freigegeben',
        content,
        created_at: at,
        changed_at: at,
      },
      facts,
    ),
    add('story_picture', {
      sha256: 'x',
      bytes: Buffer.alloc(200),
      small: Buffer.alloc(200),
      width: 1,
      height: 1,
    }),
    ...(isReleased ? [add('story_release', { hash, released_at: at })] : []),
    row('story_code', { story_id: id, code, issued_at: at }, facts),
    add('story_approval', { hash, approved_at: at }, isReleased ? ['published'] : []),
    ...(how === 'shown story' ? ([channel, 'presse', 'aktionswoche'] as const) : [channel]).map((one) =>
      add('story_consent', {
        channel: one,
        ...(one === 'aktionswoche' ? { year: 2030 } : {}),
        until: later,
        hash,
        wording: 'W',
        wording_hash: 'H',
        language: 'de',
        given_at: at,
      }),
    ),
    add('story_contact', { contact: '030 1', given_at: at }),
    row(
      'story_print',
      {
        id: uuid(),
        organization_id: organization,
        story_id: id,
        channel,
        what: 'plakat',
        place: 'Flur',
        copies: 1,
        name: 'Samira',
        hash,
        printed_at: at,
      },
      { ...facts, words: [] },
    ),
  ]
}

export const stories = (): Seeded[] =>
  organizations.flatMap(({ organization, label }, index) =>
    (['shown story', 'paper story', 'waiting story'] as const).flatMap((how) =>
      story(
        organization,
        label,
        how,
        index === 0 && how === 'shown story' ? capabilities.code : `${label} ${how}`,
      ),
    ),
  )
