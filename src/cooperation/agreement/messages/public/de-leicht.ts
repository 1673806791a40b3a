// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  listTitle: 'Zusammen-Arbeit',
  listText: 'Hier helfen Häuser und Job-Center zusammen.',
  listNone: 'Hier steht noch nichts.',
  voluntary: 'Alle Angebote sind freiwillig. Sie entscheiden selbst. Sie haben immer alle Ihre Rechte.',
  standing: 'So weit sind wir',
  signedOn: 'Unterschrieben am',
  modelUntil: 'Wir probieren es bis',
  successor: 'Hier geht es weiter',
  fields: 'Das sind die Themen',
  targetGroups: 'Für diese Menschen besonders',
  parties: 'Diese machen mit',
  more: (n) => plural('de-leicht', n, { one: 'und noch 1 Organisation', other: 'und noch # Organisationen' }),
  /** Practice that nobody signs. */
  lived: {
    abgestimmt: 'Alle werden gefragt',
    unterzeichnet: 'So arbeiten alle zusammen',
    since: 'So arbeiten alle zusammen seit',
  },
  states: {
    anbahnung: 'wir bereiten es vor',
    abgestimmt: 'wir unterschreiben gerade',
    unterzeichnet: 'unterschrieben',
    modellphase: 'wir probieren es aus',
    auswertung: 'wir prüfen, was gut war',
    verstetigt: 'bleibt für immer',
    ueberfuehrt: 'geht in einer anderen Gruppe weiter',
    ausgeweitet: 'wird größer',
    ausgelaufen: 'zu Ende',
    gekuendigt: 'zu Ende',
  },
}
