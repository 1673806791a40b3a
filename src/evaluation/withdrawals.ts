import type { Publication } from './disclosure.ts'
import { type Quarter, quartersOfYear, yearOf } from './quarter.ts'
import { RULES } from './release-by-quarter.ts'

/**
 * How many consents were taken back, as one number for the whole network: never by house, sender, kind or day.
 *
 * It is told beside the releases of `protect`, so it must not narrow what they hide. Only what was
 * consented to can be withdrawn: let K be how many warm hand-overs there are at least, as far as a reader can know. The number W is told
 * if it is 0, or if W ≥ m and K − W ≥ m: then every world that the releases leave open has room for W (nothing is
 * ruled out), and any part of it lies in an interval of at least m (Fréchet bounds, as in release.ts).
 */
export interface Withdrawn {
  readonly quarters: readonly string[]
  readonly n: number
}

export interface WithdrawalsInput {
  /** The quarter that is being published; its numbers before it are in `earlier`. */
  readonly quarter: Quarter
  /** Withdrawals by quarter; a quarter without any may be missing. */
  readonly counts: ReadonlyMap<string, number>
  readonly publication: Pick<Publication, 'bounds'>
  readonly earlier: readonly Withdrawn[]
}

/** All that is told after this quarter: what was told before, this quarter, and at the end of a year its rest. */
export const withdrawalsTold = ({
  quarter,
  counts,
  publication,
  earlier,
}: WithdrawalsInput): readonly Withdrawn[] => {
  const least = (period: string) => publication.bounds({ quarter: period, kind: 'warm' })[0]
  const tell = (quarters: readonly Quarter[]): readonly Withdrawn[] => {
    const n = quarters.reduce((total, one) => total + (counts.get(one) ?? 0), 0)
    const whole = quarters.length === 4
    const room = whole ? least(yearOf(quarter)) : quarters.reduce((total, one) => total + least(one), 0)
    return n === 0 || (n >= RULES.minimum && n + RULES.minimum <= room) ? [{ quarters, n }] : []
  }
  const told = [...earlier, ...tell([quarter])]
  const year = quartersOfYear(yearOf(quarter))
  if (quarter !== year.at(-1)) return told
  const rest = year.filter((one) => !told.some(({ quarters }) => quarters.includes(one)))
  return rest.length > 1 ? [...told, ...tell(rest)] : told
}

/** The number of a quarter or a year, or the period of which it is a part that cannot be told apart. */
export const withdrawnIn = (
  told: readonly Withdrawn[],
  quarters: readonly string[],
): { readonly n: number } | { readonly instead: Withdrawn | undefined } => {
  const touching = told.filter((one) => one.quarters.some((quarter) => quarters.includes(quarter)))
  const covered = touching.flatMap((one) => one.quarters)
  const exact =
    quarters.every((quarter) => covered.includes(quarter)) &&
    covered.every((quarter) => quarters.includes(quarter))
  if (exact) return { n: touching.reduce((total, one) => total + one.n, 0) }
  return { instead: quarters.length === 1 ? touching[0] : undefined }
}
