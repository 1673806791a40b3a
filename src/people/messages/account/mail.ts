const letter = (text: string): string => `Guten Tag,

${text}

Viele Grüße
Trittstein`

/** Mails about one's own account: German, neutral. No name, no organization, in subject or text (R12). */
export const accountMails = {
  linkSubject: 'Ihr Link',
  linkBody: (url: string) =>
    letter(`mit diesem Link melden Sie sich an. Er gilt 15 Minuten und nur einmal:
${url}

Sie haben keinen Link bestellt? Dann brauchen Sie nichts zu tun.`),
  confirmSubject: 'Bitte bestätigen Sie Ihre Adresse',
  confirmBody: (url: string) =>
    letter(`mit diesem Link bestätigen Sie Ihre neue Mail-Adresse. Er gilt 24 Stunden. Öffnen Sie ihn dort, wo Sie angemeldet sind:
${url}

Sie haben das nicht bestellt? Dann brauchen Sie nichts zu tun.`),
  takenBody: letter(
    'jemand hat diese Adresse für ein anderes Konto angegeben. Sie gehört schon zu einem Konto, und dabei bleibt es. Sie brauchen nichts zu tun.',
  ),
  wrongSubject: 'Falsche Codes bei Ihrem Konto',
  securitySubject: 'Etwas an Ihrem Konto wurde geändert',
  securityBody: (what: string, url: string) =>
    letter(`${what}

Waren Sie das nicht? Dann melden Sie sich bitte gleich bei der Leitung Ihres Hauses und sehen Sie nach:
${url}`),
  changes: {
    pin: 'Für ein Gerät, auf dem Sie angemeldet waren, gilt eine neue PIN.',
    password: 'Ihr Passwort wurde geändert.',
    secondFactor: 'Der zweite Schritt Ihrer Anmeldung wurde eingerichtet.',
    recoveryUsed: 'Mit einem Ersatz-Code hat sich jemand bei Ihrem Konto angemeldet.',
    recoveryCodes: 'Sie haben neue Ersatz-Codes. Die alten gelten nicht mehr.',
    passkeyAdded: 'Ein Passkey kam dazu.',
    passkeyRemoved: 'Ein Passkey wurde entfernt.',
    mail: 'Ihre Mail-Adresse wurde geändert.',
    wrongCodes:
      'Zehn Mal nacheinander wurde bei Ihrem Konto ein falscher Code eingegeben. Wer das tut, kennt vielleicht Ihr Passwort. Bitte wählen Sie ein neues.',
    closed:
      'Hundert Mal nacheinander wurde bei Ihrem Konto ein falscher Code eingegeben. Darum öffnet kein Code mehr, bis Sie ein neues Passwort gewählt haben. Kommen Sie nicht mehr hinein, hilft die Leitung Ihres Hauses.',
  },
}

/** What changed about how somebody signs in. */
export type SecurityChange = keyof typeof accountMails.changes
