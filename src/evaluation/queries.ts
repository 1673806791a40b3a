import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from './quarter.ts'
import type { EvaluationTables, Published } from './store.ts'

/** The newest publication of a network: it holds all that were before it. */
export const latestPublication = async (tx: Tx, networkId: string): Promise<Published | undefined> =>
  (await tables<EvaluationTables>(tx)
    .selectFrom('publication')
    .select(['quarter', 'releases', 'places', 'notes', 'leaving'])
    .where('network_id', '=', networkId)
    .orderBy('quarter', 'desc')
    .limit(1)
    .executeTakeFirst()) as Published | undefined

/** Every published quarter, the newest first, with the instant of its publication. */
export const publishedQuarters = (
  tx: Tx,
  networkId: string,
): Promise<{ quarter: Quarter; published_at: Date }[]> =>
  tables<EvaluationTables>(tx)
    .selectFrom('publication')
    .select(['quarter', 'published_at'])
    .where('network_id', '=', networkId)
    .orderBy('quarter', 'desc')
    .execute()
