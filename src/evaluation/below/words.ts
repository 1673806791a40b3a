import { plural, staffCatalogue, type Words } from '#platform/i18n.ts'

/** Words of the figures below a frame. German is the source. */
const de = {
  title: 'Weitergaben in allen Kooperationen',
  text: 'Summen dessen, was die Kooperationen selbst veröffentlicht haben. Kleine Zahlen sind dort schon unterdrückt.',
  none: 'Noch hat keine Kooperation Zahlen veröffentlicht.',
  quarter: 'Quartal',
  networks: 'Kooperationen',
  alle: 'Weitergaben',
  angenommen: 'angenommen',
  nicht_moeglich: 'dort nicht möglich',
  ohne_antwort: 'ohne Antwort',
  told: (n: number) => plural('de', n, { one: 'aus 1 Kooperation', other: 'aus # Kooperationen' }),
  suppressed: 'unterdrückt',
}
// status: machine
const en: Words<typeof de> = {
  title: 'Hand-overs in all cooperations',
  text: 'Sums of what the cooperations have published themselves. Small numbers are suppressed there already.',
  none: 'No cooperation has published numbers yet.',
  quarter: 'Quarter',
  networks: 'Cooperations',
  alle: 'Hand-overs',
  angenommen: 'accepted',
  nicht_moeglich: 'not possible there',
  ohne_antwort: 'without an answer',
  told: (n) => plural('en', n, { one: 'of 1 cooperation', other: 'of # cooperations' }),
  suppressed: 'suppressed',
}
export const belowWords = staffCatalogue<typeof de>({ de, en })
