import { z } from 'zod'
import { fieldIds, readPairs } from '#cooperation'
import { action } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, mayHost } from '../event/acting.ts'
import { isOver } from '../event/event.ts'
import { answeringRoles, invitationOf, ownMeeting } from './acting.ts'
import {
  deleteGuest,
  deleteGuestsOf,
  findGuest,
  insertGuest,
  listGuests,
  listSeats,
  nextNumber,
} from './guest-store.ts'
import { limits, takesGuests } from './meeting.ts'
import { changeParty, listParties, lockMeeting } from './store.ts'

const mayAnswer = (actor: Actor): boolean => holds(actor, ...answeringRoles)

/** The teams and houses of an organization that somebody may come for, as a form names them. */
export const groupsOf = async (tx: Tx, networkId: string, organizationId: string) => {
  const { teams, houses } = await readPairs(tx, networkId, berlinDay(tx.now))
  const own = <T extends { readonly organizationId: string }>(all: readonly T[]) =>
    all.filter((one) => one.organizationId === organizationId)
  return [
    ...own(teams).map(({ key, name, profileId }) => ({
      value: `team ${key}`,
      label: name,
      side: 'team' as const,
      profileId,
      locationId: null,
    })),
    ...own(houses).map(({ id, name }) => ({
      value: `haus ${id}`,
      label: name,
      side: 'haus' as const,
      profileId: null,
      locationId: id,
    })),
  ]
}
/** Comes for the organization as a whole: it has neither a team nor a house in the network. */
const asAWhole = { side: 'haus', profileId: null, locationId: null } as const

/** The meeting, held, and whose people are named: one's own organization's, or, by whoever invites, of one that called. */
const forWhom = async (tx: Tx, eventId: string, invitedId: string) => {
  const { organizationId } = acting(tx)
  const isOwn = invitedId === organizationId
  if (!isOwn && !mayHost(tx.actor)) return notFound()
  const { event, party } = isOwn
    ? await invitationOf(tx, eventId)
    : {
        ...(await ownMeeting(tx, eventId)),
        party: (await listParties(tx, eventId)).find((one) => one.invitedId === invitedId) ?? notFound(),
      }
  const meeting = (await lockMeeting(tx, eventId)) ?? notFound()
  if (event.state === 'abgesagt') refuse('events.isCancelled')
  if (!takesGuests(meeting, event, tx.now)) refuse('events.isOver')
  return { event, meeting, party }
}

/** A colleague comes. Whoever invites may write down whom an invited organization names by phone. */
export const nameGuest = action({
  name: 'events.name-guest',
  input: z.object({
    eventId: z.uuid(),
    invitedId: z.uuid(),
    name: z.string().trim().min(1, 'platform.missing').max(80),
    /** `team <key>` or `haus <id>`; empty where the organization has neither. */
    group: z.string(),
    field: z.union([z.literal(''), z.enum(fieldIds)]),
  }),
  contexts: ['member'],
  may: mayAnswer,
  act: async (tx, { eventId, invitedId, name, group, field }) => {
    const { meeting, party } = await forWhom(tx, eventId, invitedId)
    const groups = await groupsOf(tx, meeting.networkId, invitedId)
    const chosen = groups.find(({ value }) => value === group) ?? (groups.length === 0 ? asAWhole : undefined)
    if (!chosen) throw new Refused({ key: 'platform.input', fields: { group: 'events.meetingGroup' } })
    if (party.guests >= limits.guestsOfOne) refuse('events.meetingManyOfOne')
    const number = await nextNumber(tx, eventId)
    if (number > limits.guests) refuse('events.meetingManyGuests')
    const { side, profileId, locationId } = chosen
    await insertGuest(tx, meeting, number, {
      invitedId,
      name,
      side,
      profileId,
      locationId,
      field: field || null,
    })
    if (party.declinedAt) await changeParty(tx, eventId, invitedId, { declined_at: null })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** They do not come after all. Who has sat at a table was there: then only whoever invites says that they have gone. */
export const dropGuest = action({
  name: 'events.drop-guest',
  input: z.object({ eventId: z.uuid(), guestId: z.uuid() }),
  contexts: ['member'],
  may: mayAnswer,
  act: async (tx, { eventId, guestId }) => {
    const guest = (await findGuest(tx, eventId, guestId)) ?? notFound()
    const { meeting } = await forWhom(tx, eventId, guest.invitedId)
    const sat = (await listSeats(tx, eventId)).some(
      (seat) => seat.guestId === guestId && seat.round < meeting.held,
    )
    if (sat) refuse('events.meetingHasSat')
    await deleteGuest(tx, eventId, guestId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** Nobody comes; whom the organization named is gone. */
export const declineInvitation = action({
  name: 'events.decline-invitation',
  input: z.object({ eventId: z.uuid() }),
  contexts: ['member'],
  may: mayAnswer,
  act: async (tx, { eventId }) => {
    const { organizationId } = acting(tx)
    const { event, meeting, party } = await invitationOf(tx, eventId)
    if (isOver(event, tx.now)) refuse('events.isOver')
    await lockMeeting(tx, eventId)
    if (party.declinedAt) return
    const own = new Set(
      (await listGuests(tx, eventId)).flatMap((one) => (one.invitedId === organizationId ? [one.id] : [])),
    )
    const seats = await listSeats(tx, eventId)
    if (seats.some(({ guestId, round }) => own.has(guestId) && round < meeting.held))
      refuse('events.meetingHasSat')
    await deleteGuestsOf(tx, eventId, organizationId)
    await changeParty(tx, eventId, organizationId, { declined_at: tx.now })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
