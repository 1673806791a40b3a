import { z } from 'zod'
import { action } from '#platform/action.ts'
import type { CodeBearer } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost, ownEvent } from '../event/acting.ts'
import { heardWords } from '../speed-dating/dating.ts'
import { one } from '../speed-dating/input.ts'
import { findDating } from '../speed-dating/store.ts'
import { bringsCode, eventOfCode, openedApplicant } from './acting.ts'
import { findFollowUp, listFollowUps } from './queries.ts'
import { deleteFollowUp, saveFollowUp, saveHeard } from './store.ts'
import { dueStep, followUpDays } from './talks.ts'

const codeIn = (tx: Tx): string => (tx.actor as CodeBearer).code

/** The applicant allows the house to ask later how it went on, and leaves a number or an address for exactly this. */
export const allowFollowUp = action({
  name: 'events.allow-follow-up',
  input: z.object({ contact: z.string().trim().min(1, 'platform.missing').max(200) }),
  contexts: ['code'],
  may: bringsCode,
  act: async (tx, { contact }) => {
    const { eventId, organizationId, id } = await openedApplicant(tx)
    await tx.asSystem('leave to ask', async (sys) => {
      const dating = (await findDating(sys, eventId)) ?? notFound()
      const { name, reads } = dating.applicants.find((applicant) => applicant.id === id) ?? notFound()
      await saveFollowUp(sys, { eventId, organizationId }, { code: codeIn(tx), name, contact, reads })
    })
  },
  audit: () => undefined,
})

/** Taken back: gone at once. The code alone opens it, also when nothing else of the day is left. */
export const revokeFollowUp = action({
  name: 'events.revoke-follow-up',
  input: z.object({}),
  contexts: ['code'],
  may: bringsCode,
  act: async (tx) => {
    if (!(await findFollowUp(tx))) notFound()
    await tx.asSystem('leave to ask', (sys) => deleteFollowUp(sys, codeIn(tx)))
  },
  audit: () => undefined,
})

/** What the house heard; after three months it is counted, and the person is gone. */
export const recordFollowUp = action({
  name: 'events.record-follow-up',
  input: one.extend({ id: z.uuid(), heard: z.enum(heardWords, 'platform.missing') }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, id, heard }) => {
    const { organizationId } = await ownEvent(tx, eventId)
    const event = await eventOfCode(tx, eventId)
    const row = (await listFollowUps(tx, eventId)).find((all) => all.id === id) ?? notFound()
    const step =
      dueStep(event, row.heard, tx.now) ?? refuse('events.followUpEarly', { n: followUpDays.wochen })
    await tx.asSystem('what was heard', (sys) =>
      saveHeard(sys, { eventId, organizationId }, { id, before: row.heard, step, heard }),
    )
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
