import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import type { Release } from '../release-by-quarter.ts'
import type { Counted, rowOf } from './unmet.ts'

type UnmetRow = ReturnType<typeof rowOf>
interface UnmetTables {
  unmet_need: Omit<UnmetRow, 'week'> & { week: string | null }
  unmet_publication: {
    area_code: string
    quarter: Quarter
    spaces: string[]
    releases: unknown
    published_at: Date
  }
}
const db = (tx: Tx) => tables<UnmetTables>(tx)

export const insertUnmet = async (tx: Tx, row: UnmetRow): Promise<void> =>
  void (await db(tx)
    .insertInto('unmet_need')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute())

/** Every area in which something was looked for in vain, with its first quarter. */
export const countedAreas = (tx: Tx): Promise<{ area_code: string; first: Quarter }[]> =>
  db(tx)
    .selectFrom('unmet_need')
    .select(['area_code', (of) => of.fn.min('quarter').as('first')])
    .groupBy('area_code')
    .orderBy('area_code')
    .execute()

const grouped = ['area_code', 'need', 'reach', 'quarter'] as const

export const groupedUnmet = (
  tx: Tx,
  areaCodes: readonly string[],
  upTo: Quarter,
): Promise<readonly Counted[]> =>
  db(tx)
    .selectFrom('unmet_need')
    .select(grouped)
    .select(sql<number>`count(*)`.as('n'))
    .where('area_code', 'in', areaCodes)
    .where('quarter', '<=', upTo)
    .groupBy(grouped)
    .orderBy('quarter')
    .orderBy('area_code')
    .execute()

export const coarsenUnmetBefore = async (tx: Tx, quarter: Quarter): Promise<void> =>
  void (await db(tx)
    .updateTable('unmet_need')
    .set({ week: null })
    .where('week', 'is not', null)
    .where('quarter', '<', quarter)
    .execute())

/** The state of a district's publications after a quarter. */
export interface PublishedUnmet {
  readonly quarter: Quarter
  readonly spaces: readonly string[]
  readonly releases: readonly Release[]
}

/** Kept for good: a row that is there already stays as it is. */
export const insertUnmetPublication = async (tx: Tx, district: string, of: PublishedUnmet): Promise<void> =>
  void (await db(tx)
    .insertInto('unmet_publication')
    .values({
      area_code: district,
      quarter: of.quarter,
      spaces: [...of.spaces],
      releases: JSON.stringify(of.releases),
      published_at: tx.now,
    })
    .onConflict((c) => c.doNothing())
    .execute())

/** The newest publication of a Bezirk or Kreis; it holds all that were before it. */
export const latestUnmet = async (tx: Tx, district: string): Promise<PublishedUnmet | undefined> =>
  (await db(tx)
    .selectFrom('unmet_publication')
    .select(['quarter', 'spaces', 'releases'])
    .where('area_code', '=', district)
    .orderBy('quarter', 'desc')
    .limit(1)
    .executeTakeFirst()) as PublishedUnmet | undefined

/** The first quarter that was published of it. */
export const firstUnmet = async (tx: Tx, district: string): Promise<Quarter | undefined> =>
  (
    await db(tx)
      .selectFrom('unmet_publication')
      .select('quarter')
      .where('area_code', '=', district)
      .orderBy('quarter')
      .limit(1)
      .executeTakeFirst()
  )?.quarter
