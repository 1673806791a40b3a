import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  slip: 'Ihr Plan für den Tag',
  card: (table) => `Tisch ${table}`,
  cards: 'Karten für die Tische',
  wall: 'Wer sitzt an welchem Tisch?',
  how: 'Auf dem Zettel steht eine Uhrzeit. Gehen Sie dann an den Tisch. Wenn der Gong klingt, ist das Gespräch vorbei. Fragen Sie uns, wenn Sie etwas nicht verstehen.',
  howFirm: 'Auf der Karte stehen Uhrzeiten und Namen. Wenn der Gong klingt, ist das Gespräch vorbei.',
  talks: 'Ihre Gespräche',
  time: 'Uhrzeit',
  table: 'Tisch',
  firm: 'Firma',
  name: 'Name',
  after: 'Nach dem Gespräch',
  boxes: '☐\u00a0Interesse ☐\u00a0zur Probe arbeiten ☐\u00a0noch ein Gespräch ☐\u00a0nein',
  afterHint: 'Machen Sie nach jedem Gespräch ein Kreuz. Die Firma sieht es nur, wenn beide wollen.',
  free: 'frei',
  noTalk: 'Sie haben kein Gespräch bekommen. Sprechen Sie mit uns. Manchmal wird noch ein Platz frei.',
  power: 'Dieser Zettel gilt auch ohne Strom und ohne Handy.',
  why: {
    has: (n) => plural('de', n, { one: 'Sie haben 1 Gespräch.', other: 'Sie haben # Gespräche.' }),
    hasNone: 'Sie haben kein Gespräch.',
    allMet: 'Sie treffen alle Firmen, die Sie sich gewünscht haben.',
    missed: (rank, firm) =>
      `Sie wollten auch ${firm} treffen. Das war Ihr Wunsch Nummer ${rank}. Es ging nicht:`,
    reasons: {
      full: 'Zu viele Personen wollten diese Firma treffen.',
      apart: 'Die Firma ist zu einer anderen Zeit da als Sie.',
      table: 'Die Firma hat keinen Tisch, der zu Ihnen passt.',
      busy: 'Sie haben in jeder Runde schon ein Gespräch.',
      never: 'Dieses Gespräch war nicht geplant.',
      taken: 'Andere Personen haben die Plätze bekommen. So haben alle ein Gespräch.',
    },
  },
  code: 'Ihr Code',
  codeHow: 'Mit dem Code sehen Sie Ihre Gespräche auf dem Handy.',
  codeKeep: 'Der Code ist nur für Sie. Geben Sie den Code niemandem.',
}
