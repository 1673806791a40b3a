import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  menu: 'One case',
  title: 'Who was at this hand-over?',
  intro:
    'For a single hand-over of your organization you see here who changed it and who read it. There is no list of one person and all they do.',
  recorded:
    'Your question is put on record before you see anything: with its reason, the date and your name. It stays there.',
  case: 'Which hand-over?',
  caseHint: 'The address of its page, copied from the browser, or its number',
  caseError: 'Please paste the address or the number of the hand-over.',
  reason: 'Why do you look?',
  reasonError: 'Please choose a reason.',
  reasons: {
    person: 'The person asks who read their data',
    complaint: 'A complaint',
    suspicion: 'Suspicion that somebody read it without cause',
    authority: 'The supervisory authority asks',
    sample: 'A sample',
  },
  reference: 'File number',
  referenceHint: 'No names',
  referenceError: 'Please give a number without names, of at most 40 characters. For example: AZ 12/26',
  ask: 'Put on record and look',
  askAgain: 'Ask about another hand-over',
  kept: 'Your question is on record.',
  number: 'Number',
  none: 'Your organization’s record says nothing about this number',
  noneText:
    'It may belong to another organization, or a character is missing. Readings are kept until the end of the following year.',
  changes: 'Changed',
  noChanges: 'Nobody changed anything.',
  readings: 'Read',
  noReadings: 'Nobody read it.',
  newest: (n) => `The newest ${n}.`,
  when: 'When',
  what: 'What',
  who: 'Who',
  role: 'As',
  gone: 'No longer in your organization',
  roles: {
    counsellor: 'Counselling',
    host: 'Staff of the house',
    lead: 'Lead',
    privacy: 'Privacy',
    coordinator: 'Coordination',
    evaluator: 'Evaluation',
    operator: 'Operator',
  },
  contexts: {
    system: 'Automatic',
    link: 'House, by the link in the mail',
    code: 'The person themselves',
    transfer: 'The other side',
  },
  asked: 'Looked up here',
}
