import { dayAndTime } from '#platform/i18n.ts'

/** Mails to colleagues: German, neutral. No name, no organization, in subject or text (R12). */
export const mailWords = {
  invitation: (url: string) => ({
    subject: 'Eine Einladung für Sie',
    body: `Guten Tag,

Sie sind eingeladen, bei Trittstein mitzuarbeiten. Über diesen Link nehmen Sie die Einladung an:

${url}

Der Link gilt 7 Tage und einmal. Wenn Sie nichts davon wissen, brauchen Sie nichts zu tun.

Viele Grüße
Trittstein`,
  }),
  breakGlass: (url: string) => ({
    subject: 'Der Betrieb hat einen Notzugang geöffnet',
    body: `Guten Tag,

der technische Betrieb hat einen befristeten Notzugang zu Ihrer Organisation geöffnet. Weitergaben sind darüber nicht zu sehen. Warum und wie lange, lesen Sie nach der Anmeldung:

${url}

Haben Sie Fragen dazu? Bitte melden Sie sich beim Betrieb.

Viele Grüße
Trittstein`,
  }),
  rescue: (url: string, due: Date) => ({
    subject: 'Ein zweiter Schritt der Anmeldung soll neu eingerichtet werden',
    body: `Guten Tag,

für einen Zugang wurde gemeldet, dass der zweite Schritt der Anmeldung verloren ist. Ab ${dayAndTime('de', due)} Uhr kann er neu eingerichtet werden.

Stimmt das nicht? Dann brechen Sie es bitte gleich ab:

${url}

Viele Grüße
Trittstein`,
  }),
}
