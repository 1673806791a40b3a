import { levelOf, pathOf } from '#places'
import { addDays } from '#platform/berlin-time.ts'
import { type Asked, isFiltered } from './asked.ts'
import type { NeedId } from './need-ids.ts'
import type { SearchResult } from './search.ts'

/** A search that found no house near by, as it is counted. */
export type SoughtInVain = {
  /** The first need that was named, so that a search counts once; `sonstiges`: words that stand for none. */
  need: NeedId | 'sonstiges'
  /** `far`: there is something farther away or online; `none`: nothing within 25 km either. */
  reach: 'far' | 'none'
}

/**
 * What of a search counts as looked for in vain; undefined where something is near, or where it says nothing about what
 * is missing: no place, nothing asked for but the place, a smaller circle than 5 km, or filters, as then a time or a
 * language is missing and not the offer.
 */
export const soughtInVain = (asked: Asked, found: SearchResult): SoughtInVain | undefined => {
  const { understood, place, reach } = found
  if (!place || reach === 'near' || (asked.strict && isFiltered(asked))) return undefined
  if (asked.radius !== undefined && asked.radius < nearBy) return undefined
  const need =
    asked.needs[0] ?? understood.needs[0] ?? (understood.words.length > 0 ? 'sonstiges' : undefined)
  return need && { need, reach }
}

/** Metres. */
export const nearBy = 5_000

/** The Bezirksregion that an area lies in; where only something wider is known the Bezirk, outside Berlin the Kreis. */
export const socialSpace = (areaCode: string | undefined): string | undefined => {
  const path = areaCode ? pathOf(areaCode) : []
  const at = (level: string) => path.find((code) => levelOf(code) === level)
  return at('bezirksregion') ?? at('bezirk') ?? at('kreis')
}

/** The Monday of a date's week. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
