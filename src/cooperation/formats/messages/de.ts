import { plural } from '#platform/i18n.ts'

/** Words of joint formats for staff. German is the source. */
export const de = {
  title: 'Gemeinsame Angebote und Formate',
  intro:
    'Was mehrere Häuser zusammen anbieten oder ausprobieren: von der Idee bis zur Entscheidung, ob es bleibt.',
  none: 'Hier gibt es noch keine Idee.',
  noneText:
    'Ein gemeinsames Café, eine Sprechstunde im Haus, ein Kurs für alle: Schreiben Sie auf, was fehlt.',
  propose: 'Idee vorschlagen',
  states: {
    idee: 'Idee',
    vereinbart: 'vereinbart',
    erprobung: 'wird ausprobiert',
    ausgewertet: 'ausgewertet',
    fortgefuehrt: 'bleibt',
    beendet: 'beendet',
  },
  groups: { alive: 'Vereinbart und unterwegs', ideas: 'Ideen', ended: 'Beendet' },
  life: ['Idee', 'Vereinbart', 'Ausprobieren', 'Auswerten', 'Entscheidung'],
  since: (state: string, day: string) => `${state} seit ${day}`,
  sinceDay: (day: string) => `seit ${day}`,
  partnerCount: (n: number) =>
    n === 0
      ? 'Noch macht niemand mit'
      : plural('de', n, { one: '1 Haus macht mit', other: '# Häuser machen mit' }),
  // One format
  standing: 'Stand',
  fields: 'Handlungsfelder',
  targetGroups: 'Für wen',
  everybody: 'für alle',
  space: 'Wo',
  whole: 'im ganzen Gebiet der Kooperation',
  agreement: 'Vereinbarung',
  proposedBy: 'Idee von',
  about: 'Worum es geht',
  result: 'Was dabei herauskam',
  partners: 'Wer mitmacht',
  partnersNone: 'Noch macht niemand mit.',
  join: 'Wir machen mit',
  leave: 'Wir machen nicht mehr mit',
  leaveText: 'Ihre Angebote werden dann auch vom Format gelöst. Im Verzeichnis bleiben sie.',
  addPartner: 'Haus aufnehmen',
  changePartners: 'Mitmachende ändern',
  whichPartner: 'Welches Haus kommt dazu?',
  whichLeaves: 'Welches Haus macht nicht mehr mit?',
  removePartner: 'Haus herausnehmen',
  offers: 'Im Verzeichnis',
  offersNone:
    'Noch ist kein Angebot verknüpft. Im Verzeichnis finden Menschen das Format erst über ein Angebot.',
  linkOffer: 'Angebot verknüpfen',
  changeOffers: 'Angebote verknüpfen oder lösen',
  whichOffer: 'Welches Angebot gehört dazu?',
  whichUnlinks: 'Welches Angebot gehört nicht mehr dazu?',
  unlinkOffer: 'Angebot lösen',
  history: 'Verlauf',
  edit: 'Angaben ändern',
  drop: 'Idee zurücknehmen',
  dropText:
    'Die Idee wird gelöscht, mit allem, was dazu aufgeschrieben ist. Das lässt sich nicht rückgängig machen.',
  cancel: 'Abbrechen',
  moveOn: 'Wie geht es weiter?',
  moveOnText: 'Halten Sie fest, was die Runde beschlossen hat. Der Tag darf in der Vergangenheit liegen.',
  waits: {
    idee: 'Wer koordiniert, bringt die Idee in die Runde. Zum Vereinbaren braucht es mindestens zwei Häuser.',
    vereinbart: 'Die Häuser sind sich einig. Als Nächstes probieren sie es aus.',
    erprobung: 'Die Häuser probieren es aus und sehen sich danach an, was es gebracht hat.',
    ausgewertet: 'Jetzt entscheiden die Häuser: Bleibt es, oder endet es?',
    fortgefuehrt: 'Das Format hat sich bewährt und bleibt.',
    beendet: 'Das Format ist beendet.',
  },
  steps: {
    agree: 'Vereinbaren',
    try: 'Ausprobieren',
    evaluate: 'Auswerten',
    keep: 'Behalten',
    end: 'Beenden',
  },
  stepHints: {
    agree: 'Mindestens zwei Häuser machen mit und wissen, wer was tut.',
    try: 'Es geht los, oder noch einmal los.',
    evaluate: 'Schreiben Sie auf, was dabei herauskam.',
    keep: 'Es hat sich bewährt und bleibt.',
    end: 'Es geht nicht weiter. Schreiben Sie kurz auf, warum.',
  },
  step: 'Schritt',
  day: 'Tag',
  said: 'Was war, was wurde beschlossen?',
  saidHint: 'Beim Auswerten: was dabei herauskam. Beim Beenden: warum. Bitte nichts über einzelne Menschen.',
  saveStep: 'Schritt festhalten',
  // Writing
  proposeTitle: 'Idee für etwas Gemeinsames',
  proposeText:
    'Beschreiben Sie in ein paar Sätzen, was Sie sich vorstellen. Andere Häuser können sich anschließen.',
  name: 'Wie soll es heißen?',
  what: 'Worum geht es?',
  whatHint: 'Wer tut was, für wen, wo und wie oft? Bitte nichts über einzelne Menschen.',
  fieldsHint: 'Mindestens eines.',
  groupsHint: 'Nichts auswählen heißt: für alle.',
  whereHint: 'Ein Sozialraum, in dem Häuser der Kooperation sind.',
  agreementNone: 'zu keiner',
  save: 'Speichern',
  saved: 'Gespeichert.',
  proposed: 'Danke, Ihre Idee steht jetzt für alle in der Kooperation.',
  dropped: 'Die Idee ist zurückgenommen.',
  // On the network's home
  summary: (ideas: number, alive: number) =>
    [
      plural('de', alive, { one: '1 gemeinsames Format', other: '# gemeinsame Formate' }),
      plural('de', ideas, { one: '1 Idee', other: '# Ideen' }),
    ].join(', '),
  all: 'Alle Formate und Ideen',
  refusals: {
    formatAboutMissing: 'Bitte beschreiben Sie in ein paar Worten, worum es geht.',
    formatFieldMissing: 'Bitte wählen Sie mindestens ein Handlungsfeld.',
    formatStepWrong: 'Von hier führt dieser Schritt nicht weiter. Vielleicht war jemand schneller als Sie.',
    formatDayWrong:
      'Bitte nennen Sie einen Tag, der nicht vor dem letzten Schritt und nicht in der Zukunft liegt.',
    formatResultMissing: 'Bitte schreiben Sie auf, was dabei herauskam.',
    formatReasonMissing: 'Bitte schreiben Sie auf, warum es endet.',
    formatPartnersMissing:
      'Vereinbart ist ein gemeinsames Format erst, wenn mindestens zwei Häuser mitmachen.',
    formatLastPartner:
      'Zu zweit ist die kleinste Runde. Wenn nur noch ein Haus mitmacht, beenden Sie das Format, oder nehmen Sie zuerst ein anderes auf.',
    formatAgreed: 'Das ist schon vereinbart. Sie können das Format beenden; sein Verlauf bleibt.',
    formatEnded: 'Das Format ist beendet.',
    formatNoPartner: 'Das Angebot gehört einem Haus, das nicht mitmacht. Bitte nehmen Sie es zuerst auf.',
  },
}
