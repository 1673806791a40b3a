const base = '/gespraeche'
const own = (event: string) => `/unsere-veranstaltungen/${event}/speed-dating`

/** Paths of the talks, after the language. A code stands in none of them. */
export const paths = {
  /** For whoever brings a code. */
  open: base,
  answer: `${base}/antwort`,
  wishes: `${base}/wuensche`,
  flyer: `${base}/seite`,
  flyerPdf: `${base}/seite.pdf`,
  followUp: `${base}/nachfragen`,
  /** The screen in the hall. */
  hall: (event: string) => `/veranstaltung/${event}/saal`,
  /** For whoever invites. */
  sheets: (event: string) => `${own(event)}/boegen`,
  slip: (event: string, applicant: string) => `${own(event)}/boegen/laufzettel/${applicant}`,
  card: (event: string, firm: string) => `${own(event)}/boegen/tischkarte/${firm}`,
  codes: (event: string) => `${own(event)}/codes`,
  renew: (event: string, id: string) => `${own(event)}/codes/${id}`,
  followUps: (event: string) => `${own(event)}/nachfragen`,
}
