import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { answers } from '../speed-dating/dating.ts'
import { bringsCode, eventOfCode, opened } from './acting.ts'
import { saveAnswer } from './store.ts'
import { mayAnswer } from './talks.ts'

/** What somebody says of a talk, or that they take it back (empty); by their code, for their own side. */
export const sayAnswer = action({
  name: 'events.say-answer',
  input: z.object({
    /** The firm, or the applicant: whoever sat on the other side. */
    withId: z.uuid(),
    answer: z.union([z.literal('').transform(() => undefined), z.enum(answers)]),
  }),
  contexts: ['code'],
  may: bringsCode,
  act: async (tx, { withId, answer }) => {
    const { eventId, organizationId, side, id } = await opened(tx)
    const [applicantId, firmId] = side === 'bewerber' ? [id, withId] : [withId, id]
    await tx.asSystem('answer to a talk', async (sys) => {
      if (!mayAnswer(await eventOfCode(sys, eventId), tx.now)) refuse('events.answerClosed')
      const said = { applicantId, firmId, side, answer, typedIn: false }
      if (!(await saveAnswer(sys, { eventId, organizationId }, said))) notFound()
    })
  },
  // Nobody keeps who said what when.
  audit: () => undefined,
})
