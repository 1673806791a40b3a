/** Mails to organizations that are invited: German, neutral. No name, no organization, in subject or text (R12). */
export const meetingMail = {
  /** In a calendar. */
  calendar: 'Treffen zum Kennenlernen',
  invited: (url: string) => ({
    subject: 'Einladung zum Kennenlernen',
    body: `Guten Tag,

Ihre Organisation ist zu einem Treffen eingeladen: Fachkräfte, die miteinander zu tun haben, lernen sich kennen. Nach der Anmeldung lesen Sie, wann und wo es ist. Bitte nennen Sie dort, wer kommt, oder sagen Sie freundlich ab:

${url}

Viele Grüße
Trittstein`,
  }),
  reminded: (url: string) => ({
    subject: 'Erinnerung: Wer kommt zum Kennenlernen?',
    body: `Guten Tag,

Ihre Organisation ist zu einem Treffen eingeladen. Noch wissen wir nicht, ob jemand von Ihnen kommt. Ein Name genügt, auch eine Absage hilft bei der Planung:

${url}

Viele Grüße
Trittstein`,
  }),
}
export type MailKind = 'invited' | 'reminded'
