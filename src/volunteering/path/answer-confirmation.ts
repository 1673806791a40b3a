import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import { type Answer, answers, confirmationKeptDays } from './confirmation.ts'
import { answerRow, findConfirmation } from './confirmation-store.ts'

/** The house confirms, with other hours where it knows others, or says that it can say nothing about it. */
export const answerConfirmation = action({
  name: 'volunteering.answer-confirmation',
  input: z.object({
    id: z.uuid(),
    answer: z.enum(Object.keys(answers) as [Answer, ...Answer[]]),
    quarters: z.int().min(1).max(40_000).nullable(),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'host', 'lead', 'coordinator'),
  act: async (tx, { id, answer, quarters }) => {
    const today = berlinDay(tx.now)
    const sent = (await findConfirmation(tx, id, today)) ?? notFound()
    const { from, into } = answers[answer]
    if (!(from as readonly string[]).includes(sent.state)) notFound()
    await answerRow(tx, id, {
      state: into,
      // Who asked for no hours gets none.
      confirmedQuarters: into === 'confirmed' && sent.quarters !== null ? (quarters ?? sent.quarters) : null,
      answeredOn: today,
      // Of the first answer: nobody keeps it for longer by answering again.
      expiresOn: sent.state === 'sent' ? addDays(today, confirmationKeptDays) : sent.expiresOn,
    })
  },
  // The answer is the person's; the chain keeps that there was one.
  audit: ({ id }) => ({ subject: id }),
})
