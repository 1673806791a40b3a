// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'So viel Geld kann es sein',
  result: (amount, name) => `Ungefähr ${amount} im Monat (${name})`,
  forDay: (day) => `Das gilt für diesen Tag: ${day}.`,
  none: (name) => `Hier ist das Ergebnis: 0 Euro ${name}.`,
  noneText: 'Vielleicht gibt es anderes Geld. Zum Beispiel Wohn-Geld. Fragen Sie eine Beratung.',
  nobodyAble: 'Alle hier sind unter 15 Jahren oder in Rente. Dann hilft meist das Sozial-Amt.',
  unknownTitle: 'Für diesen Tag fehlen uns Zahlen',
  unknown: (from, until) => `Wir rechnen nur mit sicheren Zahlen. Das geht von ${from} bis ${until}.`,
  countKnown: (day) => `Für den ${day} rechnen`,
  notAdvice: 'Das ist nur eine Übung.',
  onlyNotice:
    'Nur der Brief vom Job-Center gilt. Eine Sozial-Beratung hilft Ihnen beim Rechnen. Das ist kostenlos.',
  date: 'Für welchen Tag?',
  dateHint: 'Sie können einen Tag ab dem 1. Januar 2023 wählen.',
  dateWrong: 'Bitte schreiben Sie einen Tag. Zum Beispiel 01.07.2026.',
  count: 'Für diesen Tag rechnen',
  perPerson: 'Für jeden Menschen',
  who: 'Wer',
  regelbedarf: 'Regel-Bedarf',
  mehrbedarf: 'Mehr-Bedarf',
  sofortzuschlag: 'Sofort-Zuschlag',
  housing: 'Wohnung',
  considered: 'Eigenes Geld',
  byLine: 'Alles genau',
  parts: { need: 'Das brauchen Sie', income: 'Das haben Sie', result: 'Das Ergebnis', note: 'Gut zu wissen' },
  what: 'Was',
  amount: 'Euro',
  why: 'Hier steht es',
  source: (n) => `Quelle\u00a0${n}`,
  sources: 'Quellen',
  everybody: 'alle',
  change: 'Zahlen ändern',
  print: 'Sie können die Rechnung drucken.',
}
