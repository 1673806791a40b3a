import { de } from './de.ts'

/** A second page in plain German would say the same: the sentences are short already. */
export const leicht = {
  ...de,
  translationTitle: 'In einfacher Sprache',
  translationNote: 'Diese Seite sagt das Gleiche. Wichtig ist die erste Seite.',
  lead: (name: string, house: string) => `${name} hat bei uns freiwillig geholfen. Wir sind: ${house}.`,
  strengths: 'Das kann die Person gut',
  thanks: 'Wir sagen Danke für die Hilfe.',
}
