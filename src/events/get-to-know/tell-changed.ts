import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { listParties } from './store.ts'
import { tellInvited } from './tell-invited.ts'

/** A meeting is at another time or place, or does not take place: whoever is invited and has not declined is told. */
export const tellMeetingChanged = async (tx: Tx, event: Event): Promise<void> => {
  if (event.kind !== 'kennenlernen') return
  for (const { invitedId, declinedAt } of await listParties(tx, event.id))
    if (declinedAt === null && invitedId !== event.organizationId)
      await tellInvited(tx, event, invitedId, event.state === 'abgesagt' ? 'cancelled' : 'changed')
}
