const all = (frame: string) => `/kooperation/${frame}/land`
const one = (frame: string, below: string) => `${all(frame)}/${below}`

/** Paths of what lies below a frame, after the language. */
export const paths = {
  all,
  csv: (frame: string) => `${all(frame)}.csv`,
  kreise: (frame: string) => `${all(frame)}/kreise`,
  one,
  accompany: (frame: string, below: string) => `${one(frame, below)}/begleitung`,
  stop: (id: string) => `/begleitung/${id}/ende`,
}

/** An address with its question, where there is one. */
export const asking = (path: string, query: string): string => (query ? `${path}?${query}` : path)
