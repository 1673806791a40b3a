const staff = '/unsere-veranstaltungen'
const own = (id: string) => `${staff}/${id}`

/** Paths of events, after the language. */
export const paths = {
  /** For everybody. */
  list: '/veranstaltungen',
  one: (id: string) => `/veranstaltung/${id}`,
  calendar: (id: string) => `/veranstaltung/${id}.ics`,
  /** For whoever invites. */
  staff,
  create: `${staff}/neu`,
  createMeeting: (network: string) => `${staff}/neu?kennenlernen=${network}`,
  own,
  edit: (id: string) => `${own(id)}/angaben`,
  publish: (id: string) => `${own(id)}/veroeffentlichen`,
  cancel: (id: string) => `${own(id)}/absagen`,
  drop: (id: string) => `${own(id)}/loeschen`,
}
/** A list with its filter and page in the address. */
export const withQuery = (path: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${path}?${query}` : path
}
