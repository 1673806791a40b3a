import { dateTime, longDate, shortDate } from '#platform/i18n.ts'
import type { Round } from '../round.ts'

/** Mailboxes are read by many: no name of a network, no place, no title (R12). */
export type MailKind = 'invited' | 'changed' | 'cancelled'

const signature = 'Diese Nachricht wurde automatisch verschickt.'
const time = (at: Date): string => dateTime('de', at, { hour: '2-digit', minute: '2-digit' })
const when = ({ startsAt, endsAt }: Pick<Round, 'startsAt' | 'endsAt'>): string =>
  `${longDate('de', startsAt)}, ${time(startsAt)} bis ${time(endsAt)} Uhr`

export const roundMail = (
  kind: MailKind,
  round: Pick<Round, 'startsAt' | 'endsAt'>,
  link: string,
): { readonly subject: string; readonly body: string } => {
  const day = shortDate('de', round.startsAt)
  const said = {
    invited: {
      subject: `Einladung zu einer Runde am ${day}`,
      text: `Guten Tag,\n\nSie sind zu einer Runde Ihres Netzwerks eingeladen:\n${when(round)}\n\nDie Kalenderdatei liegt bei. Ort und Tagesordnung finden Sie hier, nach der Anmeldung:\n${link}\n\nDort können Sie auch Punkte vorschlagen.`,
    },
    changed: {
      subject: `Neuer Termin oder Ort: Runde am ${day}`,
      text: `Guten Tag,\n\ndie Runde Ihres Netzwerks hat einen neuen Termin oder einen neuen Ort. Sie findet jetzt statt am:\n${when(round)}\n\nDie neue Kalenderdatei liegt bei, sie ersetzt die alte. Ort und Tagesordnung finden Sie hier, nach der Anmeldung:\n${link}`,
    },
    cancelled: {
      subject: `Abgesagt: Runde am ${day}`,
      text: `Guten Tag,\n\ndie Runde Ihres Netzwerks findet nicht statt:\n${when(round)}\n\nDie Kalenderdatei, die beiliegt, nimmt den Termin wieder aus Ihrem Kalender. Die Punkte der Tagesordnung kommen in eine spätere Runde. Mehr steht hier, nach der Anmeldung:\n${link}`,
    },
  }[kind]
  return { subject: said.subject, body: `${said.text}\n\n${signature}\n` }
}

/** @param due the days of the tasks, 'YYYY-MM-DD' */
export const taskMail = (
  due: readonly string[],
  link: string,
): { readonly subject: string; readonly body: string } => {
  const days = due.map((day) => `- fällig am ${shortDate('de', new Date(`${day}T11:00:00Z`))}`)
  return {
    subject: due.length === 1 ? 'Erinnerung an eine Aufgabe' : `Erinnerung an ${due.length} Aufgaben`,
    body: `Guten Tag,\n\nIhre Organisation hat ${due.length === 1 ? 'eine Aufgabe' : `${due.length} Aufgaben`} aus Ihrem Netzwerk übernommen:\n${days.join('\n')}\n\nWorum es geht, steht hier, nach der Anmeldung:\n${link}\n\nIst es schon getan? Dann haken Sie es dort bitte ab.\n\n${signature}\n`,
  }
}
