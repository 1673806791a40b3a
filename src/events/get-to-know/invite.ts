import { z } from 'zod'
import { listParties as partiesOf } from '#cooperation'
import { findNetwork, membersOf } from '#directory'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../event/acting.ts'
import { isOver } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import { lockOwnMeeting } from './acting.ts'
import type { Meeting } from './meeting.ts'
import { changeMeeting, changeParty, insertParties, listParties } from './store.ts'
import { tellInvited } from './tell-invited.ts'

/**
 * Who is meant: everybody who belongs to the network today; of an agreement its parties, as far as they have joined and
 * not left it.
 */
export const meantBy = async (
  tx: Tx,
  { networkId, agreementId, organizationId }: Pick<Meeting, 'networkId' | 'agreementId' | 'organizationId'>,
): Promise<readonly string[]> => {
  const today = berlinDay(tx.now)
  const members = new Set((await membersOf(tx, networkId, today)).map((one) => one.organizationId))
  const network = await findNetwork(tx, networkId)
  if (network) members.add(network.coordinatorId)
  if (agreementId === null) return [...members]
  const inForce = (await partiesOf(tx, agreementId)).filter(
    ({ joinedOn, leftOn }) => joinedOn !== null && joinedOn <= today && (leftOn === null || leftOn >= today),
  )
  // Whoever invites is at home there.
  const ids = new Set([...inForce.map((one) => one.organizationId), organizationId])
  return [...ids].filter((id) => members.has(id))
}

/** Asks all who are meant and were not asked before. */
export const inviteParties = action({
  name: 'events.invite-parties',
  input: z.object({ eventId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const { event, meeting } = await lockOwnMeeting(tx, eventId)
    if (event.state === 'entwurf') refuse('events.meetingNotPublished')
    if (event.state === 'abgesagt') refuse('events.isCancelled')
    if (meeting.concludedAt || isOver(event, tx.now)) refuse('events.isOver')
    const fresh = await insertParties(tx, meeting, await meantBy(tx, meeting))
    if (!meeting.invitedAt) await changeMeeting(tx, eventId, { invited_at: tx.now })
    for (const invitedId of fresh)
      if (invitedId !== meeting.organizationId) await tellInvited(tx, event, invitedId, 'invited')
    return fresh.length
  },
  audit: ({ eventId }, n) => ({ subject: eventId, detail: { n } }),
})

const pauseMs = 20 * 3_600_000

/** Asks those again who have not answered; nobody twice within a day. */
export const remindParties = action({
  name: 'events.remind-parties',
  input: z.object({ eventId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const { event, meeting } = await lockOwnMeeting(tx, eventId)
    if (event.state !== 'veroeffentlicht' || meeting.concludedAt || isOver(event, tx.now))
      refuse('events.isOver')
    const silent = (await listParties(tx, eventId)).filter(
      ({ invitedId, declinedAt, guests, remindedAt, invitedAt }) =>
        invitedId !== meeting.organizationId &&
        declinedAt === null &&
        guests === 0 &&
        (remindedAt ?? invitedAt).getTime() < tx.now.getTime() - pauseMs,
    )
    if (silent.length === 0) refuse('events.meetingNobodyToRemind')
    for (const { invitedId } of silent) await remindOne(tx, event.id, invitedId)
    return silent.length
  },
  audit: ({ eventId }, n) => ({ subject: eventId, detail: { n } }),
})

export const remindOne = async (tx: Tx, eventId: string, invitedId: string): Promise<void> => {
  const event = await findEvent(tx, eventId)
  if (!event) return
  await changeParty(tx, eventId, invitedId, { reminded_at: tx.now })
  await tellInvited(tx, event, invitedId, 'reminded')
}
