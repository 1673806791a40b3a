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
  changed: (url: string) => ({
    subject: 'Das Treffen zum Kennenlernen hat sich geändert',
    body: `Guten Tag,

das Treffen, zu dem Ihre Organisation eingeladen ist, findet zu einer anderen Zeit oder an einem anderen Ort statt. Nach der Anmeldung lesen Sie, was jetzt gilt. Kann jemand von Ihnen dann nicht, streichen Sie den Namen dort bitte:

${url}

Viele Grüße
Trittstein`,
  }),
  cancelled: (url: string) => ({
    subject: 'Das Treffen zum Kennenlernen fällt aus',
    body: `Guten Tag,

das Treffen, zu dem Ihre Organisation eingeladen ist, findet nicht statt. Nach der Anmeldung lesen Sie, warum:

${url}

Viele Grüße
Trittstein`,
  }),
}
export type MailKind = 'invited' | 'reminded' | 'changed' | 'cancelled'
