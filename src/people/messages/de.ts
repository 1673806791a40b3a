export const de = {
  signIn: 'Anmelden',
  demoIntro: 'Dies ist eine Demo. Wählen Sie, wer Sie sein möchten. Ein Klick genügt.',
  demoAs: (name: string) => `Als ${name} anmelden`,
  noDemo: 'Die Anmeldung für Mitarbeitende wird hier eingerichtet. Bitte fragen Sie den Betreiber.',
  whoNeeds: 'Für die Suche brauchen Sie keine Anmeldung.',
  search: 'Zur Suche',
  noSuchAccount: 'Dieses Konto gibt es nicht.',
}
