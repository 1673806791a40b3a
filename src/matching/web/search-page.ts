import type { Tx } from '#platform/transaction.ts'
import type { Asked } from '../asked.ts'
import { type SearchResult, search } from '../search.ts'

/** Offers on a page. */
const perPage = 10

/** One page of hits; pages count from 1. */
export interface FoundPage {
  readonly found: SearchResult
  readonly page: number
  readonly pages: number
}

/** The hits of a page; past the end those of the last one, because an old link may ask for more than there is now. */
export const searchPage = async (tx: Tx, asked: Asked, wanted: number): Promise<FoundPage> => {
  const at = (page: number) => search(tx, asked, { limit: perPage, offset: (page - 1) * perPage })
  const found = await at(wanted)
  const pages = Math.ceil(found.total / perPage)
  const page = Math.min(wanted, Math.max(pages, 1))
  return { found: page === wanted ? found : await at(page), page, pages }
}
