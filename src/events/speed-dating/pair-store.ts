import type { Tx } from '#platform/transaction.ts'
import type { Pair } from './dating.ts'
import { isGone } from './store.ts'
import { db, type Of, owned } from './tables-store.ts'

export const savePair = async (tx: Tx, of: Of, { applicantId, firmId, meets }: Pair): Promise<void> =>
  void (await db(tx)
    .insertInto('dating_pair')
    .values({ ...owned(of), applicant_id: applicantId, firm_id: firmId, meets })
    .onConflict((conflict) =>
      conflict.columns(['applicant_id', 'firm_id', 'organization_id']).doUpdateSet({ meets }),
    )
    .execute())

export const deletePair = async (
  tx: Tx,
  eventId: string,
  { applicantId, firmId }: Omit<Pair, 'meets'>,
): Promise<boolean> =>
  isGone(
    await db(tx)
      .deleteFrom('dating_pair')
      .where('event_id', '=', eventId)
      .where('applicant_id', '=', applicantId)
      .where('firm_id', '=', firmId)
      .executeTakeFirst(),
  )
