import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { Refused, refuse } from '#platform/refusal.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { endModelPhase, planModelPhase } from '../milestone/plan-model-phase.ts'
import { asksNotice, type StepName, stepNames, stepOf, stepsFrom } from './agreement.ts'
import { move } from './move.ts'
import { holdSince } from './settle.ts'
import { changeAgreement, lockAgreement } from './store.ts'

const byButton = stepNames.filter(
  (name) => stepOf(name).by === 'coordinator' && name !== 'offer' && name !== 'redraft',
)

/**
 * One step in the life of an agreement (steps in `agreement.ts`), on a day that may lie in the past.
 * `until`: the last day of the model phase; `notice`: the
 * last day to give notice, where it begins; `said`: the structure it goes over into, or why it ends.
 */
export const takeStep = action({
  name: 'cooperation.take-step',
  input: z.object({
    agreementId: z.uuid(),
    step: z.enum(byButton as [StepName, ...StepName[]]),
    day: z.iso.date({ error: 'cooperation.dayWrong' }),
    until: z.iso.date({ error: 'cooperation.dayWrong' }).optional(),
    notice: z.iso.date({ error: 'cooperation.dayWrong' }).optional(),
    said: z.string().trim().max(200).optional(),
    noClient,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    const step = stepOf(input.step)
    if (!stepsFrom(agreement.state, agreement.kind).includes(input.step)) refuse('cooperation.stepWrong')
    const { day, until, said } = input
    const notice = asksNotice(input.step, agreement.kind) ? input.notice : undefined
    const wrong = (fields: Record<string, string>): never => {
      throw new Refused({ key: 'platform.input', fields })
    }
    if (day > berlinDay(tx.now) || (agreement.signedOn && day < agreement.signedOn))
      wrong({ day: 'cooperation.dayWrong' })
    if (step.needs === 'until' && (!until || until <= day)) wrong({ until: 'cooperation.untilWrong' })
    if (notice && notice <= day) wrong({ notice: 'cooperation.untilWrong' })
    if ((step.needs === 'structure' || step.needs === 'reason') && !said) wrong({ said: 'platform.missing' })
    askAboutClients([said ?? ''], input.noClient)
    if (input.step === 'live' && !(await holdSince(tx, agreement, day))) refuse('cooperation.notAllSaid')
    if (step.needs === 'until') {
      await changeAgreement(tx, agreement.id, {
        model_from: input.step === 'prolong' ? agreement.modelFrom : day,
        model_until: until ?? null,
      })
      await planModelPhase(tx, agreement, { until: until!, notice })
    } else await endModelPhase(tx, agreement, input.step, day)
    if (step.needs === 'structure') await changeAgreement(tx, agreement.id, { successor: said ?? null })
    await move(tx, agreement, step.into, day, said || null)
  },
  audit: ({ agreementId, step, day }) => ({ subject: agreementId, detail: { step, day } }),
})
