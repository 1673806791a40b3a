import { randomUUID as uuid } from 'node:crypto'
import { capabilities, later, organizations, row, type Seeded } from './houses.ts'

/**
 * A published speed-dating of each organization: two applicants and two firms, who all talk with each other. The code
 * opens the first applicant; with the first firm both said yes, with the second one only that firm did.
 */
const dating = (organization: string, label: string, code: string): Seeded[] => {
  const event = uuid()
  const [firm, table, applicant, run] = [[uuid(), uuid()], [uuid(), uuid()], [uuid(), uuid()], uuid()]
  const of = { event_id: event, organization_id: organization }
  const add = (name: string, values: Record<string, unknown>, words: string[], opens = false) =>
    row(name, { ...of, ...values }, { label, organization, words, ...(opens ? { opens: [code] } : {}) })
  const talk = (a: number, f: number) => ({ applicant_id: applicant[a], firm_id: firm[f] })
  const said = (a: number, f: number, side: string, answer: string, words: string[], opens: boolean) =>
    add('dating_answer', { ...talk(a, f), side, answer, positive: answer !== 'nein' }, words, opens)
  return [
    row(
      'event',
      {
        id: event,
        organization_id: organization,
        kind: 'speed-dating',
        title: 'Ein Speed-Dating',
        starts_at: '2098-12-31T10:00:00Z',
        ends_at: later,
        audience: 'alle',
        state: 'veroeffentlicht',
      },
      { label: `${label}, speed-dating`, organization, words: ['published', 'open', 'loose'] },
    ),
    add('dating_day', { start: 540, rounds: 4 }, ['open']),
    ...[0, 1].map((i) => add('dating_firm', { id: firm[i], key: `F${i}`, name: 'Eine Firma' }, [], true)),
    ...[0, 1].map((i) => add('dating_table', { id: table[i], firm_id: firm[i], name: `T${i}` }, [], true)),
    ...[0, 1].map((i) =>
      add('dating_applicant', { id: applicant[i], key: `A${i}`, name: 'Jemand' }, [], i === 0),
    ),
    add('dating_wish', { ...talk(0, 0), rank: 1 }, []),
    add('dating_pair', { ...talk(0, 1), meets: true }, []),
    add('dating_interpreter', { id: uuid(), name: 'Jemand', languages: ['ar'] }, []),
    add('dating_run', { id: run, input: 'x' }, []),
    add('dating_replan', { from_round: 0, before: '[]', after: 'x' }, []),
    ...[0, 1].flatMap((a) =>
      [0, 1].map((f) =>
        add('dating_talk', { ...talk(a, f), round: a === f ? 0 : 1, table_id: table[f] }, [], a === 0),
      ),
    ),
    add('dating_code', { code, applicant_id: applicant[0] }, [], true),
    add('dating_code', { code: `firm ${code}`, firm_id: firm[0] }, []),
    said(0, 0, 'bewerber', 'interesse', ['mutual'], true),
    said(0, 0, 'betrieb', 'gespraech', ['mutual'], true),
    said(0, 1, 'betrieb', 'gespraech', [], false),
    said(1, 0, 'betrieb', 'interesse', ['mutual'], false),
    said(1, 0, 'bewerber', 'interesse', ['mutual'], false),
    said(1, 1, 'bewerber', 'nein', [], false),
    add('dating_match', talk(0, 0), [], true),
    add('dating_match', talk(1, 0), []),
    ...[0, 1].map((i) => add('dating_flyer', { applicant_id: applicant[i] }, [], i === 0)),
    ...[0, 1].map((i) =>
      add('dating_contact', { applicant_id: applicant[i], contact: '030 1' }, [], i === 0),
    ),
    add('dating_follow_up', { id: uuid(), code, name: 'Jemand', contact: '030 1', reads: 'de' }, [], true),
    add(
      'dating_follow_up',
      { id: uuid(), code: `other ${code}`, name: 'Jemand', contact: '030 1', reads: 'de' },
      [],
    ),
    add('dating_follow_up_count', { step: 'wochen', heard: 'anders', n: 1 }, []),
  ]
}

export const speedDatings = (): Seeded[] =>
  organizations.flatMap(({ organization, label }, i) =>
    dating(organization, label, i === 0 ? capabilities.code : 'another code of a speed-dating'),
  )
