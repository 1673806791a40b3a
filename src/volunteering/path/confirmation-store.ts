import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Confirmation, ConfirmationState } from './confirmation.ts'

interface ConfirmationRow {
  id: string
  organization_id: string
  receipt: string
  name: string
  role: string
  from_day: string
  until_day: string
  quarters: number | null
  confirmed_quarters: number | null
  strengths: string[]
  state: ConfirmationState
  sent_on: string
  answered_on: string | null
  told_on: string | null
  expires_on: string
}
const db = (tx: Tx) => tables<{ engagement_confirmation: ConfirmationRow }>(tx)

const columns = [
  'id',
  'organization_id as organizationId',
  'name',
  'role',
  'from_day as from',
  'until_day as until',
  'quarters',
  'confirmed_quarters as confirmedQuarters',
  'strengths',
  'state',
  'sent_on as sentOn',
  'answered_on as answeredOn',
  'expires_on as expiresOn',
] as const

/** What this context sees and is not over: the house its own, a person what they sent; what waits first. */
export const listConfirmations = (tx: Tx, today: string): Promise<Confirmation[]> =>
  db(tx)
    .selectFrom('engagement_confirmation')
    .select(columns)
    .where('expires_on', '>=', today)
    .orderBy((e) => e.case().when('state', '=', 'sent').then(0).else(1).end())
    .orderBy('sent_on', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()

export const findConfirmation = async (
  tx: Tx,
  id: string,
  today: string,
): Promise<Confirmation | undefined> =>
  isUuid(id)
    ? db(tx)
        .selectFrom('engagement_confirmation')
        .select(columns)
        .where('id', '=', id)
        .where('expires_on', '>=', today)
        .executeTakeFirst()
    : undefined

export const insertConfirmation = async (
  tx: Tx,
  receipt: string,
  sent: Omit<Confirmation, 'confirmedQuarters' | 'state' | 'answeredOn'>,
): Promise<void> =>
  void (await db(tx)
    .insertInto('engagement_confirmation')
    .values({
      id: sent.id,
      organization_id: sent.organizationId,
      receipt,
      name: sent.name,
      role: sent.role,
      from_day: sent.from,
      until_day: sent.until,
      quarters: sent.quarters,
      confirmed_quarters: null,
      strengths: [...sent.strengths],
      state: 'sent',
      sent_on: sent.sentOn,
      answered_on: null,
      expires_on: sent.expiresOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute())

export const answerRow = async (
  tx: Tx,
  id: string,
  answer: Pick<Confirmation, 'state' | 'confirmedQuarters' | 'expiresOn'> & { readonly answeredOn: string },
): Promise<void> =>
  void (await db(tx)
    .updateTable('engagement_confirmation')
    .set({
      state: answer.state,
      confirmed_quarters: answer.confirmedQuarters,
      answered_on: answer.answeredOn,
      expires_on: answer.expiresOn,
    })
    .where('id', '=', id)
    .execute())

export const eraseConfirmation = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('engagement_confirmation').where('id', '=', id).execute())

export const eraseOldConfirmations = async (tx: Tx, today: string): Promise<void> =>
  void (await db(tx).deleteFrom('engagement_confirmation').where('expires_on', '<', today).execute())

/** Houses that were asked and have neither answered nor been told. */
export const untoldHouses = async (tx: Tx): Promise<string[]> =>
  (
    await db(tx)
      .selectFrom('engagement_confirmation')
      .select('organization_id')
      .distinct()
      .where('state', '=', 'sent')
      .where('told_on', 'is', null)
      .execute()
  ).map((row) => row.organization_id)

export const markTold = async (tx: Tx, organizationId: string, today: string): Promise<void> =>
  void (await db(tx)
    .updateTable('engagement_confirmation')
    .set({ told_on: today })
    .where('organization_id', '=', organizationId)
    .where('told_on', 'is', null)
    .execute())
