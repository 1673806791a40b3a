import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, ownEvent } from '../event/acting.ts'
import type { Event } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import type { Meeting, Party } from './meeting.ts'
import { findMeeting, listParties, lockMeeting } from './store.ts'

/** Whoever says for an invited organization who comes. */
export const answeringRoles = ['counsellor', 'host', 'lead', 'coordinator'] as const

/** A get-to-know meeting of one's own organization, prepared or not. */
export const ownMeeting = async (
  tx: Tx,
  eventId: string,
): Promise<{ readonly event: Event; readonly meeting: Meeting | undefined }> => {
  const event = await ownEvent(tx, eventId)
  if (event.kind !== 'kennenlernen') notFound()
  return { event, meeting: await findMeeting(tx, eventId) }
}

/** The same, prepared and held until the transaction ends. */
export const lockOwnMeeting = async (
  tx: Tx,
  eventId: string,
): Promise<{ event: Event; meeting: Meeting }> => {
  const { event } = await ownMeeting(tx, eventId)
  return { event, meeting: (await lockMeeting(tx, eventId)) ?? refuse('events.meetingNotPrepared') }
}

/** A meeting that one's own organization is invited to, with its part in it; else it is not there. */
export const invitationOf = async (
  tx: Tx,
  eventId: string,
): Promise<{ readonly event: Event; readonly meeting: Meeting; readonly party: Party }> => {
  const { organizationId } = acting(tx)
  const meeting = (await findMeeting(tx, eventId)) ?? notFound()
  const event = (await findEvent(tx, eventId)) ?? notFound()
  const parties = await listParties(tx, eventId)
  const party = parties.find(({ invitedId }) => invitedId === organizationId) ?? notFound()
  return { event, meeting, party }
}
