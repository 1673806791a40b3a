import type { Visit } from '#platform/http/visit.ts'
import { acting } from '../../event/acting.ts'
import { aroundEvent } from '../../event/publish-service.ts'
import { invitationOf } from '../acting.ts'
import { groupsOf } from '../answer-invitation.ts'
import { listGuests, listSeats } from '../guest-store.ts'
import { eventIdOf, groupNames, lookAt } from './seen.ts'

/** The invitation of the address, to one's own organization, with one's own people. */
export const seenInvitation = (visit: Visit) =>
  lookAt(visit, async (tx) => {
    const found = await invitationOf(tx, eventIdOf(visit))
    const { organizationId } = acting(tx)
    const { event, meeting } = found
    // Whoever invites sees all names elsewhere; here are one's own.
    const guests = (await listGuests(tx, event.id)).filter(({ invitedId }) => invitedId === organizationId)
    if (guests.length > 0) tx.read({ subject: event.id, purpose: 'events.read-guests', daily: true })
    return {
      ...found,
      ...(await aroundEvent(tx, event)),
      guests,
      seats: await listSeats(tx, event.id),
      groups: await groupsOf(tx, meeting.networkId, organizationId),
      names: await groupNames(tx, meeting.networkId, [organizationId]),
    }
  })
export type SeenInvitation = NonNullable<Awaited<ReturnType<typeof seenInvitation>>>
