/** The page, after the language. */
export const pagePath = '/offene-daten'

/** For programs, without a language. */
export const cataloguePath = '/opendata'
export const turtlePath = '/opendata/catalog.ttl'
export const jsonLdPath = '/opendata/catalog.jsonld'
export const filePath = (dataset: string, format: string): string => `/opendata/${dataset}.${format}`
