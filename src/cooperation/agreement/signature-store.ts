import { type Tx, tables } from '#platform/transaction.ts'
import type { AgreementTables } from './store.ts'

const db = (tx: Tx) => tables<AgreementTables>(tx)

/** Signatures of one agreement, by day. */
export const listSignatures = (tx: Tx, agreementId: string) =>
  db(tx)
    .selectFrom('agreement_signature')
    .select([
      'organization_id as organizationId',
      'number',
      'hash',
      'form',
      'signed_by as signedBy',
      'signed_as as signedAs',
      'place',
      'signed_on as signedOn',
    ])
    .where('agreement_id', '=', agreementId)
    .orderBy('signed_on')
    .orderBy('recorded_at')
    .execute()

export const insertSignature = async (
  tx: Tx,
  given: Omit<AgreementTables['agreement_signature'], 'id' | 'recorded_at'>,
): Promise<boolean> =>
  (
    await db(tx)
      .insertInto('agreement_signature')
      .values({ ...given, recorded_at: tx.now })
      .onConflict((of) => of.columns(['agreement_id', 'organization_id', 'number']).doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n
