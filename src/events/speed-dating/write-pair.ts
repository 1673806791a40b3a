import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnDating } from './acting.ts'
import { hours, inOrder, languages, name, one } from './input.ts'
import { deleteInterpreter, insertInterpreter } from './interpreter-store.ts'
import { deletePair, savePair } from './pair-store.ts'

const pair = { applicantId: z.uuid('platform.missing'), firmId: z.uuid('platform.missing') }

/** Two who are to meet whatever they wish, or who are not to meet. */
export const writeDatingPair = action({
  name: 'events.write-dating-pair',
  input: one.extend({ ...pair, meets: z.enum(['ja', 'nein']) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, applicantId, firmId, meets }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    if (!dating.applicants.some(({ id }) => id === applicantId)) notFound()
    if (!dating.firms.some(({ id }) => id === firmId)) notFound()
    await savePair(tx, of, { applicantId, firmId, meets: meets === 'ja' })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

export const dropDatingPair = action({
  name: 'events.delete-dating-pair',
  input: one.extend(pair),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, ...given }) => {
    await lockOwnDating(tx, eventId)
    if (!(await deletePair(tx, eventId, given))) notFound()
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** Somebody who translates, and when. */
export const writeDatingInterpreter = action({
  name: 'events.write-dating-interpreter',
  input: one
    .extend({ name, ...hours, languages: languages.min(1, 'platform.missing') })
    .superRefine((given, context) => inOrder(given, context)),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, ...given }) => {
    const { of } = await lockOwnDating(tx, eventId)
    await insertInterpreter(tx, of, given)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

export const dropDatingInterpreter = action({
  name: 'events.delete-dating-interpreter',
  input: one.extend({ interpreterId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, interpreterId }) => {
    await lockOwnDating(tx, eventId)
    if (!(await deleteInterpreter(tx, eventId, interpreterId))) notFound()
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
