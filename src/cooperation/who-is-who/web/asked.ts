import { keep, recall } from '#people'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { networkOf } from '../../web/in-network.ts'
import { isSpoken } from '../profile.ts'
import type { Term } from '../queries.ts'
import { termsOf } from '../search.ts'
import { isSide, type Side } from '../side.ts'
import { allNames } from './language-names.ts'
import { paths } from './paths.ts'

export const longestWord = 80

/** What is looked for; the word itself, which may be a name, is kept in the session behind an id. */
export interface Asked {
  readonly id: string
  /** Undefined where it is forgotten. */
  readonly word: string | undefined
  readonly terms: readonly Term[]
  readonly side: Side | undefined
  readonly language: string | undefined
}

export const askedIn = async (visit: Visit): Promise<Asked> => {
  const id = visit.query.get('wort') ?? ''
  const kept = id && visit.account ? await recall(visit.world, visit.account, 'who-is-who', id) : ''
  const side = visit.query.get('art') ?? ''
  const language = visit.query.get('sprache') ?? ''
  const word = typeof kept === 'string' ? kept : undefined
  return {
    id,
    word,
    terms: termsOf(word ?? '', allNames),
    side: isSide(side) ? side : undefined,
    language: isSpoken(language) ? language : undefined,
  }
}

/** Of the list as it was asked for. */
export const addressOf = (network: string, asked: Omit<Asked, 'word' | 'terms'>, page = 1): string => {
  const query = new URLSearchParams()
  if (asked.id) query.set('wort', asked.id)
  if (asked.side) query.set('art', asked.side)
  if (asked.language) query.set('sprache', asked.language)
  if (page > 1) query.set('seite', String(page))
  return `${paths.list(network)}${query.size > 0 ? `?${query}` : ''}`
}

/** A search. Whom somebody looks for stands in no address and so in no log, neither ours nor that of a server before. */
export const receiveSearch = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network || !visit.account) return visit.notFound()
  const form = await visit.form()
  const word = text(form, 'wort').slice(0, longestWord)
  const side = text(form, 'art')
  const language = text(form, 'sprache')
  return visit.redirect(
    addressOf(network.id, {
      id: word && (await keep(visit.world, visit.account, 'who-is-who', word, 60)),
      side: isSide(side) ? side : undefined,
      language: isSpoken(language) ? language : undefined,
    }),
  )
}
