import type { Kind } from './count.ts'
import type { Aggregate, Publication } from './disclosure.ts'
import { type Quarter, quartersOfYear, yearOf } from './quarter.ts'
import { RULES } from './release-by-quarter.ts'

/**
 * What is told as one number for the whole network and nothing smaller, never by house, sender, kind or day: how many
 * arrived (R4: by place it would tell of the attendance of a few), and how many consents were taken back.
 *
 * Notes stand beside the releases of `protect`, so they must not narrow what those hide. Of each it is known which
 * hand-overs it can be true of (`among`): let K be how many of them there are at least, as far as a reader can know.
 * A note n is told if n ≥ m and K − n ≥ m. Then
 *   - every world that the releases leave open has room for n, so no world is ruled out. The same holds for both notes
 *     together: to have arrived and to have taken back are marks on a hand-over, and neither hinders the other.
 *   - how many of n lie in any part of the network is determined only where that part has none or all of those that it
 *     can be true of; otherwise the interval is at least m long (Fréchet bounds, as in release.ts).
 * K − n ≥ m is demanded of each sort in `among` for itself: whoever knows that nobody there ticks slips, and reads ten
 * accepted and ten arrived, must not learn that everybody came. network-notes.attack.test.ts tries to prove this wrong.
 *
 * A zero of withdrawals is told. One of arrivals would say of everybody that they did not come: only told where there
 * is nobody who could have.
 */
export interface Note {
  readonly quarters: readonly string[]
  readonly n: number
}
type Name = 'arrived' | 'withdrawn'
export type Notes = Readonly<Record<Name, readonly Note[]>>

/** The sorts of hand-overs a note can be true of. Disjoint, as only warm ones are accepted (`cannotBe`). */
const among: Readonly<Record<Name, readonly { readonly of: readonly Kind[]; readonly at: Aggregate }[]>> = {
  arrived: [
    { of: ['warm'], at: { outcome: 'angenommen' } },
    { of: ['zettel'], at: { kind: 'zettel' } },
  ],
  // A slip that was agreed to at home can be withdrawn, too; a reader who takes them all for warm ones learns nothing.
  withdrawn: [{ of: ['warm', 'zettel'], at: { kind: 'warm' } }],
}

/** How many arrived and were withdrawn, in any number of parts. */
export type Marked = { readonly quarter: string; readonly kind: Kind } & Readonly<Record<Name, number>>

export interface NotesInput {
  /** The quarter that is being published; what was told before it is in `earlier`. */
  readonly quarter: Quarter
  readonly marked: readonly Marked[]
  readonly publication: Pick<Publication, 'bounds'>
  readonly earlier?: Notes | undefined
  /** What may be told of a quarter in this network at all; everything where missing. */
  readonly tellable?: ((quarter: Quarter) => Readonly<Record<Name, boolean>>) | undefined
}

/**
 * A quarter in which fewer than three agencies could send tells of no withdrawals: for the whole network would be by
 * sender. Where an agency itself coordinates, it reads no arrivals: that would be attendance told to it (R4).
 */
export const tellableIn = (
  agencies: number,
  agencyCoordinates: boolean,
): Readonly<Record<Name, boolean>> => ({
  arrived: !agencyCoordinates,
  withdrawn: agencies >= RULES.minimum,
})

/** All that is told after this quarter: what was told before, this quarter, and at the end of a year its rest. */
export const notesTold = (input: NotesInput): Notes => ({
  arrived: noteTold('arrived', input),
  withdrawn: noteTold('withdrawn', input),
})

const noteTold = (
  name: Name,
  { quarter, marked, publication, earlier, tellable }: NotesInput,
): readonly Note[] => {
  const year = quartersOfYear(yearOf(quarter))
  const least = (at: Aggregate, period: string) => publication.bounds({ ...at, quarter: period })[0]
  const most = (at: Aggregate, period: string) => publication.bounds({ ...at, quarter: period })[1]
  /** K of one sort: added up, or what the year has more than its other quarters can have. */
  const roomIn = (quarters: readonly Quarter[], at: Aggregate): number => {
    const others = year.filter((one) => !quarters.includes(one))
    return Math.max(
      quarters.reduce((total, one) => total + least(at, one), 0),
      others.reduce((total, one) => total - most(at, one), least(at, yearOf(quarter))),
    )
  }
  const tell = (quarters: readonly Quarter[]): readonly Note[] => {
    if (tellable && !quarters.every((one) => tellable(one)[name])) return []
    const sorts = among[name].map(({ of, at }) => {
      const here = marked.filter((one) => of.includes(one.kind) && quarters.some((q) => q === one.quarter))
      const isNone = quarters.every((one) => most(at, one) === 0)
      return { n: here.reduce((sum, one) => sum + one[name], 0), room: roomIn(quarters, at), isNone }
    })
    const n = sorts.reduce((sum, one) => sum + one.n, 0)
    const isTold =
      n === 0
        ? name === 'withdrawn' || sorts.every(({ isNone }) => isNone)
        : n >= RULES.minimum && sorts.every((one) => one.n === 0 || one.n + RULES.minimum <= one.room)
    return isTold ? [{ quarters, n }] : []
  }
  const told = [...(earlier?.[name] ?? []), ...tell([quarter])]
  if (quarter !== year.at(-1)) return told
  const rest = year.filter((one) => !told.some(({ quarters }) => quarters.includes(one)))
  return rest.length > 1 ? [...told, ...tell(rest)] : told
}

/** The number of a quarter or a year, or the period of which it is a part that cannot be told apart. */
export const noteIn = (
  told: readonly Note[],
  quarters: readonly string[],
): { readonly n: number } | { readonly instead: Note | undefined } => {
  const touching = told.filter((one) => one.quarters.some((quarter) => quarters.includes(quarter)))
  const covered = touching.flatMap((one) => one.quarters)
  const exact =
    quarters.every((quarter) => covered.includes(quarter)) &&
    covered.every((quarter) => quarters.includes(quarter))
  if (exact) return { n: touching.reduce((total, one) => total + one.n, 0) }
  return { instead: quarters.length === 1 ? touching[0] : undefined }
}
