import type { Publication } from '../disclosure.ts'
import { all } from '../network-counts.ts'
import { network } from '../place-tree.ts'
import type { Quarter } from '../quarter.ts'

/** What may be told of a whole network in a quarter; null: suppressed. */
export interface Totals {
  readonly alle: number | null
  readonly angenommen: number | null
  readonly nicht_moeglich: number | null
  readonly ohne_antwort: number | null
}

/** Exactly what the network's own page shows for all its hand-overs of a quarter. */
export const totalsOf = (publication: Publication, quarter: Quarter): Totals => {
  const shown = (outcome: string): number | null => {
    const told = publication.show({ quarter, place: network, kind: all, outcome })
    return told.is === 'number' ? told.n : null
  }
  return {
    alle: shown(all),
    angenommen: shown('angenommen'),
    nicht_moeglich: shown('nicht-moeglich'),
    ohne_antwort: shown('ohne-antwort'),
  }
}
