import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Uhr im Saal',
  door: 'Welche Runde ist jetzt?',
  round: (n, of) => `Runde ${n} von ${of}`,
  before: 'Gleich fangen wir an',
  later: 'Wir fangen etwas später an',
  talk: 'Jetzt sprechen Sie mit dem Betrieb.',
  change: 'Gehen Sie jetzt zum nächsten Tisch',
  break: 'Pause',
  after: 'Das war die letzte Runde. Danke, dass Sie da waren!',
  held: 'Bitte warten Sie einen Moment.',
  nextRound: (n, time) => `Danach: Runde ${n} um ${time} Uhr`,
  nextBreak: (time) => `Danach: Pause um ${time} Uhr`,
  nextEnd: (time) => `Danach: Schluss um ${time} Uhr`,
  onPaper: (time) => `Auf Ihrem Zettel steht: ${time} Uhr`,
  left: 'Noch',
  minutes: (n) => `etwa ${n} Minuten`,
  now: 'Jetzt ist es',
  clock: (time) => `${time} Uhr`,
  soundOn: 'Ton an',
  soundOff: 'Ton aus',
  full: 'Ganzer Bildschirm',
  offline: 'Das Internet ist gerade weg. Die Uhr läuft weiter.',
  languages: 'Sprachen',
  back: 'Zur Veranstaltung',
}
