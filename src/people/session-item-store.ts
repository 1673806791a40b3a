import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from './store.ts'

const db = (tx: Tx) => tables<PeopleTables>(tx)

export const putItem = async (
  tx: Tx,
  item: { id: string; sessionId: string; kind: string; sealed: Buffer; expiresAt: Date },
): Promise<void> => {
  await db(tx)
    .insertInto('session_item')
    .values({
      id: item.id,
      session_id: item.sessionId,
      kind: item.kind,
      sealed: item.sealed,
      expires_at: item.expiresAt,
    })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({ kind: item.kind, sealed: item.sealed, expires_at: item.expiresAt })
        .whereRef('session_item.session_id', '=', 'excluded.session_id'),
    )
    .execute()
}

/** What is there already stays, unless its time is over; two at once keep one. Answers what is there now. */
export const putItemOnce = async (
  tx: Tx,
  item: { id: string; sessionId: string; kind: string; sealed: Buffer; expiresAt: Date },
): Promise<Buffer | undefined> =>
  (
    await sql<{ sealed: Buffer }>`
      insert into session_item as i (id, session_id, kind, sealed, expires_at)
      values (${item.id}, ${item.sessionId}, ${item.kind}, ${item.sealed}, ${item.expiresAt})
      on conflict (id) do update set expires_at = excluded.expires_at,
        sealed = case when i.expires_at > ${tx.now} then i.sealed else excluded.sealed end
      where i.session_id = excluded.session_id and i.kind = excluded.kind
      returning sealed`.execute(tx.db)
  ).rows[0]?.sealed

export const getItem = (tx: Tx, id: string, sessionId: string, kind: string) =>
  db(tx)
    .selectFrom('session_item')
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .where('kind', '=', kind)
    .where('expires_at', '>', tx.now)
    .select('sealed')
    .executeTakeFirst()

export const dropItem = async (tx: Tx, id: string, sessionId: string, kind: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('session_item')
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .where('kind', '=', kind)
    .execute())

export const dropItems = async (tx: Tx, sessionId: string): Promise<void> =>
  void (await db(tx).deleteFrom('session_item').where('session_id', '=', sessionId).execute())

/** What a session keeps of one kind, or of all kinds that begin so; newest first. */
export const listItems = (tx: Tx, sessionId: string, of: { kind: string } | { begins: string }) =>
  db(tx)
    .selectFrom('session_item')
    .select(['id', 'kind'])
    .where('session_id', '=', sessionId)
    .where((item) =>
      'kind' in of ? item('kind', '=', of.kind) : sql<boolean>`starts_with(kind, ${of.begins})`,
    )
    .where('expires_at', '>', tx.now)
    .orderBy('expires_at', 'desc')
    .execute()
