import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { fieldIds, targetGroups } from '../vocabulary.ts'
import { changeAgreement, findAgreement } from './store.ts'

/** What everybody may read of a cooperation: what it is about, its fields of action and target groups. */
export const publishAgreement = action({
  name: 'cooperation.publish-agreement',
  input: z.object({
    agreementId: z.uuid(),
    about: z.string().trim().max(2000),
    fields: z.array(z.enum(fieldIds)).max(fieldIds.length),
    targetGroups: z.array(z.enum(targetGroups)).max(targetGroups.length),
    isPublic: z.boolean(),
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await findAgreement(tx, input.agreementId))
    if (input.isPublic && agreement.state === 'anbahnung') refuse('cooperation.notPublicYet')
    if (input.isPublic && input.about.length < 20) refuse('cooperation.aboutMissing')
    await changeAgreement(tx, agreement.id, {
      about: input.about || null,
      fields: [...new Set(input.fields)],
      target_groups: [...new Set(input.targetGroups)],
      public: input.isPublic,
    })
  },
  audit: ({ agreementId, isPublic }) => ({ subject: agreementId, detail: { public: isPublic } }),
})
