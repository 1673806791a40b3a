import { plural } from '#platform/i18n.ts'

/** What stands on the papers of a speed-dating. German is the source. */
export const de = {
  slip: 'Laufzettel',
  card: (table: string) => `Tisch ${table}`,
  cards: 'Tischkarten',
  wall: 'Wer sitzt an welchem Tisch?',
  how: 'Gehen Sie zur Uhrzeit an den Tisch. Beim Gong ist das Gespräch zu Ende. Fragen Sie uns, wenn etwas nicht klar ist.',
  howFirm: 'Zu jeder Uhrzeit kommt die Person, die hier steht. Beim Gong ist das Gespräch zu Ende.',
  talks: 'Ihre Gespräche',
  time: 'Uhrzeit',
  table: 'Tisch',
  firm: 'Betrieb',
  name: 'Name',
  after: 'Danach',
  boxes: '☐\u00a0Interesse ☐\u00a0Probearbeit ☐\u00a0Gespräch ☐\u00a0nein',
  afterHint: 'Kreuzen Sie nach jedem Gespräch eines an. Die andere Seite erfährt es nur, wenn beide wollen.',
  free: 'frei',
  noTalk: 'Für Sie war kein Gespräch möglich. Sprechen Sie uns an: Oft wird am Tag noch ein Platz frei.',
  power: 'Dieser Zettel gilt auch ohne Strom und ohne Handy.',
  why: {
    has: (n: number) => plural('de', n, { one: 'Sie haben ein Gespräch.', other: 'Sie haben # Gespräche.' }),
    hasNone: 'Sie haben kein Gespräch.',
    allMet: 'Sie treffen alle Betriebe, die Sie sich gewünscht haben.',
    missed: (rank: number, firm: string) => `Ihr ${rank}. Wunsch, ${firm}, ging nicht:`,
    reasons: {
      full: 'Dorthin wollten mehr Personen, als Plätze da sind.',
      apart: 'Der Betrieb ist nicht zur selben Zeit da wie Sie.',
      table: 'Dort gibt es keinen Tisch, der zu dem passt, was Sie brauchen.',
      busy: 'Sie haben in jeder Runde, in der Sie da sind, schon ein Gespräch.',
      never: 'Dieses Gespräch war nicht vorgesehen.',
      taken: 'Die Plätze, die gepasst hätten, haben andere bekommen, damit alle Gespräche haben.',
    },
  },
  code: 'Ihr Code',
  codeHow: 'Mit dem Code sehen Sie Ihre Gespräche auf dem Handy.',
  codeKeep: 'Geben Sie den Code niemandem: Wer ihn hat, liest Ihre Antworten.',
}
