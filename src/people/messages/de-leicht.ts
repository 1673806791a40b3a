// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  signIn: 'Anmelden',
  demoIntro: 'Das ist ein Beispiel. Wählen Sie eine Person aus.',
  demoAs: (name) => `Als ${name} anmelden`,
  noDemo: 'Hier melden sich Mitarbeiter an. Bitte fragen Sie den Betreiber.',
  whoNeeds: 'Die Suche geht ohne Anmeldung.',
  search: 'Zur Suche',
  noSuchAccount: 'Wir finden dieses Konto nicht.',
}
