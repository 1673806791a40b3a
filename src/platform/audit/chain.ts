import { sha256 } from '../secrets.ts'

/** One entry of an organization's chain, as it is stored. */
export interface ChainEntry {
  readonly organization_id: string
  /** 1, 2, 3 … without a gap. */
  readonly seq: number
  /** ISO 8601 in UTC, as text: what is hashed is what is stored. */
  readonly at: string
  readonly by: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly previous: string
  readonly hash: string
}

/** The last entry of a chain, kept apart from it. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** What stands before the first entry. */
export const firstHash = '0'.repeat(64)

/** SHA-256 over everything an entry says and the hash before it, fields separated by U+001F. */
export const hashEntry = (entry: Omit<ChainEntry, 'hash' | 'previous'>, previous: string): string =>
  sha256(
    [
      previous,
      entry.organization_id,
      entry.seq,
      entry.at,
      entry.by,
      entry.action,
      entry.subject,
      entry.detail,
    ].join('\u001f'),
  )

/** Whether an entry is the one that follows `previous` at this place. */
export const fits = (entry: ChainEntry, seq: number, previous: string): boolean =>
  entry.seq === seq && entry.previous === previous && hashEntry(entry, previous) === entry.hash

export type Damage =
  | 'altered'
  | 'missing'
  | 'inserted'
  | 'reordered'
  | 'cut off'
  | 'rewritten'
  | 'without a head'

/** The first place where a chain is not what it was. */
export interface Broken {
  readonly what: Damage
  readonly seq: number
  /** Rewritten: the last entry that may be concerned. */
  readonly to?: number | undefined
}

/** How to look around in a chain that does not fit. */
export interface Surroundings {
  readonly at: (seq: number) => Promise<ChainEntry | undefined>
  /** The entries that say they follow this hash, wherever they stand. */
  readonly following: (hash: string) => Promise<readonly ChainEntry[]>
  readonly head: Head | undefined
}

/**
 * Names what happened where the first entry does not fit.
 * @param seq the place where something else was expected
 * @param found what stands there, or the next entry after a gap
 * @param previous the hash before this place
 */
export const nameDamage = async (
  { at, following, head }: Surroundings,
  seq: number,
  found: ChainEntry,
  previous: string,
): Promise<Broken> => {
  if (found.seq < seq) return { what: 'inserted', seq: found.seq }
  // The right entry may still be there, at another place.
  const right = (await following(previous)).some((e) => e.seq !== seq && fits({ ...e, seq }, seq, previous))
  if (found.seq > seq) return { what: right ? 'reordered' : 'missing', seq }
  if (hashEntry(found, found.previous) === found.hash) {
    if (right) return { what: 'inserted', seq }
    // This one or the one before was changed together with its hash: whoever comes next vouches for this one.
    const next = await at(seq + 1)
    const vouched = next ? next.previous === found.hash : head?.seq === seq && head.hash === found.hash
    return { what: 'altered', seq: vouched ? Math.max(1, seq - 1) : seq }
  }
  if (found.previous === previous) return { what: 'altered', seq }
  const home = homeOf(found, Math.max(head?.seq ?? 0, seq))
  if (home === undefined) return { what: right ? 'inserted' : 'altered', seq }
  if (home > seq) return { what: right ? 'reordered' : 'missing', seq }
  // It was pushed back by something that stands in its place, or it is a copy.
  return { what: 'inserted', seq: (await at(home))?.hash === found.hash ? seq : home }
}

/** The place that an entry was hashed for, where its contents are untouched. */
const homeOf = (entry: ChainEntry, highest: number): number | undefined => {
  const isHome = (seq: number): boolean =>
    seq > 0 && hashEntry({ ...entry, seq }, entry.previous) === entry.hash
  for (let away = 1; away <= highest + 1000; away++) {
    if (isHome(entry.seq - away)) return entry.seq - away
    if (isHome(entry.seq + away)) return entry.seq + away
  }
  return undefined
}
