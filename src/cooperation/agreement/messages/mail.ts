/** Mailboxes are read by many: no title, no name of a network or party (R12). */
export type MailKind = 'offered' | 'changed' | 'accede' | 'inForce' | 'paper' | 'notice'

const said: Readonly<Record<MailKind, { readonly subject: string; readonly text: string }>> = {
  offered: {
    subject: 'Ein Text wartet auf Ihr Ja',
    text: 'in Ihrem Netzwerk liegt ein gemeinsamer Text vor. Er gilt, wenn alle Beteiligten ihm zustimmen. Lesen und zustimmen kann Ihre Leitung hier, nach der Anmeldung:',
  },
  changed: {
    subject: 'Eine neue Fassung wartet auf Ihr Ja',
    text: 'in Ihrem Netzwerk liegt eine neue Fassung eines gemeinsamen Textes vor. Bis alle zustimmen, gilt die bisherige. Lesen und zustimmen kann Ihre Leitung hier, nach der Anmeldung:',
  },
  accede: {
    subject: 'Sie sind eingeladen mitzumachen',
    text: 'ein Netzwerk lädt Ihre Organisation ein, bei einem gemeinsamen Text mitzumachen. Ob Sie das wollen, entscheidet Ihre Leitung. Lesen kann sie ihn hier, nach der Anmeldung:',
  },
  inForce: {
    subject: 'Ein gemeinsamer Text gilt jetzt',
    text: 'alle Beteiligten haben zugestimmt: Ein gemeinsamer Text Ihres Netzwerks gilt jetzt. Er steht hier, nach der Anmeldung:',
  },
  notice: {
    subject: 'Ein Termin rückt näher',
    text: 'bei einem gemeinsamen Text Ihres Netzwerks rückt der letzte Tag näher, an dem Ihre Organisation kündigen kann. Soll alles so bleiben, müssen Sie nichts tun. Der Tag steht hier, nach der Anmeldung:',
  },
  paper: {
    subject: 'Für Ihre Organisation wurde eine Unterschrift festgehalten',
    text: 'die Koordination Ihres Netzwerks hat festgehalten, dass Ihre Organisation einen gemeinsamen Text auf Papier unterschrieben hat. Bitte sehen Sie nach, ob das stimmt. Öffentlich genannt wird sie erst, wenn Ihre Leitung selbst sagt, dass sie dazugehört. Hier steht er, nach der Anmeldung:',
  },
}

export const partyMail = (
  kind: MailKind,
  link: string,
): { readonly subject: string; readonly body: string } => ({
  subject: said[kind].subject,
  body: `Guten Tag,\n\n${said[kind].text}\n${link}\n\nDiese Nachricht wurde automatisch verschickt.\n`,
})
