import type { Publication } from '../disclosure.ts'
import type { Division } from '../leaving.ts'
import { all } from '../network-counts.ts'
import { network } from '../place-tree.ts'
import type { Quarter } from '../quarter.ts'

/** What may be told outside of a network about all of it in a quarter; null: suppressed. */
export interface Totals {
  readonly alle: number | null
  readonly angenommen: number | null
  readonly nicht_moeglich: number | null
  readonly ohne_antwort: number | null
}

/** What the network's own page shows for all its hand-overs of a quarter, as far as it may leave the network. */
export const totalsOf = (
  publication: Publication,
  quarter: Quarter,
  leaving: readonly Division[],
): Totals => {
  const shown = (outcome: string, division: Division): number | null => {
    const told = publication.show({ quarter, place: network, kind: all, outcome })
    return told.is === 'number' && leaving.includes(division) ? told.n : null
  }
  return {
    alle: shown(all, 'all'),
    angenommen: shown('angenommen', 'outcomes'),
    nicht_moeglich: shown('nicht-moeglich', 'outcomes'),
    ohne_antwort: shown('ohne-antwort', 'outcomes'),
  }
}
