import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwn } from '../speed-dating/acting.ts'
import { answers, sides } from '../speed-dating/dating.ts'
import { one } from '../speed-dating/input.ts'
import { eventOfCode } from './acting.ts'
import { saveAnswer } from './store.ts'
import { mayAnswer } from './talks.ts'

/**
 * What stands on a sheet of paper, typed in by the house; what is left empty stays as it is. It writes only: what is
 * there already is neither shown nor overwritten, where somebody said it themselves.
 */
export const typeInAnswers = action({
  name: 'events.type-in-answers',
  input: one.extend({
    side: z.enum(sides),
    /** Whose sheet: an applicant or a firm. */
    id: z.uuid(),
    /** By the id of the other side. */
    answers: z.record(z.uuid(), z.union([z.literal(''), z.enum(answers)])),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, side, id, answers: ticked }) => {
    const of = await lockOwn(tx, eventId)
    if (!mayAnswer(await eventOfCode(tx, eventId), tx.now)) refuse('events.answerClosed')
    await tx.asSystem('answers from paper', async (sys) => {
      for (const [other, answer] of Object.entries(ticked)) {
        if (answer === '') continue
        const [applicantId, firmId] = side === 'bewerber' ? [id, other] : [other, id]
        const said = { applicantId, firmId, side, answer, typedIn: true }
        if (!(await saveAnswer(sys, of, said))) notFound()
      }
    })
  },
  // Which sheet, never what stood on it: whoever made one up could learn from it what the other side said.
  audit: ({ eventId, side, id }) => ({ subject: eventId, detail: { side, id } }),
})
