/** URLs of a person's own engagement and of a house's confirmations, without the language. No code, no id of a person in any. */
export const paths = {
  start: '/mein-ehrenamt',
  begin: '/mein-ehrenamt/neu',
  slip: '/mein-ehrenamt/zettel.pdf',
  engagement: '/mein-ehrenamt/engagement',
  hours: '/mein-ehrenamt/stunden',
  csv: '/mein-ehrenamt/stunden.csv',
  sheet: '/mein-ehrenamt/stundenzettel.pdf',
  send: '/mein-ehrenamt/bestaetigen',
  takeBack: '/mein-ehrenamt/zuruecknehmen',
  certificate: '/mein-ehrenamt/nachweis',
  certificatePdf: '/mein-ehrenamt/nachweis.pdf',
  drop: '/mein-ehrenamt/loeschen',
  confirmations: '/ehrenamt-bestaetigen',
  confirmation: (id: string) => `/ehrenamt-bestaetigen/${id}`,
  houseCertificate: (id: string) => `/ehrenamt-bestaetigen/${id}/nachweis.pdf`,
} as const
