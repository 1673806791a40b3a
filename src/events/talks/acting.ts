import type { Actor } from '#platform/actor.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import { findOpened, type Opened } from './queries.ts'

/** Whoever brings a code; whether anybody has it, the action finds out. */
export const bringsCode = (actor: Actor): boolean => actor.context === 'code'

/** What the code of this context opens; a code that nobody has opens nothing. */
export const opened = async (tx: Tx): Promise<Opened> => (await findOpened(tx)) ?? notFound()

/** The same for an applicant: what is theirs alone is not there for a firm. */
export const openedApplicant = async (tx: Tx): Promise<Opened> => {
  const found = await opened(tx)
  return found.side === 'bewerber' ? found : notFound()
}

/** Its event, whomever that is for: a code opens it also where a visitor does not see it. */
export const eventOfCode = async (sys: Tx, eventId: string): Promise<Event> =>
  (await findEvent(sys, eventId)) ?? notFound()
