// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Tables at the get-together',
  intro: 'Your number is on your card.',
  number: 'Number',
  round: (n) => `Round ${n}`,
  table: (n) => `Table ${n}`,
  comma: ', ',
  none: 'free',
  noPlan: 'The tables are not known yet. Please look again shortly before.',
  questionTitle: 'One question',
  question: 'I know whom to turn to.',
  questionHint: 'When I want to hand somebody over to a house or to a team.',
  moments: { vorher: 'Before the meeting', nachher: 'After the meeting' },
  answers: {
    a5: 'fully true',
    a4: 'rather true',
    a3: 'partly',
    a2: 'rather not true',
    a1: 'not true at all',
  },
  kept: 'Without a name: only how often each answer came is counted. Please answer once.',
  send: 'Answer',
  closed: 'This question is not open now.',
  thanks: 'Thank you!',
  thanksText: 'Your answer is counted.',
  toTables: 'To the tables',
}
