import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { Refused, refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { agreementMoved } from '../facts.ts'
import { endModelPhase, planModelPhase } from '../milestone/plan-model-phase.ts'
import {
  binding,
  ended,
  type State,
  type StepName,
  stepNames,
  stepOf,
  steps,
  whoMustAgree,
} from './agreement.ts'
import { listParties } from './party-store.ts'
import { type Agreement, changeAgreement, lockAgreement, tellEvent } from './store.ts'
import { canonicalText, emptyBlocks, openPlaces } from './text.ts'
import { standingOf } from './version.ts'
import {
  deleteDraft,
  freezeVersion,
  insertVersion,
  latestVersion,
  listVersions,
  withdrawVersion,
} from './version-store.ts'

const move = async (
  tx: Tx,
  agreement: Agreement,
  into: State,
  day: string,
  note: string | null = null,
): Promise<void> => {
  await changeAgreement(tx, agreement.id, { state: into })
  await tellEvent(tx, agreement, { kind: 'stand', day, state: into, note })
  await tx.tell(agreementMoved, {
    agreementId: agreement.id,
    networkId: agreement.networkId,
    state: into,
    day,
  })
}

/** Lays the text before the parties: from now on it is what they agree to, word by word. */
export const offerText = action({
  name: 'cooperation.offer-text',
  input: z.object({ agreementId: z.uuid(), revision: z.coerce.number().int().positive() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { agreementId, revision }) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, agreementId))
    if (ended.includes(agreement.state)) refuse('cooperation.over')
    const version = await latestVersion(tx, agreement.id)
    if (!version || version.offeredAt) return refuse('cooperation.textOffered')
    if (version.revision !== revision) refuse('cooperation.textChanged')
    if (version.blocks.length === 0 || emptyBlocks(version.blocks).length > 0)
      refuse('cooperation.blockEmpty', { title: emptyBlocks(version.blocks)[0]?.title ?? agreement.title })
    const open = openPlaces(version.blocks)
    if (open.length > 0) refuse('cooperation.placeOpen', { count: open.length, place: open[0]!.place })
    const day = berlinDay(tx.now)
    if (whoMustAgree(await listParties(tx, agreement.id), day).length < 2) refuse('cooperation.twoParties')
    const hash = sha256(canonicalText(agreement.title, version.blocks))
    // Somebody may write at this moment: then it is no longer the text that was read.
    if (!(await freezeVersion(tx, agreement.id, version, hash))) refuse('cooperation.textChanged')
    await tellEvent(tx, agreement, { kind: 'vorgelegt', day, number: version.number })
    if (agreement.state === steps.offer.from[0]) await move(tx, agreement, steps.offer.into, day)
    return version.number
  },
  audit: ({ agreementId }, number) => ({ subject: agreementId, detail: { number } }),
})

/**
 * A new version to write on. Where the parties were still being asked, the text is taken back: who has agreed to it
 * already agrees to the new one again.
 */
export const redraft = action({
  name: 'cooperation.redraft',
  input: z.object({ agreementId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { agreementId }) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, agreementId))
    const version = await latestVersion(tx, agreement.id)
    if (!version?.offeredAt) return refuse('cooperation.draftThere')
    if (![...binding, 'abgestimmt'].includes(agreement.state)) refuse('cooperation.over')
    const day = berlinDay(tx.now)
    const { asked, inForce } = standingOf(await listVersions(tx, agreement.id))
    // Nobody who coordinates changes what lies before the parties; the system notes that it is taken back.
    if (asked) await tx.asSystem('agreement', (sys) => withdrawVersion(sys, agreement.id, asked.number, day))
    await insertVersion(tx, agreement, version.number + 1, (asked ?? inForce ?? version).blocks)
    await tellEvent(tx, agreement, { kind: 'fassung', day, number: version.number + 1 })
    if (agreement.state === steps.redraft.from[0]) await move(tx, agreement, steps.redraft.into, day)
    return version.number + 1
  },
  audit: ({ agreementId }, number) => ({ subject: agreementId, detail: { number } }),
})

/** The draft of a change is thrown away; what is in force stays. */
export const dropDraft = action({
  name: 'cooperation.drop-draft',
  input: z.object({ agreementId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { agreementId }) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, agreementId))
    const version = await latestVersion(tx, agreement.id)
    if (agreement.state === 'anbahnung' || !version || version.offeredAt) refuse('cooperation.noDraft')
    await deleteDraft(tx, agreement.id)
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})

const byButton = stepNames.filter(
  (name) => stepOf(name).by === 'coordinator' && name !== 'offer' && name !== 'redraft',
)

/**
 * One step in the life of an agreement (steps in `agreement.ts`), on a day that may lie in the past.
 * `until`: the last day of the model phase; `said`: the structure it goes over into, or why it ends.
 */
export const takeStep = action({
  name: 'cooperation.take-step',
  input: z.object({
    agreementId: z.uuid(),
    step: z.enum(byButton as [StepName, ...StepName[]]),
    day: z.iso.date({ error: 'cooperation.dayWrong' }),
    until: z.iso.date({ error: 'cooperation.dayWrong' }).optional(),
    said: z.string().trim().max(200).optional(),
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    const step = stepOf(input.step)
    if (!step.from.includes(agreement.state)) refuse('cooperation.stepWrong')
    const { day, until, said } = input
    const wrong = (fields: Record<string, string>): never => {
      throw new Refused({ key: 'platform.input', fields })
    }
    if (day > berlinDay(tx.now) || (agreement.signedOn && day < agreement.signedOn))
      wrong({ day: 'cooperation.dayWrong' })
    if (step.needs === 'until' && (!until || until <= day)) wrong({ until: 'cooperation.untilWrong' })
    if ((step.needs === 'structure' || step.needs === 'reason') && !said) wrong({ said: 'platform.missing' })
    if (step.needs === 'until') {
      await changeAgreement(tx, agreement.id, {
        model_from: input.step === 'prolong' ? agreement.modelFrom : day,
        model_until: until ?? null,
      })
      await planModelPhase(tx, agreement, until!)
    } else await endModelPhase(tx, agreement, input.step, day)
    if (step.needs === 'structure') await changeAgreement(tx, agreement.id, { successor: said ?? null })
    await move(tx, agreement, step.into, day, said || null)
  },
  audit: ({ agreementId, step, day }) => ({ subject: agreementId, detail: { step, day } }),
})
