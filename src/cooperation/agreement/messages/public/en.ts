// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  listTitle: 'Cooperations',
  listText: 'Here houses of the neighbourhood and Jobcenter work together.',
  listNone: 'No cooperation shows itself here yet.',
  voluntary: 'All offers of this cooperation are voluntary. Whoever does not use them has no disadvantage.',
  standing: 'How far it is',
  signedOn: 'Signed on',
  modelUntil: 'Being tried until',
  successor: 'Goes on in',
  fields: 'What it is about',
  targetGroups: 'For whom especially',
  parties: 'Who takes part',
  more: (n) => plural('en', n, { one: 'and one more organization', other: 'and # more organizations' }),
  /** Practice that nobody signs. */
  lived: {
    abgestimmt: 'being talked about',
    unterzeichnet: 'lived like this',
    since: 'Lived like this since',
  },
  states: {
    anbahnung: 'being prepared',
    abgestimmt: 'being signed',
    unterzeichnet: 'signed',
    modellphase: 'being tried',
    auswertung: 'being evaluated',
    verstetigt: 'here to stay',
    ueberfuehrt: 'goes on in another body',
    ausgeweitet: 'growing',
    ausgelaufen: 'ended',
    gekuendigt: 'ended',
  },
}
