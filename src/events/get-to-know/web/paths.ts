import type { Moment } from '../meeting.ts'

const base = (event: string) => `/unsere-veranstaltungen/${event}/kennenlernen`
const invitation = (event: string) => `/kennenlernen/${event}`
const byCode = (code: string) => `/tische/${code}`

/** Paths of a get-to-know meeting, after the language. */
export const paths = {
  /** For whoever invites. */
  overview: base,
  setUp: (event: string) => `${base(event)}/ablauf`,
  parties: (event: string) => `${base(event)}/eingeladen`,
  invite: (event: string) => `${base(event)}/einladen`,
  remind: (event: string) => `${base(event)}/erinnern`,
  guests: (event: string) => `${base(event)}/wer-kommt`,
  addGuest: (event: string) => `${base(event)}/eintragen`,
  guest: (event: string, guest: string) => `${base(event)}/wer-kommt/${guest}`,
  dropGuest: (event: string, guest: string) => `${base(event)}/wer-kommt/${guest}/streichen`,
  plan: (event: string) => `${base(event)}/tischplan`,
  held: (event: string) => `${base(event)}/runden`,
  papers: (event: string) => `${base(event)}/papiere`,
  wall: (event: string) => `${base(event)}/tischplan.pdf`,
  cards: (event: string) => `${base(event)}/karten.pdf`,
  profilesPdf: (event: string) => `${base(event)}/steckbriefe.pdf`,
  sheet: (event: string, moment: Moment) => `${base(event)}/bogen-${moment}.pdf`,
  say: (event: string) => `${base(event)}/frage`,
  evaluate: (event: string) => `${base(event)}/auswerten`,
  conclude: (event: string) => `${base(event)}/abschluss`,
  /** For an invited organization, and for the network afterwards. */
  invitations: '/kennenlernen',
  invitation,
  drop: (event: string) => `${invitation(event)}/streichen`,
  decline: (event: string) => `${invitation(event)}/absagen`,
  profiles: (event: string) => `${invitation(event)}/steckbriefe`,
  after: (event: string) => `${invitation(event)}/danach`,
  /** For whoever has the code. */
  tables: byCode,
  question: (code: string, moment: string) => `${byCode(code)}/${moment}`,
}
