import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ledNetwork, ofLedNetwork } from '../acting.ts'
import { agreementKinds, ended } from './agreement.ts'
import { endInvitations } from './change-parties.ts'
import { listParties } from './party-store.ts'
import { frameworksAbove } from './queries.ts'
import { listSignatures } from './signature-store.ts'
import { changeAgreement, deleteAgreement, insertAgreement, lockAgreement, tellEvent } from './store.ts'
import { templateFor } from './template.ts'
import { insertVersion, standingIn } from './version-store.ts'

const title = z.string().trim().min(4, { error: 'cooperation.titleMissing' }).max(160)
const frameworkId = z.uuid().nullable()

/** A regional agreement may rest on the agreement of a wider network that has not ended, and on no other. */
const checkFramework = async (tx: Tx, networkId: string, id: string | null): Promise<void> => {
  const above = await frameworksAbove(tx, networkId)
  if (id && !above.some((one) => one.id === id && !ended.includes(one.state))) notFound()
}

/** An agreement is being prepared: with the parts of the template, to be written on. */
export const createAgreement = action({
  name: 'cooperation.create-agreement',
  input: z.object({ kind: z.enum(agreementKinds, { error: 'platform.missing' }), title, frameworkId }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const network = await ledNetwork(tx)
    await checkFramework(tx, network.id, input.frameworkId)
    const id = await insertAgreement(tx, { ...input, networkId: network.id })
    await insertVersion(tx, { id, networkId: network.id }, 1, templateFor(input.kind))
    await tellEvent(tx, { id, networkId: network.id }, { kind: 'angelegt', day: berlinDay(tx.now) })
    return id
  },
  audit: ({ kind }, id) => ({ subject: id, detail: { kind } }),
})

/** Another title as long as nobody was asked to agree; another frame also while a change is being written. */
export const changeHead = action({
  name: 'cooperation.change-agreement',
  input: z.object({ agreementId: z.uuid(), title, frameworkId }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, input.agreementId))
    const { draft } = await standingIn(tx, agreement.id)
    // The title is part of what was signed.
    if (!draft || (agreement.state !== 'anbahnung' && input.title !== agreement.title))
      refuse('cooperation.textOffered')
    if (input.frameworkId !== agreement.frameworkId)
      await checkFramework(tx, agreement.networkId, input.frameworkId)
    await changeAgreement(tx, agreement.id, { title: input.title, framework_id: input.frameworkId })
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})

/** A preparation that comes to nothing is taken away with everything in it. */
export const dropAgreement = action({
  name: 'cooperation.drop-agreement',
  input: z.object({ agreementId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { agreementId }) => {
    const agreement = await ofLedNetwork(tx, await lockAgreement(tx, agreementId))
    // What a party has agreed to is kept, also where the text was taken back afterwards.
    if (agreement.state !== 'anbahnung' || (await listSignatures(tx, agreement.id)).length > 0)
      refuse('cooperation.notDraft')
    const parties = await listParties(tx, agreement.id)
    if (!(await deleteAgreement(tx, agreement.id))) refuse('cooperation.notDraft')
    await endInvitations(tx, agreement, parties)
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})
