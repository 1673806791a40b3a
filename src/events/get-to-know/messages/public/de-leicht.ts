import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Tische beim Treffen',
  intro: 'Ihre Nummer steht auf Ihrer Karte.',
  number: 'Nummer',
  round: (n) => `Runde ${n}`,
  table: (n) => `Tisch ${n}`,
  comma: ', ',
  none: 'frei',
  noPlan: 'Wir wissen die Tische noch nicht. Schauen Sie später noch einmal.',
  questionTitle: 'Eine Frage',
  question: 'Ich weiß: Diese Menschen kann ich fragen.',
  questionHint: 'Zum Beispiel: Ein Mensch braucht Hilfe von einem Haus oder von einem Team.',
  moments: { vorher: 'Vor dem Treffen', nachher: 'Nach dem Treffen' },
  answers: {
    a5: 'Das stimmt.',
    a4: 'Das stimmt meistens.',
    a3: 'Mal so, mal so.',
    a2: 'Das stimmt meistens nicht.',
    a1: 'Das stimmt nicht.',
  },
  kept: 'Wir fragen nicht nach dem Namen. Wir zählen nur die Antworten. Bitte antworten Sie nur einmal.',
  send: 'Antworten',
  closed: 'Sie können die Frage jetzt nicht beantworten.',
  thanks: 'Vielen Dank!',
  thanksText: 'Wir haben Ihre Antwort gezählt.',
  toTables: 'Zu den Tischen',
}
