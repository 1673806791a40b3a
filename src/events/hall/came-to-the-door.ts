import { type Listener, within } from '#platform/facts.ts'
import { registrationCame } from '../facts.ts'
import { keysOf } from '../speed-dating/take-over-registrations.ts'
import { setHereByKeys } from './store.ts'

/** Who was let in at the door is here: as many of a family as came. */
export const listeners: readonly Listener[] = [
  within(registrationCame, async (tx, { registrationId, eventId, persons, came }) => {
    const keys = keysOf({ id: registrationId, persons })
    await setHereByKeys(tx, eventId, keys.slice(0, came), true)
    await setHereByKeys(tx, eventId, keys.slice(came), false)
  }),
]
