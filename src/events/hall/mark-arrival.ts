import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnDating } from '../speed-dating/acting.ts'
import { one } from '../speed-dating/input.ts'
import { setArrival } from './store.ts'

export const arrivals = ['da', 'fehlt', 'offen'] as const

/** Somebody is there, did not come, or nobody knows yet. The plan changes only once a proposal is accepted. */
export const markArrival = action({
  name: 'events.mark-dating-arrival',
  input: one.extend({ applicantId: z.uuid(), arrival: z.enum(arrivals) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, applicantId, arrival }) => {
    const { dating } = await lockOwnDating(tx, eventId)
    if (!dating.applicants.some(({ id }) => id === applicantId)) notFound()
    await setArrival(tx, eventId, applicantId, { here: arrival === 'da', absent: arrival === 'fehlt' })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
