import { z } from 'zod'
import { action } from '#platform/action.ts'
import { type Actor, holds, system } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { quarterOf, shiftQuarter } from '../quarter.ts'
import { findSurvey } from './store.ts'
import {
  deleteText,
  deleteVoice,
  eraseTextsUpTo,
  eraseVoicesUpTo,
  findText,
  insertVoice,
} from './text-store.ts'

const one = z.object({ surveyId: z.uuid(), textId: z.uuid() })
/** Free texts are read and kept by the house alone: no network, no Jobcenter, no export. */
const may = (actor: Actor): boolean => holds(actor, 'host', 'lead')

export const dropText = action({
  name: 'evaluation.delete-survey-text',
  input: one,
  contexts: ['member'],
  may,
  act: async (tx, { surveyId, textId }) => {
    const text = (await findText(tx, surveyId, textId)) ?? notFound()
    await deleteVoice(tx, text.id)
    await deleteText(tx, text.id)
  },
  audit: ({ surveyId }) => ({ subject: surveyId }),
})

/** "Darf in den Bericht": a copy goes to the voices of the network in whose figures the survey counts. */
export const letIntoReport = action({
  name: 'evaluation.release-survey-text',
  input: one,
  contexts: ['member'],
  may,
  act: async (tx, { surveyId, textId }) => {
    const text = (await findText(tx, surveyId, textId)) ?? notFound()
    const survey = (await findSurvey(tx, surveyId)) ?? notFound()
    if (survey.countsIn === null) return refuse('evaluation.noNetwork')
    await insertVoice(tx, { ...text, network_id: survey.countsIn })
  },
  audit: ({ surveyId }) => ({ subject: surveyId }),
})

/** Also where the text itself is erased by now. */
export const takeOutOfReport = action({
  name: 'evaluation.take-back-survey-text',
  input: one,
  contexts: ['member'],
  may,
  act: async (tx, { textId }) => {
    if (!(await deleteVoice(tx, textId))) notFound()
  },
  audit: ({ surveyId }) => ({ subject: surveyId }),
})

/** Texts after twelve months at most; what a house let into a report after two years. */
export const eraseTexts = (world: World): Promise<void> =>
  world.look(system('retention'), async (tx) => {
    const now = quarterOf(world.now())
    await eraseTextsUpTo(tx, shiftQuarter(now, -4))
    await eraseVoicesUpTo(tx, shiftQuarter(now, -8))
  })
