const one = (id: string) => `/bericht/${id}`

/** Paths of this room, after the language. */
export const paths = {
  ofAgreement: (agreement: string) => `/vereinbarung/${agreement}/auswertung`,
  one,
  section: (id: string, section: string) => `${one(id)}/teil/${section}`,
  finish: (id: string) => `${one(id)}/abschliessen`,
  drop: (id: string) => `${one(id)}/loeschen`,
  pdf: (id: string) => `${one(id)}/bericht.pdf`,
  csv: (id: string) => `${one(id)}/auswertung.csv`,
}
