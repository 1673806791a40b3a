import { z } from 'zod'
import { changeSheet } from '#consent'
import { findService } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { takeOn } from './assignment-store.ts'
import { handoverMoved } from './facts.ts'
import { can, declineReasons, steps } from './handover.ts'
import { lockLinked } from './link-rules.ts'
import { changeReceived, changeSent, lockReceived } from './store.ts'

/**
 * The receiver's steps: by whoever sees it in the house (R2); accept and decline also by the mail link.
 * A signed-in host who accepts takes it on.
 */
export const takeStep = action({
  name: 'referrals.step',
  input: z
    .object({
      /** Missing for a link: it is one hand-over. */
      id: z.uuid().optional(),
      step: z.enum(['accept', 'decline', 'arrive', 'miss', 'end']),
      reason: z.enum(declineReasons).optional(),
      betterServiceId: z.uuid().optional(),
    })
    .refine(
      (input) =>
        input.step !== 'decline' || input.reason !== undefined || input.betterServiceId !== undefined,
      {
        path: ['reason'],
        message: 'referrals.reasonMissing',
      },
    ),
  contexts: ['member', 'link'],
  may: (actor, input) =>
    actor.context === 'link'
      ? input.step === 'accept' || input.step === 'decline'
      : input.id !== undefined && holds(actor, 'host', 'lead'),
  act: async (tx, input) => {
    const row =
      (await (tx.actor.context === 'link' ? lockLinked(tx) : lockReceived(tx, input.id ?? ''))) ?? notFound()
    const step = steps[input.step]
    if (!can(input.step, row.state)) refuse('referrals.alreadyAnswered')
    if (input.betterServiceId && !(await findService(tx, input.betterServiceId)))
      refuse('referrals.offerGone')
    const answer =
      input.step === 'decline'
        ? {
            reason: input.reason ?? ('anderer-ort' as const),
            better_service_id: input.betterServiceId ?? null,
          }
        : {}
    await changeReceived(tx, row.id, {
      state: step.into,
      ...answer,
      ...(input.step === 'accept' || input.step === 'decline' ? { answered_at: tx.now } : {}),
      ...(step.ends ? { ended_at: tx.now } : {}),
    })
    if (input.step === 'accept' && tx.actor.context === 'member') await takeOn(tx, row.id)
    const { senderSees, personReads } = step
    // Once closed, the sender's word stays, and the sheet with it: the counsellor has seen its code (decision 0003).
    if (berlinDay(tx.now) < row.closes_on) {
      if (senderSees)
        await tx.into({ organization: row.sender_id }, 'referrals.word', (there) =>
          changeSent(there, row.sent_id, { word: senderSees, ...answer }),
        )
      if (personReads)
        await tx.into({ sheet: row.sheet_id }, 'referrals.progress', (own) =>
          changeSheet(own, row.sheet_id, { progress: personReads }),
        )
    }
    await tx.tell(handoverMoved, { countKey: row.count_key, state: step.into, day: berlinDay(tx.now) })
    if (tx.actor.context === 'link')
      tx.note({
        organizationId: row.organization_id,
        action: 'referrals.step',
        subject: row.id,
        detail: { step: input.step },
      })
    return { id: row.id }
  },
  audit: (input, value) => ({ subject: value.id, detail: { step: input.step } }),
})
