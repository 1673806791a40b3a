import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import { findRegistration, type Registration } from './store.ts'

/** Events with an offer of places whose time has run out. */
export const withLapsedOffers = async (tx: Tx): Promise<readonly string[]> =>
  (
    await sql<{ id: string }>`select distinct event_id as id from event_registration
      where offered_until <= ${tx.now}`.execute(tx.db)
  ).rows.map(({ id }) => id)

/** Who comes to an event that begins before this moment, left an address and has not been reminded. */
export const toRemind = async (
  tx: Tx,
  until: Date,
  most: number,
): Promise<readonly { readonly registration: Registration; readonly event: Event }[]> => {
  const { rows } = await sql<{ id: string; event_id: string }>`
    select r.id, r.event_id from event join event_registration r on r.event_id = event.id
    where starts_at > ${tx.now} and ends_at > ${tx.now} and starts_at < ${until} and event.state = 'veroeffentlicht'
      and r.state = 'angemeldet' and r.remind and r.email is not null and r.reminded_at is null
    order by starts_at, r.position, r.id limit ${most}`.execute(tx.db)
  const found = []
  for (const { id, event_id } of rows) {
    const [registration, event] = [await findRegistration(tx, id), await findEvent(tx, event_id)]
    if (registration && event) found.push({ registration, event })
  }
  return found
}
