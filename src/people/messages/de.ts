export const de = {
  signIn: 'Anmelden',
  demoIntro: 'Dies ist eine Demo. Wählen Sie, wer Sie sein möchten. Ein Klick genügt.',
  demoAs: (name: string) => `Als ${name} anmelden`,
  whoNeeds: 'Für die Suche brauchen Sie keine Anmeldung.',
  search: 'Zur Suche',
}
