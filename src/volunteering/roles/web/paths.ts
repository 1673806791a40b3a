const staff = '/unsere-ehrenaemter'
const own = (id: string) => `${staff}/${id}`

/** Paths of engagement roles, after the language. */
export const paths = {
  /** For everybody. */
  find: '/mitmachen',
  /** A person's own path, and what of an allowance stays: another room's pages. */
  ownPath: '/mein-ehrenamt',
  money: '/ehrenamt-und-geld',
  feed: (organizationId: string) => `/mitmachen/export/${organizationId}.csv`,
  /** For whoever offers them. */
  staff,
  create: `${staff}/neu`,
  import: `${staff}/import`,
  take: `${staff}/import/uebernehmen`,
  forget: `${staff}/import/vergessen`,
  export: `${staff}/export.csv`,
  own,
  edit: (id: string) => `${own(id)}/angaben`,
  step: (id: string) => `${own(id)}/schritt`,
  confirm: (id: string) => `${own(id)}/stimmt`,
  end: (id: string) => `${own(id)}/beenden`,
  drop: (id: string) => `${own(id)}/loeschen`,
}

/** A list with its filter and page in the address. */
export const withQuery = (path: string, values: readonly (readonly [string, string])[]): string => {
  const query = new URLSearchParams(values.filter(([, value]) => value !== '') as [string, string][])
  return query.size > 0 ? `${path}?${query}` : path
}
