import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from './event.ts'
import { keepOffer } from './publish-service.ts'
import { findEvent } from './store.ts'

/** What follows from a change: the offer of the directory is kept in step. */
export const whenChanged = async (tx: Tx, before: Event): Promise<void> => {
  const event = (await findEvent(tx, before.id)) ?? notFound()
  await keepOffer(tx, event)
}
