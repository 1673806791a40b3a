import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, ledBy } from './create-survey.ts'
import { evaluateLocked } from './evaluate.ts'
import { changeEnd, eraseSurvey, findSurvey, type Survey } from './store.ts'
import { longestDays, stateOf } from './survey.ts'

const one = z.object({ surveyId: z.uuid() })

/** Whether the acting person may change it: the house's by hosts and leads, a network's by whoever coordinates. */
export const mayChange = async (tx: Tx, survey: Survey | undefined): Promise<boolean> => {
  if (!survey || tx.actor.context !== 'member') return false
  if (survey.organizationId !== null)
    return holds(tx.actor, 'host', 'lead') && survey.organizationId === tx.actor.organizationId
  return survey.networkId === (await ledBy(tx, acting(tx)))
}
const mayChangeThis = async (_: unknown, { surveyId }: { surveyId: string }, tx: Tx): Promise<boolean> =>
  mayChange(tx, await findSurvey(tx, surveyId))

/** Longer or shorter, while it runs. */
export const moveEnd = action({
  name: 'evaluation.move-survey-end',
  input: one.extend({ closesOn: z.iso.date() }),
  contexts: ['member'],
  may: mayChangeThis,
  act: async (tx, { surveyId, closesOn }) => {
    const survey = (await findSurvey(tx, surveyId)) ?? notFound()
    if (survey.evaluatedOn !== null) refuse('evaluation.isOver')
    if (closesOn < survey.opensOn || closesOn < berlinDay(tx.now)) refuse('evaluation.endsBefore')
    if (closesOn > addDays(survey.opensOn, longestDays)) refuse('evaluation.tooLong')
    await changeEnd(tx, surveyId, closesOn)
  },
  audit: ({ surveyId }) => ({ subject: surveyId }),
})

/** Ends it now and makes the result, for good. Of a network's survey the published quarters are the result. */
export const endSurvey = action({
  name: 'evaluation.end-survey',
  input: one,
  contexts: ['member'],
  may: mayChangeThis,
  act: async (tx, { surveyId }) => {
    const survey = (await findSurvey(tx, surveyId)) ?? notFound()
    const today = berlinDay(tx.now)
    if (stateOf(survey, today) === 'geplant') refuse('evaluation.notYet')
    // Counts are read by the system alone; what comes back is what disclosure control lets out.
    await tx.asSystem('survey result', (sys) => evaluateLocked(sys, surveyId, today))
  },
  audit: ({ surveyId }) => ({ subject: surveyId }),
})

/** With everything that was answered and written. What was published of it stays. */
export const dropSurvey = action({
  name: 'evaluation.delete-survey',
  input: one,
  contexts: ['member'],
  may: mayChangeThis,
  act: (tx, { surveyId }) => eraseSurvey(tx, surveyId),
  audit: ({ surveyId }) => ({ subject: surveyId }),
})
