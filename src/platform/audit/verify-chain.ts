import { sql } from 'kysely'
import { system } from '../actor.ts'
import type { Tx } from '../transaction.ts'
import type { World } from '../world.ts'
import type { Anchor } from './anchor-line.ts'
import { type Broken, type ChainEntry, firstHash, fits, type Head, nameDamage } from './chain.ts'

export interface Verified {
  readonly organizationId: string
  readonly entries: number
  /** The first place that is not what it was; undefined where the chain is whole. */
  readonly broken?: Broken | undefined
}

const batchSize = 2000

/**
 * Recomputes the chain of one organization, batch by batch, against its head and the anchors outside of the database.
 * @param anchors in ascending order of their place
 */
export const verifyChain = async (
  world: World,
  organizationId: string,
  anchors: readonly Anchor[] = [],
): Promise<Verified> => {
  let seq = 0
  let previous = firstHash
  let waiting = 0
  let vouched = 0
  let rewritten: Broken | undefined
  const stray = await look(world, (tx) => beforeTheFirst(tx, organizationId))
  if (stray !== undefined) return { organizationId, entries: 0, broken: { what: 'inserted', seq: stray } }
  for (;;) {
    const { entries, head, beyond } = await look(world, (tx) => nextBatch(tx, organizationId, seq))
    for (const entry of [...entries, ...beyond]) {
      // The next batch brings it.
      if (entry === beyond[0] && seq + 1 === entry.seq) break
      if (!fits(entry, seq + 1, previous)) {
        const broken = await look(world, (tx) =>
          nameDamage(surroundings(tx, organizationId, head), seq + 1, entry, previous),
        )
        return { organizationId, entries: seq, broken: first(rewritten, broken) }
      }
      seq = entry.seq
      previous = entry.hash
      for (let anchor = anchors[waiting]; anchor?.seq === seq; anchor = anchors[++waiting])
        if (anchor.hash === previous) vouched = seq
        else rewritten ??= { what: 'rewritten', seq: vouched + 1, to: seq }
    }
    if (beyond.length > 0) continue
    // Head and last batch were read by one statement: they belong together.
    const broken = atTheEnd(seq, previous, head, anchors.at(-1)?.seq ?? 0)
    return { organizationId, entries: seq, broken: first(rewritten, broken) }
  }
}

/** The head, and anchors of entries that are not there any more. */
const atTheEnd = (
  seq: number,
  hash: string,
  head: Head | undefined,
  anchored: number,
): Broken | undefined => {
  if (!head && seq > 0) return { what: 'without a head', seq }
  const known = head?.seq ?? 0
  if (Math.max(known, anchored) > seq) return { what: 'cut off', seq: seq + 1 }
  if (known < seq) return { what: 'inserted', seq: known + 1 }
  return head && head.hash !== hash && seq > 0 ? { what: 'altered', seq } : undefined
}

/** The chain names an entry, an anchor only a stretch: the entry where it lies within. */
const first = (rewritten: Broken | undefined, broken: Broken | undefined): Broken | undefined =>
  rewritten && broken ? (broken.seq <= (rewritten.to ?? 0) ? broken : rewritten) : (broken ?? rewritten)

/** Everything that has a chain, or had one when it was anchored. */
export const chainsThere = (world: World, anchored: Iterable<string>): Promise<readonly string[]> =>
  look(world, async (tx) => {
    const { rows } = await sql<{ organization_id: string }>`select organization_id from audit_head
      union select organization_id from audit_entry`.execute(tx.db)
    return [...new Set([...rows.map((row) => row.organization_id), ...anchored])].sort()
  })

const look = <T>(world: World, work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.look(system('verify audit'), work)

interface Batch {
  readonly entries: readonly ChainEntry[]
  readonly head: Head | undefined
  /** The first entry behind the batch, where there is one. */
  readonly beyond: readonly ChainEntry[]
}

/** The entries of the next places together with the head, as one statement sees them. */
const nextBatch = async (tx: Tx, organizationId: string, after: number): Promise<Batch> => {
  const last = after + batchSize
  const { rows } = await sql<ChainEntry & { head_seq: number | null; head_hash: string | null }>`
    select e.*, h.seq as head_seq, h.hash as head_hash
    from (select ${organizationId}::uuid as id,
        (select min(seq) from audit_entry where organization_id = ${organizationId} and seq > ${last}) as beyond) as wanted
    left join audit_head h on h.organization_id = wanted.id
    left join audit_entry e on e.organization_id = wanted.id
      and (e.seq > ${after} and e.seq <= ${last} or e.seq = wanted.beyond)
    order by e.seq`.execute(tx.db)
  const [one] = rows
  const entries = rows.filter((row) => row.hash !== null)
  return {
    entries: entries.filter((entry) => entry.seq <= last),
    beyond: entries.filter((entry) => entry.seq > last),
    head: one?.head_hash ? { seq: one.head_seq ?? 0, hash: one.head_hash } : undefined,
  }
}

const beforeTheFirst = async (tx: Tx, organizationId: string): Promise<number | undefined> =>
  (
    await sql<{ seq: number | null }>`select min(seq) as seq from audit_entry
      where organization_id = ${organizationId} and seq < 1`.execute(tx.db)
  ).rows[0]?.seq ?? undefined

const surroundings = (tx: Tx, organizationId: string, head: Head | undefined) => ({
  head,
  at: async (seq: number) =>
    (
      await sql<ChainEntry>`select * from audit_entry where organization_id = ${organizationId} and seq = ${seq}`.execute(
        tx.db,
      )
    ).rows[0],
  following: async (hash: string) =>
    (
      await sql<ChainEntry>`select * from audit_entry
        where organization_id = ${organizationId} and previous = ${hash} limit 100`.execute(tx.db)
    ).rows,
})
