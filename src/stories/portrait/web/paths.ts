const staff = '/unsere-geschichten'
const own = (id: string) => `${staff}/${id}`
const person = '/meine-geschichte'
const gallery = '/gute-beispiele'
const one = (id: string) => `${gallery}/${id}`

/** Paths of the portraits, after the language. A code stands in none of them. */
export const paths = {
  // For everybody
  gallery,
  one,
  picture: (id: string) => `${one(id)}/bild`,
  // For whoever brings a code
  person,
  correct: `${person}/text`,
  approve: `${person}/freigabe`,
  allow: `${person}/erlauben`,
  contact: `${person}/nachfragen`,
  withdraw: `${person}/zuruecknehmen`,
  // For whoever makes portraits
  staff,
  create: `${staff}/neu`,
  // Of the avenue, where they lead to
  exhibition: `${staff}/ausstellung`,
  slides: `${gallery}/diaschau`,
  sheet: `${staff}/fragen.pdf`,
  slip: `${staff}/zettel.pdf`,
  own,
  ownPicture: (id: string) => `${own(id)}/bild`,
  write: (id: string) => `${own(id)}/text`,
  addPicture: (id: string) => `${own(id)}/bild`,
  send: (id: string) => `${own(id)}/geben`,
  release: (id: string) => `${own(id)}/zeigen`,
  giveBack: (id: string) => `${own(id)}/zurueckgeben`,
  takeDown: (id: string) => `${own(id)}/nicht-mehr-zeigen`,
  renew: (id: string) => `${own(id)}/code`,
  drop: (id: string) => `${own(id)}/loeschen`,
  record: (id: string) => `${own(id)}/gedrucktes`,
  takeDownPrint: (print: string) => `${staff}/gedrucktes/${print}/abgehaengt`,
}

/** With what is chosen in a list; empty values are left out. */
export const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return search ? `${path}?${search}` : path
}
