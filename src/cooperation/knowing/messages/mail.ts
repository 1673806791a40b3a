/** Mails about contacts: German, neutral. No name, no organization, in subject or text (R12). */
export const mailWords = {
  proposed: (url: string) => ({
    subject: 'Ein Vorschlag zum Kennenlernen',
    body: `Guten Tag,

jemand aus Ihrer Kooperation möchte Sie kennenlernen und hat einen Tag vorgeschlagen. Nach der Anmeldung sehen Sie, worum es geht. Sie können zusagen, einen anderen Tag nennen oder freundlich absagen:

${url}

Viele Grüße
Trittstein`,
  }),
  answered: (url: string) => ({
    subject: 'Neues zu einem Vorschlag zum Kennenlernen',
    body: `Guten Tag,

zu einem Vorschlag zum Kennenlernen gibt es etwas Neues. Nach der Anmeldung lesen Sie es hier:

${url}

Viele Grüße
Trittstein`,
  }),
}
