import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { changeAgreement, findAgreement } from './store.ts'

/** Whether everybody may read of a cooperation, and what it is about in its own words. */
export const publishAgreement = action({
  name: 'cooperation.publish-agreement',
  input: z.object({
    agreementId: z.uuid(),
    about: z.string().trim().max(2000),
    isPublic: z.boolean(),
    noClient,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await findAgreement(tx, input.agreementId))
    if (input.isPublic && agreement.state === 'anbahnung') refuse('cooperation.notPublicYet')
    if (input.isPublic && input.about.length < 20) refuse('cooperation.aboutMissing')
    askAboutClients([input.about], input.noClient)
    await changeAgreement(tx, agreement.id, {
      about: input.about || null,
      public: input.isPublic,
    })
  },
  audit: ({ agreementId, isPublic }) => ({ subject: agreementId, detail: { public: isPublic } }),
})
