import { plural } from '#platform/i18n.ts'

/** What everybody reads of a cooperation. German is the source. */
export const de = {
  listTitle: 'Kooperationen',
  listText: 'Hier arbeiten Häuser der Nachbarschaft und Jobcenter zusammen.',
  listNone: 'Noch zeigt sich hier keine Kooperation.',
  voluntary: 'Alle Angebote dieser Zusammenarbeit sind freiwillig. Wer sie nicht nutzt, hat keine Nachteile.',
  standing: 'Stand',
  signedOn: 'Unterzeichnet am',
  modelUntil: 'Erprobung bis',
  successor: 'Geht weiter in',
  fields: 'Worum es geht',
  targetGroups: 'Für wen besonders',
  parties: 'Wer dabei ist',
  more: (n: number) =>
    plural('de', n, { one: 'und eine weitere Organisation', other: 'und # weitere Organisationen' }),
  /** Practice that nobody signs. */
  lived: { abgestimmt: 'wird besprochen', unterzeichnet: 'wird so gelebt', since: 'So gelebt seit' },
  states: {
    anbahnung: 'wird vorbereitet',
    abgestimmt: 'wird unterzeichnet',
    unterzeichnet: 'unterzeichnet',
    modellphase: 'wird erprobt',
    auswertung: 'wird ausgewertet',
    verstetigt: 'gilt auf Dauer',
    ueberfuehrt: 'geht in einer anderen Runde weiter',
    ausgeweitet: 'wird größer',
    ausgelaufen: 'beendet',
    gekuendigt: 'beendet',
  },
}
