import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from './quarter.ts'
import type { EvaluationTables, Published } from './store.ts'

/** The newest publication of a network: it holds all that were before it. Arrivals where a policy lets them be read. */
export const latestPublication = async (tx: Tx, networkId: string): Promise<Published | undefined> => {
  const found = await tables<EvaluationTables>(tx)
    .selectFrom('publication')
    .leftJoin('publication_arrived as a', (on) =>
      on.onRef('a.network_id', '=', 'publication.network_id').onRef('a.quarter', '=', 'publication.quarter'),
    )
    .select(['publication.quarter', 'releases', 'places', 'withdrawn', 'leaving', 'arrived'])
    .where('publication.network_id', '=', networkId)
    .orderBy('publication.quarter', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found && ({ ...found, arrived: found.arrived ?? undefined } as Published)
}

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
