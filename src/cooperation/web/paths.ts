const base = '/kooperation'

/** Paths of this chapter's front pages, after the language; rooms have their own. */
export const paths = {
  networks: base,
  network: (id: string) => `${base}/${id}`,
  /** For everybody. */
  public: '/kooperationen',
  onePublic: (slug: string) => `/kooperationen/${slug}`,
}
