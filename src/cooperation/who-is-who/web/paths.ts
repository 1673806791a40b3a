const own = '/kooperation/eigene-teams'
const list = (network: string) => `/kooperation/${network}/wer-ist-wer`

/** Paths of this room, after the language. No address says whom somebody looks for: a word is kept in the session. */
export const paths = {
  list,
  team: (network: string, id: string) => `${list(network)}/${id}`,
  booklet: (network: string) => `${list(network)}/heft`,
  pdf: (network: string) => `${list(network)}/heft.pdf`,
  own,
  introduce: `${own}/neu`,
  ownTeam: (id: string) => `${own}/${id}`,
  describe: (id: string) => `${own}/${id}/angaben`,
  confirm: (id: string) => `${own}/${id}/stimmt`,
  remove: (id: string) => `${own}/${id}/entfernen`,
  addContact: (id: string) => `${own}/${id}/person`,
  contact: (id: string) => `${own}/person/${id}`,
  moveContact: (id: string) => `${own}/person/${id}/schieben`,
  removeContact: (id: string) => `${own}/person/${id}/entfernen`,
  addConsultation: (id: string) => `${own}/${id}/sprechstunde`,
  removeConsultation: (id: string) => `${own}/sprechstunde/${id}/entfernen`,
}
