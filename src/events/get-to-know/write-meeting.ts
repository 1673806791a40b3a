import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { bindingStates, listAgreements } from '#cooperation'
import { action } from '#platform/action.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../event/acting.ts'
import type { Event } from '../event/event.ts'
import { ownMeeting } from './acting.ts'
import { firstRounds, limits } from './meeting.ts'
import { changeMeeting, insertMeeting, lockMeeting } from './store.ts'

const whole = (least: number, most: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(least, message).max(most, message)

/** Agreements of the network whose parties can be invited: those that bind. */
export const agreementsToChoose = async (tx: Tx, networkId: string) =>
  (await listAgreements(tx, networkId)).filter(({ state }) => bindingStates.includes(state))

/** The network whose staff meets; an event that is for everybody, or for no network, is no such meeting. */
export const networkOfMeeting = ({ audience, networkId }: Event): string =>
  audience === 'netz' && networkId !== null ? networkId : refuse('events.meetingNeedsNetwork')

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = (): string => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')

/** Who is invited, and how many rounds, tables and seats there are. */
export const writeMeeting = action({
  name: 'events.write-meeting',
  input: z.object({
    eventId: z.uuid(),
    /** Empty: the whole network. */
    agreementId: z.union([z.literal(''), z.uuid()]),
    rounds: whole(1, limits.rounds, 'events.meetingRounds'),
    tables: whole(1, limits.tables, 'events.meetingTables'),
    seats: whole(limits.seats[0], limits.seats[1], 'events.meetingSeats'),
    first: z.enum(firstRounds),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, agreementId, ...hall }) => {
    const { event, meeting } = await ownMeeting(tx, eventId)
    const networkId = networkOfMeeting(event)
    if (agreementId && !(await agreementsToChoose(tx, networkId)).some(({ id }) => id === agreementId))
      notFound()
    const chosen = agreementId || null
    if (!meeting) {
      const { organizationId } = event
      await insertMeeting(
        tx,
        { eventId, organizationId, networkId, code: newCode() },
        { ...hall, agreementId: chosen },
      )
      return
    }
    const held = await lockMeeting(tx, eventId)
    if (held?.concludedAt) refuse('events.meetingConcluded')
    if (meeting.invitedAt && chosen !== meeting.agreementId) refuse('events.meetingInvitedStays')
    if (hall.rounds < (held?.held ?? 0))
      throw new Refused({ key: 'events.meetingHeldStay', fields: { rounds: 'events.meetingHeldStay' } })
    await changeMeeting(tx, eventId, { ...hall, agreement_id: chosen })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
