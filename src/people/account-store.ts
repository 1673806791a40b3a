import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { endSessionsOf } from './session-store.ts'
import type { PeopleTables } from './store.ts'

const db = (tx: Tx) => tables<PeopleTables>(tx)

/** Whether somebody else signs in with this address. */
export const isTaken = async (tx: Tx, personId: string, email: string): Promise<boolean> =>
  (await db(tx)
    .selectFrom('person')
    .select('id')
    .where('id', '<>', personId)
    .where((of) => of.or([of('account', '=', email), of(sql`lower(email)`, '=', email)]))
    .executeTakeFirst()) !== undefined

/**
 * A new mail address for signing in and for mails about security; what waited to be confirmed is over. False where
 * somebody else has it.
 */
export const changeEmail = async (tx: Tx, personId: string, email: string | null): Promise<boolean> => {
  const wanted = email?.toLowerCase() ?? null
  if (wanted && (await isTaken(tx, personId, wanted))) return false
  await db(tx).updateTable('person').set({ email: wanted }).where('id', '=', personId).execute()
  await dropMailChange(tx, personId)
  return true
}

/** A new address waits to be confirmed; the one that waited before does so no longer. */
export const saveMailChange = async (tx: Tx, change: PeopleTables['mail_change']): Promise<void> =>
  void (await db(tx)
    .insertInto('mail_change')
    .values(change)
    .onConflict((c) => c.column('person_id').doUpdateSet(change))
    .execute())

export const dropMailChange = async (tx: Tx, personId: string): Promise<void> =>
  void (await db(tx).deleteFrom('mail_change').where('person_id', '=', personId).execute())

/** The address that this person's link confirms, and uses the link up. */
export const useMailChange = async (tx: Tx, personId: string, token: string): Promise<string | undefined> =>
  (
    await db(tx)
      .deleteFrom('mail_change')
      .where('person_id', '=', personId)
      .where('token', '=', token)
      .where('expires_at', '>', tx.now)
      .returning('email')
      .executeTakeFirst()
  )?.email

/** Closes an account, or opens it again. False where there is none of this name. */
export const setDisabled = async (tx: Tx, account: string, disabled: boolean): Promise<boolean> => {
  const row = await db(tx)
    .updateTable('person')
    .set({ disabled_at: disabled ? tx.now : null })
    .where('account', '=', account.trim().toLowerCase())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  if (disabled) await endSessionsOf(tx, { personId: row.id })
  const memberships = await db(tx)
    .selectFrom('membership')
    .select('organization_id')
    .where('person_id', '=', row.id)
    .execute()
  for (const { organization_id: organizationId } of memberships)
    tx.note({
      organizationId,
      action: disabled ? 'people.disable-account' : 'people.enable-account',
      subject: row.id,
      detail: {},
    })
  return true
}
