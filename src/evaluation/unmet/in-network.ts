import type { Tx } from '#platform/transaction.ts'
import { type Measured, published, type Shown } from '../disclosure.ts'
import type { Period } from '../indicators/period.ts'
import { firstUnmet, latestUnmet } from './store.ts'
import { districtOf, frameOf } from './unmet.ts'

/**
 * How often somebody searched in vain in the districts (Bezirk, Kreis) of some social spaces, in a period: the sum of
 * what was published of each. Undefined where nothing was ever counted in any of them.
 */
export const vainAround = async (
  tx: Tx,
  areaCodes: readonly string[],
  period: Period,
): Promise<Measured | undefined> => {
  const shown: Shown[] = []
  for (const district of new Set(areaCodes.flatMap((code) => districtOf(code) ?? []))) {
    const latest = await latestUnmet(tx, district)
    const first = await firstUnmet(tx, district)
    if (!latest || !first) continue
    const frame = frameOf(first, latest.quarter, latest.spaces)
    // The year before anything was counted, or after all that is published.
    const isKnown = Object.hasOwn(frame.time.parents, period)
    shown.push(isKnown ? published(frame, latest.releases).show({ quarter: period }) : { is: 'open' })
  }
  if (shown.length === 0) return undefined
  return { of: 'publication', shown, value: (numbers) => numbers.reduce((sum, n) => sum + n, 0) }
}
