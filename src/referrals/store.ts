import { type Tx, tables } from '#platform/transaction.ts'
import type { Draft } from './draft.ts'
import type { ContactKind, DeclineReason, State, Word } from './handover.ts'

export interface SentRow {
  id: string
  organization_id: string
  counsellor_id: string | null
  kind: 'zettel' | 'warm'
  service_id: string
  location_id: string | null
  receiver_id: string
  first_name: string | null
  word: Word
  reason: DeclineReason | null
  better_service_id: string | null
  released_on: string | null
  sent_at: Date
  closes_on: string
}
export interface ReceivedRow {
  id: string
  organization_id: string
  location_id: string | null
  host_id: string | null
  team_id: string | null
  service_id: string
  sender_id: string
  sent_id: string
  sheet_id: string
  count_key: string
  state: State
  reason: DeclineReason | null
  better_service_id: string | null
  first_name: string | null
  contact_kind: ContactKind | null
  contact_value: string | null
  sentences: Draft['sentences']
  note: string | null
  prepare: Draft['prepare']
  times: Draft['times']
  wording: string
  wording_hash: string
  channel: string
  given_at: Date
  link: string | null
  link_until: Date | null
  mail_to: string | null
  reminded_at: Date | null
  received_at: Date
  closes_on: string
  answered_at: Date | null
  ended_at: Date | null
}
export interface ReferralTables {
  handover_sent: SentRow
  handover_received: ReceivedRow
}
const db = (tx: Tx) => tables<ReferralTables>(tx)

export const isSent = async (tx: Tx, id: string): Promise<boolean> =>
  (await db(tx).selectFrom('handover_sent').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined

/** Answers false where it was sent before: a second click, two at once. */
export const insertSent = async (tx: Tx, row: SentRow): Promise<boolean> =>
  (await db(tx)
    .insertInto('handover_sent')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()) !== undefined

/** Changes the sender's row; inside `tx.into({ organization: sender })`. Answers false where it is erased. */
export const changeSent = async (tx: Tx, id: string, change: Partial<SentRow>): Promise<boolean> =>
  (await db(tx)
    .updateTable('handover_sent')
    .set(change)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()) !== undefined

export const insertReceived = async (tx: Tx, row: ReceivedRow): Promise<void> =>
  void (await db(tx).insertInto('handover_received').values(row).execute())

const stepColumns = [
  'id',
  'organization_id',
  'location_id',
  'service_id',
  'sender_id',
  'sent_id',
  'sheet_id',
  'count_key',
  'state',
  'closes_on',
] as const
export type StepRow = Pick<ReceivedRow, (typeof stepColumns)[number]>

/** The receiver's row for a step, locked. No personal column. */
export const lockReceived = (tx: Tx, id: string): Promise<StepRow | undefined> =>
  db(tx)
    .selectFrom('handover_received')
    .select(stepColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The row of a mail link, locked; while the link lives, unless `old` ones are asked for. */
export const lockReceivedOfLink = (tx: Tx, old = false): Promise<StepRow | undefined> =>
  db(tx)
    .selectFrom('handover_received')
    .select(stepColumns)
    .$if(!old, (q) => q.where('link_until', '>', tx.now))
    .forUpdate()
    .executeTakeFirst()

export const lockReceivedOfSheet = (tx: Tx, sheetId: string): Promise<StepRow | undefined> =>
  db(tx)
    .selectFrom('handover_received')
    .select(stepColumns)
    .where('sheet_id', '=', sheetId)
    .forUpdate()
    .executeTakeFirst()

export const changeReceived = async (tx: Tx, id: string, change: Partial<ReceivedRow>): Promise<void> =>
  void (await db(tx).updateTable('handover_received').set(change).where('id', '=', id).execute())

/** What a withdrawal leaves of the receiver's copy: that there was one, and that it must be forgotten. */
export const withoutPerson = {
  first_name: null,
  contact_kind: null,
  contact_value: null,
  sentences: [],
  note: null,
  prepare: [],
  times: [],
} satisfies Partial<ReceivedRow>

// The clock: ids and dates only (column grants of the system role).

export const findForMail = (tx: Tx, organizationId: string, id: string) =>
  db(tx)
    .selectFrom('handover_received')
    .select(['id', 'organization_id', 'location_id', 'state', 'link_until', 'mail_to'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The oldest first; what somebody else has in hand is left for the next run. */
export const listDue = (tx: Tx, states: readonly State[], before: Date, limit: number, unreminded = false) =>
  db(tx)
    .selectFrom('handover_received')
    .select(['id', 'organization_id', 'count_key', 'received_at'])
    .where('state', 'in', states)
    .where('received_at', '<=', before)
    .$if(unreminded, (q) => q.where('reminded_at', 'is', null))
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

/** One run, one word, one date for all that closes (DOMAIN.md 1.3). Answers how many per organization. */
export const closeSent = async (tx: Tx, today: string): Promise<Map<string, number>> => {
  const rows = await db(tx)
    .updateTable('handover_sent')
    .set({ word: 'abgeschlossen' })
    .where('word', 'in', ['uebergeben', 'angenommen'])
    .where('closes_on', '<=', today)
    .returning('organization_id')
    .execute()
  return perOrganization(rows)
}

const perOrganization = (rows: readonly { organization_id: string }[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { organization_id } of rows) counts.set(organization_id, (counts.get(organization_id) ?? 0) + 1)
  return counts
}

/** Answers how many per organization, as `eraseReceived` does. */
export const eraseSent = async (tx: Tx, closedBefore: string): Promise<Map<string, number>> =>
  perOrganization(
    await db(tx)
      .deleteFrom('handover_sent')
      .where('closes_on', '<=', closedBefore)
      .returning('organization_id')
      .execute(),
  )

export const eraseReceived = async (tx: Tx, endedBefore: Date): Promise<Map<string, number>> =>
  perOrganization(
    await db(tx)
      .deleteFrom('handover_received')
      .where('ended_at', '<=', endedBefore)
      .returning('organization_id')
      .execute(),
  )
