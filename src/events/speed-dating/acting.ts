import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { lockOwnEvent, ownEvent } from '../event/acting.ts'
import type { Event } from '../event/event.ts'
import type { Dating } from './dating.ts'
import { findDating } from './store.ts'
import type { Of } from './tables-store.ts'

const isDating = (event: Event): Event => (event.kind === 'speed-dating' ? event : notFound())
const ofEvent = ({ id, organizationId }: Event): Of => ({ eventId: id, organizationId })

/** A speed-dating of one's own organization, held until the transaction ends. */
export const lockOwn = async (tx: Tx, eventId: string): Promise<Of> =>
  ofEvent(isDating(await lockOwnEvent(tx, eventId)))

/** The same with all that is written about it; refused as long as there is no rhythm. */
export const lockOwnDating = async (tx: Tx, eventId: string): Promise<{ of: Of; dating: Dating }> => {
  const of = await lockOwn(tx, eventId)
  return { of, dating: (await findDating(tx, eventId)) ?? refuse('events.datingNoDay') }
}

/** The same to read. */
export const ownDating = async (
  tx: Tx,
  eventId: string,
): Promise<{ event: Event; dating: Dating | undefined }> => {
  const event = isDating(await ownEvent(tx, eventId))
  return { event, dating: await findDating(tx, eventId) }
}
