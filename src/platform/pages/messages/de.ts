export const de = {
  title: 'Barrierefreiheit',
  intro: 'Diese Seiten sollen alle benutzen können. Wir prüfen sie nach BITV 2.0 und WCAG 2.2, Stufe AA.',
  stateTitle: 'Wie barrierefrei sind die Seiten?',
  state:
    'Die Seiten gehen ohne JavaScript, mit der Tastatur, mit Screenreader, bei 200 % Vergrößerung und auf alten Handys.',
  gapsTitle: 'Was noch fehlt',
  gaps: [
    'Ein Video in Deutscher Gebärdensprache auf der Startseite hängt vom Betreiber ab.',
    'Freie Texte der Häuser sind oft nur auf Deutsch da.',
    'Leichte Sprache, Englisch und Arabisch sind maschinell übersetzt und noch nicht von Menschen geprüft.',
  ],
  method:
    'Diese Erklärung beruht auf einer Selbstbewertung vom 22. November 2026 mit automatischen Prüfungen in jeder Seite.',
  feedbackTitle: 'Sagen Sie uns, was nicht geht',
  feedbackIntro: 'Wir antworten, wenn Sie einen Kontakt angeben. Sie müssen Ihren Namen nicht nennen.',
  what: 'Was geht nicht?',
  where: 'Auf welcher Seite?',
  contact: 'Ihre E-Mail oder Telefonnummer',
  send: 'Senden',
  thanks: 'Danke. Ihre Nachricht ist angekommen.',
  otherWay: (contact: string) => `Oder schreiben Sie an ${contact}.`,
  arbitration:
    'Wenn wir nicht antworten oder Sie nicht zufrieden sind, hilft die Schlichtungsstelle nach § 16 BGG. Das kostet nichts.',
}
