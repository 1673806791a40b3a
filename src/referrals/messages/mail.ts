/** Mails to houses: German, neutral. No name, no offer, no Jobcenter, in subject or text (R12). */
const waitingSubject = 'Eine Nachricht wartet auf Ihr Haus'
const reminderSubject = 'Erinnerung: Eine Nachricht wartet auf Ihr Haus'

export const mailWords = {
  withLink: {
    waiting: (url: string) => ({
      subject: waitingSubject,
      body: `Guten Tag,

für Ihr Haus ist eine Nachricht da. Über diesen Link sehen Sie, worum es geht, und können gleich antworten:

${url}

Der Link gilt 8 Tage. Danach genügt ein Klick darauf, und Sie bekommen einen neuen.

Viele Grüße
Trittstein`,
    }),
    reminder: (url: string) => ({
      subject: reminderSubject,
      body: `Guten Tag,

eine Nachricht für Ihr Haus ist noch ohne Antwort. Hier ist ein neuer Link dazu:

${url}

Auch ein „Das geht bei uns gerade nicht“ hilft weiter.

Viele Grüße
Trittstein`,
    }),
  },
  /** For organizations that switched mail links off. */
  withoutLink: {
    waiting: (url: string) => ({
      subject: waitingSubject,
      body: `Guten Tag,

für Ihr Haus ist eine Nachricht da. Bitte melden Sie sich an, dann sehen Sie, worum es geht:

${url}

Viele Grüße
Trittstein`,
    }),
    reminder: (url: string) => ({
      subject: reminderSubject,
      body: `Guten Tag,

eine Nachricht für Ihr Haus ist noch ohne Antwort. Bitte melden Sie sich an, dann können Sie antworten:

${url}

Auch ein „Das geht bei uns gerade nicht“ hilft weiter.

Viele Grüße
Trittstein`,
    }),
  },
  forget: (url: string) => ({
    subject: 'Bitte löschen Sie eine Notiz',
    body: `Guten Tag,

jemand hat eine Einwilligung zurückgenommen. Bei uns sind die Angaben schon gelöscht. Bitte vernichten Sie auch, was Sie sich dazu notiert haben.

Welche Nachricht gemeint ist, sehen Sie nach der Anmeldung:

${url}

Danke, dass Sie darauf achten.
Trittstein`,
  }),
}
