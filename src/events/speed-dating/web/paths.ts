const base = (event: string) => `/unsere-veranstaltungen/${event}/speed-dating`

/** Paths of a speed-dating, after the language. */
export const paths = {
  overview: base,
  day: (event: string) => `${base(event)}/ablauf`,
  firms: (event: string) => `${base(event)}/betriebe`,
  newFirm: (event: string) => `${base(event)}/betriebe/neu`,
  pasteFirms: (event: string) => `${base(event)}/betriebe/tabelle`,
  firm: (event: string, firm: string) => `${base(event)}/betriebe/${firm}`,
  dropFirm: (event: string, firm: string) => `${base(event)}/betriebe/${firm}/loeschen`,
  applicants: (event: string) => `${base(event)}/bewerber`,
  newApplicant: (event: string) => `${base(event)}/bewerber/neu`,
  pasteApplicants: (event: string) => `${base(event)}/bewerber/tabelle`,
  takeOver: (event: string) => `${base(event)}/bewerber/anmeldungen`,
  applicant: (event: string, applicant: string) => `${base(event)}/bewerber/${applicant}`,
  dropApplicant: (event: string, applicant: string) => `${base(event)}/bewerber/${applicant}/loeschen`,
  pairs: (event: string) => `${base(event)}/paare`,
  dropPair: (event: string) => `${base(event)}/paare/loeschen`,
  interpreters: (event: string) => `${base(event)}/dolmetschen`,
  dropInterpreter: (event: string) => `${base(event)}/dolmetschen/loeschen`,
  plan: (event: string) => `${base(event)}/plan`,
  stopPlan: (event: string) => `${base(event)}/plan/abbrechen`,
  papers: (event: string) => `${base(event)}/papiere`,
  slips: (event: string) => `${base(event)}/laufzettel.pdf`,
  cards: (event: string) => `${base(event)}/tischkarten.pdf`,
  wall: (event: string) => `${base(event)}/aushang.pdf`,
  acceptPlan: (event: string) => `${base(event)}/plan/annehmen`,
}
