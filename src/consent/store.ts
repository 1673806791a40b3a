import { type Tx, tables } from '#platform/transaction.ts'
import type { Channel, Progress, SheetState } from './sheet.ts'

export interface SheetRow {
  id: string
  code: string
  state: SheetState
  progress: Progress
  language: string
  sender_id: string
  recipient_id: string
  service_id: string
  location_id: string | null
  sent_id: string
  count_key: string
  sealed: Buffer
  wording: string | null
  wording_hash: string | null
  channel: Channel | null
  created_at: Date
  given_at: Date | null
  withdrawn_at: Date | null
  arrived_at: Date | null
  released_at: Date | null
  expires_at: Date
}
interface ConsentTables {
  sheet: SheetRow
}
const db = (tx: Tx) => tables<ConsentTables>(tx)

export const insertSheet = async (tx: Tx, row: SheetRow): Promise<void> =>
  void (await db(tx).insertInto('sheet').values(row).execute())

/** The one sheet of this context: by its code, or by id inside `tx.into({ sheet })`. */
export const findSheet = (tx: Tx): Promise<SheetRow | undefined> =>
  db(tx).selectFrom('sheet').selectAll().where('expires_at', '>', tx.now).executeTakeFirst()

/** The same, locked until the end of the transaction. */
export const lockSheet = (tx: Tx): Promise<SheetRow | undefined> =>
  db(tx).selectFrom('sheet').selectAll().where('expires_at', '>', tx.now).forUpdate().executeTakeFirst()

export const changeSheet = async (tx: Tx, id: string, change: Partial<SheetRow>): Promise<void> =>
  void (await db(tx).updateTable('sheet').set(change).where('id', '=', id).execute())

export const eraseExpiredSheets = async (tx: Tx): Promise<void> =>
  void (await db(tx).deleteFrom('sheet').where('expires_at', '<=', tx.now).execute())
