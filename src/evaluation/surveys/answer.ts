import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { quarterOf } from '../quarter.ts'
import { findByCode, findSurvey, insertAnswers, insertText, type SurveyHead } from './store.ts'
import { type Answer, isAnswer, longestText, notSaid, type Said, saysSomething, stateOf } from './survey.ts'

const said = {
  said: z.record(
    z.string(),
    z.custom<Answer>((n) => typeof n === 'number' && isAnswer(n)),
  ),
  text: z.string().trim().max(longestText),
}

/** Every question of the survey has an answer, given or not; others are left out. */
const complete = (survey: SurveyHead, given: Said): Said =>
  Object.fromEntries(survey.questions.map((id) => [id, given[id] ?? notSaid]))

const put = async (tx: Tx, survey: SurveyHead, given: Said, text: string): Promise<void> => {
  const all = complete(survey, given)
  if (!saysSomething(all, survey.withText ? text : '')) refuse('evaluation.nothingSaid')
  const quarter = quarterOf(tx.now)
  await insertAnswers(tx, survey.id, quarter, all)
  if (survey.withText && text !== '' && survey.organizationId !== null)
    await insertText(tx, { surveyId: survey.id, organizationId: survey.organizationId, quarter, text })
}

/**
 * Somebody answers. Nobody knows who: the context is the visitor's, which may put answers in and not read them, and no
 * chain is written.
 */
export const answerSurvey = action({
  name: 'evaluation.answer-survey',
  input: z.object({ code: z.string(), ...said }),
  contexts: ['visitor'],
  may: () => true,
  act: async (tx, { code, said: given, text }) => {
    const survey = (await findByCode(tx, code)) ?? notFound()
    if (stateOf(survey, berlinDay(tx.now)) !== 'offen') refuse('evaluation.isOver')
    await put(tx, survey, given, text)
  },
  audit: () => undefined,
})

/** A sheet of paper, typed in by somebody of the house or the network: it counts like the others. */
export const typeIn = action({
  name: 'evaluation.type-in-survey',
  input: z.object({ surveyId: z.uuid(), ...said }),
  contexts: ['member'],
  // Whoever sees the survey holds its sheets in their hands.
  may: async (_, { surveyId }, tx) => (await findSurvey(tx, surveyId)) !== undefined,
  act: async (tx, { surveyId, said: given, text }) => {
    const survey = (await findSurvey(tx, surveyId)) ?? notFound()
    const state = stateOf(survey, berlinDay(tx.now))
    if (state !== 'offen' && state !== 'papier') refuse('evaluation.isOver')
    // Members may neither write nor read answers.
    await tx.asSystem('survey paper', (sys) => put(sys, survey, given, text))
  },
  // That somebody typed in a sheet, never what stood on it: whoever invents sheets can be found.
  audit: ({ surveyId }) => ({ subject: surveyId }),
})
