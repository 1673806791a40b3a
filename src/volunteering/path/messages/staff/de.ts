/** What a house reads of engagements that people ask it to confirm. German is the source. */
export const de = {
  title: 'Engagement bestätigen',
  lead: 'Menschen, die bei Ihnen mitgemacht haben, bitten Sie hier um eine Bestätigung. Sie sehen nur, was die Person Ihnen geschickt hat. 90 Tage nach Ihrer Antwort wird es gelöscht, und sofort, wenn die Person es zurücknimmt.',
  none: 'Zurzeit wartet keine Bitte auf Sie.',
  one: 'Bitte um Bestätigung',
  states: {
    sent: 'wartet auf Ihre Antwort',
    confirmed: 'von Ihnen bestätigt',
    nothing: 'dazu konnten Sie nichts sagen',
  },
  sentOn: (day: string) => `geschickt am ${day}`,
  sent: 'Geschickt am',
  name: 'Name auf dem Nachweis',
  role: 'Aufgabe',
  period: 'Zeitraum',
  fromTo: (from: string, until: string) => `${from} bis ${until}`,
  hours: 'Stunden',
  withoutHours: 'ohne Stunden',
  strengths: 'Stärken, die genannt sein sollen',
  whatYouSee: 'Was Sie sehen',
  whatYouSeeText:
    'Nur das, was hier steht. Einzelne Tage, andere Engagements und der eigene Weg der Person sind für niemanden zu sehen. Bitte geben Sie auch Ihre Bestätigung an niemanden weiter: Den Nachweis zeigt die Person selbst, wem sie möchte.',
  erasedOn: (day: string) => `Diese Bitte wird am ${day} gelöscht.`,
  hoursToConfirm: 'Stunden, die Sie bestätigen',
  hoursHint: 'Wissen Sie es anders, ändern Sie die Zahl, zum Beispiel 42,5. Die Person sieht beide Zahlen.',
  confirm: 'Bestätigen',
  nothing: 'Dazu können wir nichts sagen',
  nothingHint:
    '„Dazu können wir nichts sagen“ sagt nichts über die Person. Sie liest es freundlich und ohne Grund.',
  done: 'Danke, Ihre Antwort ist gespeichert. Die Person sieht sie mit ihrem Code.',
  certificate: 'Nachweis',
  certificateText:
    'Die Person kann ihn selbst drucken und wählt, was darauf steht. Sie können ihn auch hier drucken und unterschrieben mitgeben.',
  printGerman: 'Nachweis auf Deutsch (PDF)',
  printEnglish: 'Nachweis auf Englisch (PDF)',
  mail: {
    subject: 'Jemand bittet Sie um eine Bestätigung',
    body: (address: string) =>
      `Guten Tag,\n\njemand hat bei Ihnen mitgeholfen und bittet Sie, das zu bestätigen. Die Bitte wartet nach der Anmeldung auf Sie:\n\n${address}\n\nFreundliche Grüße`,
  },
  deeds: {
    'send-hours': 'Eine Person hat um Bestätigung ihres Engagements gebeten',
    'take-back': 'Eine Person hat ihre Bitte um Bestätigung zurückgenommen',
    'answer-confirmation': 'Bitte um Bestätigung eines Engagements beantwortet',
    confirmations: 'Bitten um Bestätigung eines Engagements angesehen',
    confirmation: 'Bitte um Bestätigung eines Engagements angesehen',
  },
}
