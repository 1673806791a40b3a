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

interface Of {
  readonly agreementId: string
  readonly organizationId: string
  readonly number: number
}

/** With the rights of the system: what was recorded as signed on paper is not there; false where nothing was. */
export const deletePaper = async (tx: Tx, { agreementId, organizationId, number }: Of): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .deleteFrom('agreement_signature')
        .where('agreement_id', '=', agreementId)
        .where('organization_id', '=', organizationId)
        .where('number', '=', number)
        .where('form', '=', 'papier')
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

/** With the rights of the system: who signed on paper, where and when; which text it was never changes. */
export const correctPaperRow = async (
  tx: Tx,
  { agreementId, organizationId, number }: Of,
  words: Pick<AgreementTables['agreement_signature'], 'signed_by' | 'signed_as' | 'place' | 'signed_on'>,
): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .updateTable('agreement_signature')
        .set(words)
        .where('agreement_id', '=', agreementId)
        .where('organization_id', '=', organizationId)
        .where('number', '=', number)
        .where('form', '=', 'papier')
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0

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
