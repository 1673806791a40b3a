import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { State } from './handover.ts'
import type { ReferralTables } from './store.ts'

const db = (tx: Tx) =>
  tables<ReferralTables & { membership: { person_id: string; organization_id: string } }>(tx)

/** Locked, where the acting person sees it. */
export const lockReceivedForHost = (
  tx: Tx,
  id: string,
): Promise<{ host_id: string | null; state: State } | undefined> =>
  db(tx)
    .selectFrom('handover_received')
    .select(['host_id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Does the acting person see this row of theirs? */
export const seesSent = async (tx: Tx, id: string): Promise<boolean> =>
  (await db(tx).selectFrom('handover_sent').select('id').where('id', '=', id).executeTakeFirst()) !==
  undefined

/** The acting person takes it on; whoever is no member (the past of the demo) cannot. False where somebody has it. */
export const takeOn = async (tx: Tx, id: string): Promise<boolean> =>
  (await db(tx)
    .updateTable('handover_received')
    .set((own) => ({
      host_id: own
        .selectFrom('membership')
        .select('person_id')
        .where(sql<boolean>`person_id = app_person() and organization_id = app_organization()`),
    }))
    .where('id', '=', id)
    .where('host_id', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** With the rights of the system: whoever gives a row to a colleague does not see it afterwards. */
export const giveReceived = async (sys: Tx, organizationId: string, id: string, to: string): Promise<void> =>
  void (await db(sys)
    .updateTable('handover_received')
    .set({ host_id: to })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute())

export const giveSent = async (sys: Tx, organizationId: string, id: string, to: string): Promise<void> =>
  void (await db(sys)
    .updateTable('handover_sent')
    .set({ counsellor_id: to })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute())

interface Freed {
  organization_id: string
  id: string
}

/**
 * Whoever is no host any more (another role, an account that is closed, the operator's time that is over) looks after
 * nothing: what they had waits for its team again. What they sent waits for a lead. Answers which rows.
 * Where a membership ends, its key has emptied itself.
 */
export const setFree = async (sys: Tx): Promise<readonly Freed[]> => {
  const received = await sql<Freed>`
    update handover_received h set host_id = null from membership m join person p on p.id = m.person_id
    where m.person_id = h.host_id and m.organization_id = h.organization_id
      and (not m.roles && '{host,lead}' or p.disabled_at is not null or m.valid_until <= ${sys.now})
    returning h.organization_id, h.id`.execute(sys.db)
  const sent = await sql<Freed>`
    update handover_sent h set counsellor_id = null from membership m join person p on p.id = m.person_id
    where m.person_id = h.counsellor_id and m.organization_id = h.organization_id
      and (not m.roles && '{counsellor,host,lead}' or p.disabled_at is not null or m.valid_until <= ${sys.now})
    returning h.organization_id, h.id`.execute(sys.db)
  return [...received.rows, ...sent.rows]
}
