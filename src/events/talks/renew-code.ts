import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnDating } from '../speed-dating/acting.ts'
import { replaceCode } from '../speed-dating/codes.ts'
import { one } from '../speed-dating/input.ts'
import { moveFollowUp } from './store.ts'

/** A new code for whoever lost theirs: from now on the old one opens nothing. Answers it, to be printed. */
export const renewCode = action({
  name: 'events.renew-dating-code',
  input: one.extend({ id: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, id }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    const isApplicant = dating.applicants.some((applicant) => applicant.id === id)
    if (!isApplicant && !dating.firms.some((firm) => firm.id === id)) notFound()
    const { code, before, hash } = await replaceCode(
      tx,
      of,
      isApplicant ? { applicantId: id } : { firmId: id },
    )
    if (before && isApplicant) await tx.asSystem('new code', (sys) => moveFollowUp(sys, before, hash))
    return code
  },
  audit: ({ eventId, id }) => ({ subject: eventId, detail: { id } }),
})
