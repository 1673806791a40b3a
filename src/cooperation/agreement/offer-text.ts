import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { binding, ended, steps, whoMustAgree } from './agreement.ts'
import { move } from './move.ts'
import { listParties } from './party-store.ts'
import { lockAgreement, tellEvent } from './store.ts'
import { tellParties } from './tell-parties.ts'
import { canonicalText, emptyBlocks, openPlaces } from './text.ts'
import {
  deleteDraft,
  freezeVersion,
  insertVersion,
  latestVersion,
  standingIn,
  withdrawVersion,
} from './version-store.ts'

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
    const must = whoMustAgree(await listParties(tx, agreement.id), day)
    if (must.length < 2) refuse('cooperation.twoParties')
    const hash = sha256(canonicalText(agreement.title, version.blocks))
    // Somebody may write at this moment: then it is no longer the text that was read.
    if (!(await freezeVersion(tx, agreement.id, version, hash))) refuse('cooperation.textChanged')
    await tellEvent(tx, agreement, { kind: 'vorgelegt', day, number: version.number })
    await tellParties(tx, agreement.id, binding.includes(agreement.state) ? 'changed' : 'offered', must)
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
    const { asked, inForce } = await standingIn(tx, agreement.id)
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
