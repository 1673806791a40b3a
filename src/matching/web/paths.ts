import { offersPath } from '#directory'
import { type Asked, fieldsOf } from '../asked.ts'

/** Paths without the language: `visit.to(resultsPath(asked))`. */
export const homePath = '/'
export { offersPath as searchPath }

/** A search that may stand in an address. Pages count from 1. Never for what is sensitive. */
export const resultsPath = (asked: Asked, page = 1): string => {
  const query = new URLSearchParams(fieldsOf(asked) as [string, string][])
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${offersPath}?${query}` : offersPath
}

export const counselPath = '/beratung'
export const counselResultsPath = (id: string, page = 1): string =>
  page > 1 ? `${counselPath}/${id}?page=${page}` : `${counselPath}/${id}`
export const comparePath = (id: string): string => `${counselPath}/${id}/vergleich`
