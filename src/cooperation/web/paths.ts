const base = '/kooperation'

/** Paths of this chapter's front pages, after the language; rooms have their own. */
export const paths = {
  networks: base,
  network: (id: string) => `${base}/${id}`,
  /** An organization that was asked in says that it belongs to the network. */
  belong: (id: string) => `${base}/${id}/dazugehoeren`,
  /** Or that it does not. */
  decline: (id: string) => `${base}/${id}/nicht-dabei`,
  /** For everybody. */
  public: '/kooperationen',
  onePublic: (slug: string) => `/kooperationen/${slug}`,
}
