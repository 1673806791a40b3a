const one = (id: string) => `/vereinbarung/${id}`

const asked = (version?: number) => (version === undefined ? '' : `?fassung=${version}`)

/** Paths of agreements, after the language. */
export const paths = {
  create: (network: string) => `/kooperation/${network}/vereinbarung-neu`,
  one,
  head: (id: string) => `${one(id)}/titel`,
  drop: (id: string) => `${one(id)}/loeschen`,
  /** `version`: another one than the page shows of itself. */
  text: (id: string, version?: number) => `${one(id)}/text${asked(version)}`,
  block: (id: string, key: string) => `${one(id)}/text/${key}`,
  addBlock: (id: string) => `${one(id)}/baustein`,
  removeBlock: (id: string, key: string) => `${one(id)}/text/${key}/weglassen`,
  moveBlock: (id: string, key: string) => `${one(id)}/text/${key}/schieben`,
  offer: (id: string) => `${one(id)}/vorlegen`,
  redraft: (id: string) => `${one(id)}/neue-fassung`,
  dropDraft: (id: string) => `${one(id)}/verwerfen`,
  versions: (id: string) => `${one(id)}/fassungen`,
  pdf: (id: string, version?: number) => `${one(id)}/vereinbarung.pdf${asked(version)}`,
  agree: (id: string) => `${one(id)}/zustimmen`,
  paper: (id: string) => `${one(id)}/papier`,
  paperOf: (id: string, party: string) => `${one(id)}/papier/${party}`,
  takeBack: (id: string) => `${one(id)}/zuruecknehmen`,
  stay: (id: string, party: string) => `${one(id)}/partei/${party}/doch-dabei`,
  addParty: (id: string) => `${one(id)}/partei`,
  party: (id: string, party: string) => `${one(id)}/partei/${party}`,
  removeParty: (id: string, party: string) => `${one(id)}/partei/${party}/herausnehmen`,
  endParty: (id: string, party: string) => `${one(id)}/partei/${party}/austritt`,
  step: (id: string, step: string) => `${one(id)}/schritt/${step}`,
  addMilestone: (id: string) => `${one(id)}/termin`,
  milestone: (id: string) => `/termin/${id}`,
  markMilestone: (id: string) => `/termin/${id}/erledigt`,
  removeMilestone: (id: string) => `/termin/${id}/entfernen`,
  focus: (id: string) => `${one(id)}/schwerpunkte`,
  publish: (id: string) => `${one(id)}/oeffentlich`,
}
