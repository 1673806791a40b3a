import { plural, staffCatalogue, type Words } from '#platform/i18n.ts'

/** Words of the figures below a frame. German is the source. */
const de = {
  title: 'Weitergaben in allen Kooperationen',
  text: 'Summen der Zahlen, die eine Kooperation nach außen gibt. Es fehlen kleine Zahlen, und solche, die fast nur ein Haus betreffen.',
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
  text: 'Sums of the numbers that cooperations give to the outside. Small numbers are missing, and those that are almost only one house’s.',
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
