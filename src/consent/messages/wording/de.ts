export const de = {
  title: 'Darf das Haus das wissen?',
  purpose: (sender: string, recipient: string, offer: string) =>
    `${sender} gibt Ihre Angaben an ${recipient} weiter, damit man Sie dort bei „${offer}“ erwartet und sich so bei Ihnen melden kann, wie Sie es möchten.`,
  onlyTo: (recipient: string) =>
    `Nur ${recipient} bekommt diese Angaben, nur für diesen Zweck. Das Haus darf sie nicht weitergeben.`,
  voluntary: 'Das ist freiwillig. Sie können Ja sagen oder Nein.',
  noConsequence: (sender: string) =>
    `Ein Nein hat keine Folgen: nicht für Ihr Geld, nicht für Ihre Beratung. ${sender} schreibt ein Nein nirgends auf.`,
  whatSenderSees: (sender: string) =>
    `${sender} sieht danach nur, ob das Haus zugesagt hat oder ob es dort nicht möglich ist. Ob Sie hingehen, erfährt ${sender} nicht.`,
  withdrawal: (sender: string) =>
    `Sie können Ihr Ja jederzeit zurücknehmen, ohne Grund: mit dem Code auf Ihrem Zettel. Dann sind Ihre Angaben im Haus sofort gelöscht. ${sender} erfährt davon nichts.`,
  erasure: 'Spätestens 90 Tage nach dem Ende werden die Angaben im Haus gelöscht.',
}
