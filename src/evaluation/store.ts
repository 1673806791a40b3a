import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Course, Direction, Kind, Moved } from './count.ts'
import { noNetwork } from './count.ts'
import type { Leaving } from './leaving.ts'
import type { Note } from './network-notes.ts'
import type { Parents } from './place-tree.ts'
import type { Quarter } from './quarter.ts'
import type { Release } from './release-by-quarter.ts'

export interface CountRow extends Course {
  readonly count_key: string
  readonly network_id: string
  readonly sender_kind: string
  readonly sender_id: string | null
  readonly direction: Direction
  readonly kind: Kind
  readonly location_id: string | null
  readonly receiver_id: string
  readonly area_code: string | null
  readonly needs: string[]
  readonly week: string | null
  readonly quarter: Quarter
}
/** A state and the day of it, as long as one of the two is needed (migrations/0001). */
export interface Waiting {
  readonly state: Moved
  readonly day: string
}
export interface EvaluationTables {
  handover_count: CountRow
  handover_waiting: Waiting & { count_key: string }
  publication: {
    network_id: string
    quarter: Quarter
    releases: unknown
    places: unknown
    withdrawn: unknown
    leaving: unknown
    published_at: Date
  }
  publication_arrived: { network_id: string; quarter: Quarter; arrived: unknown }
}
const db = (tx: Tx) => tables<EvaluationTables>(tx)

/** Answers whether it was new. */
export const insertCount = async (tx: Tx, row: CountRow): Promise<boolean> => {
  const inserted = await db(tx)
    .insertInto('handover_count')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('network_id')
    .execute()
  return inserted.length > 0
}

/** What became of a hand-over so far. */
export const findCourse = (tx: Tx, countKey: string): Promise<Course | undefined> =>
  db(tx)
    .selectFrom('handover_count')
    .select(['answer', 'answer_days', 'arrived', 'released', 'ending'])
    .where('count_key', '=', countKey)
    .executeTakeFirst()

export const changeCourse = async (tx: Tx, countKey: string, course: Course): Promise<void> =>
  void (await db(tx).updateTable('handover_count').set(course).where('count_key', '=', countKey).execute())

/** One fact of a hand-over at a time, also where two arrive on two servers. */
export const lockKey = async (tx: Tx, countKey: string): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtextextended(${countKey}, 0))`.execute(tx.db))

export const insertWaiting = async (tx: Tx, countKey: string, waiting: Waiting): Promise<void> =>
  void (await db(tx)
    .insertInto('handover_waiting')
    .values({ count_key: countKey, ...waiting })
    .onConflict((c) => c.doNothing())
    .execute())

export const listWaiting = (tx: Tx, countKey: string): Promise<Waiting[]> =>
  db(tx)
    .selectFrom('handover_waiting')
    .select(['state', 'day'])
    .where('count_key', '=', countKey)
    .orderBy('day')
    .execute()

export const eraseWaiting = async (tx: Tx, countKey: string): Promise<void> =>
  void (await db(tx).deleteFrom('handover_waiting').where('count_key', '=', countKey).execute())

/** Weeks and senders of quarters before this one, and days of waiting before this day. */
export const coarsenBefore = async (tx: Tx, quarter: Quarter, day: string): Promise<void> => {
  await db(tx)
    .updateTable('handover_count')
    .set({ week: null, sender_id: null })
    .where('week', 'is not', null)
    .where('quarter', '<', quarter)
    .execute()
  await db(tx).deleteFrom('handover_waiting').where('day', '<', day).execute()
}

/** Every network that counts anything, with its first quarter. */
export const countedNetworks = (tx: Tx): Promise<{ network_id: string; first: Quarter }[]> =>
  db(tx)
    .selectFrom('handover_count')
    .select(['network_id', (of) => of.fn.min('quarter').as('first')])
    .where('network_id', '<>', noNetwork)
    .groupBy('network_id')
    .orderBy('network_id')
    .execute()

const grouped = [
  'quarter',
  'kind',
  'location_id',
  'receiver_id',
  'area_code',
  'answer',
  'arrived',
  'answer_days',
  'direction',
] as const

/** Equal hand-overs as one, from the first quarter on. */
export const groupedCounts = (tx: Tx, networkId: string, upTo: Quarter) =>
  db(tx)
    .selectFrom('handover_count')
    .select(grouped)
    .select([
      sql<number>`count(*)`.as('n'),
      sql<number>`count(*) filter (where ending = 'zurueckgenommen')`.as('withdrawn'),
    ])
    .where('network_id', '=', networkId)
    .where('quarter', '<=', upTo)
    .groupBy(grouped)
    .orderBy('quarter')
    .orderBy('location_id')
    .orderBy('area_code')
    .execute()

/** Who handed over to whom in some quarters; equal ones as one. */
export const handedBetween = (tx: Tx, networkId: string, quarters: readonly Quarter[]) =>
  db(tx)
    .selectFrom('handover_count')
    .select(between)
    .select([
      sql<number>`count(*)`.as('n'),
      sql<number>`count(*) filter (where ending = 'zurueckgenommen')`.as('withdrawn'),
    ])
    .where('network_id', '=', networkId)
    .where('quarter', 'in', quarters)
    .groupBy(between)
    .execute()
const between = [
  'quarter',
  'kind',
  'answer',
  'arrived',
  'answer_days',
  'direction',
  'sender_id',
  'receiver_id',
] as const

/** The state of a network's publications after a quarter. */
export interface Published {
  readonly quarter: Quarter
  readonly releases: readonly Release[]
  readonly places: Parents
  readonly withdrawn: readonly Note[]
  /** Undefined where who reads may not be told. */
  readonly arrived: readonly Note[] | undefined
  readonly leaving: Leaving
}

/** Kept for good: a row that is there already stays as it is. Answers whether it was new. */
export const insertPublication = async (tx: Tx, networkId: string, of: Published): Promise<boolean> => {
  const inserted = await db(tx)
    .insertInto('publication')
    .values({
      network_id: networkId,
      quarter: of.quarter,
      releases: JSON.stringify(of.releases),
      places: JSON.stringify(of.places),
      withdrawn: JSON.stringify(of.withdrawn),
      leaving: JSON.stringify(of.leaving),
      published_at: tx.now,
    })
    .onConflict((c) => c.doNothing())
    .returning('quarter')
    .execute()
  if (inserted.length === 0) return false
  const arrived = JSON.stringify(of.arrived ?? [])
  await db(tx)
    .insertInto('publication_arrived')
    .values({ network_id: networkId, quarter: of.quarter, arrived })
    .execute()
  return true
}
