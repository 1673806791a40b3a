import { randomUUID as uuid } from 'node:crypto'
import { capabilities, ids, networks, organizations, row, type Seeded } from './houses.ts'

const day = '2026-09-01'
const quarter = '2026-Q3'
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
let made = 0
const code = () => `AAAAAA${letters[Math.floor(made / 29)]}${letters[made++ % 29]}`

/** A survey that runs and one that is over, with an answer and a text of each. */
const survey = (
  label: string,
  of: { organization?: string; network?: string },
  facts: Partial<Seeded>,
): Seeded[] =>
  (['unclosed', 'closed'] as const).flatMap((word) => {
    const id = uuid()
    const isOver = word === 'closed'
    const told = { ...facts, label: `${label}, ${word}`, words: [word] }
    const values = {
      id,
      organization_id: of.organization ?? null,
      network_id: of.network ?? null,
      code: code(),
      title: 'S',
      audience: 'teilnehmende',
      questions: ['zufrieden'],
      with_text: of.organization !== undefined,
      opens_on: day,
      closes_on: '2099-12-31',
      evaluated_on: isOver ? day : null,
      result: isOver && of.organization ? '{}' : null,
    }
    const answer = { survey_id: id, quarter, question: 'zufrieden', answer: 5 }
    return [
      row('survey', values, told),
      row('survey_answer', { id: uuid(), ...answer }, told),
      row('survey_count', { ...answer, n: 3 }, told),
      ...(of.organization
        ? [
            row(
              'survey_text',
              { id: uuid(), survey_id: id, organization_id: of.organization, quarter, text: 'T' },
              told,
            ),
          ]
        : []),
    ]
  })

export const surveys = (): Seeded[] => [
  ...organizations.flatMap(({ label, organization }) =>
    survey(`house, ${label}`, { organization }, { organization }),
  ),
  ...networks.flatMap(({ network, label, ...facts }) => [
    ...survey(label, { network }, { ...facts, network }),
    row(
      'survey_publication',
      { network_id: network, quarter, subject: 'leiter', releases: '[]' },
      {
        ...facts,
        network,
        label,
      },
    ),
    ...organizations.map(({ organization, label: whose }) =>
      row(
        'survey_voice',
        { id: uuid(), organization_id: organization, network_id: network, quarter, text: 'T' },
        { ...facts, network, organization, label: `${label}, ${whose}` },
      ),
    ),
  ]),
  ...[capabilities.code, 'another code'].map((one, i) =>
    row(
      'ladder',
      {
        id: uuid(),
        code: one,
        network_id: i === 0 ? ids.network : null,
        steps: ['angekommen'],
        quarters: [quarter],
      },
      { opens: [one], label: one },
    ),
  ),
]
