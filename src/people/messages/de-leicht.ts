// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  signIn: 'Anmelden',
  demoIntro: 'Das ist ein Beispiel. Wählen Sie eine Person aus.',
  demoAs: (name) => `Als ${name} anmelden`,
  whoNeeds: 'Die Suche geht ohne Anmeldung.',
  search: 'Zur Suche',
}
