import { system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { resultOf, type SurveyResult } from './result.ts'
import { fold, listEnded, lockSurvey, saveResult, tallies } from './store.ts'
import { paperDays, type QuestionId } from './survey.ts'

const clock = system('survey results')

/** Makes the result of a survey, once. In the system's context. */
export const evaluateLocked = async (tx: Tx, surveyId: string, today: string): Promise<void> => {
  const survey = await lockSurvey(tx, surveyId)
  if (!survey || survey.evaluatedOn !== null) return
  await fold(tx, surveyId)
  if (survey.organizationId === null) return saveResult(tx, surveyId, today, null)
  const counted = await tallies(tx, surveyId)
  const result: SurveyResult = Object.fromEntries(
    survey.questions.map((id): [QuestionId, ReturnType<typeof resultOf>] => [
      id,
      resultOf(counted.get(id) ?? new Map(), survey.audience),
    ]),
  )
  await saveResult(tx, surveyId, today, result)
}

/** Every night: the letter box is emptied, and surveys that ended a week ago get their result. */
export const evaluateEnded = async (world: World): Promise<void> => {
  const today = berlinDay(world.now())
  await world.look(clock, (tx) => fold(tx))
  for (const { id } of await world.look(clock, (tx) => listEnded(tx, addDays(today, -paperDays))))
    await world.look(clock, (tx) => evaluateLocked(tx, id, today))
}
