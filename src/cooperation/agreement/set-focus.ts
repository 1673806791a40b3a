import { z } from 'zod'
import { action } from '#platform/action.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { fieldIds, targetGroups } from '../vocabulary.ts'
import { changeAgreement, findAgreement } from './store.ts'

/** The fields of action and target groups of an agreement, in words that are counted and compared. */
export const setFocus = action({
  name: 'cooperation.set-focus',
  input: z.object({
    agreementId: z.uuid(),
    fields: z.array(z.enum(fieldIds)).max(fieldIds.length),
    targetGroups: z.array(z.enum(targetGroups)).max(targetGroups.length),
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const agreement = await ofLedNetwork(tx, await findAgreement(tx, input.agreementId))
    await changeAgreement(tx, agreement.id, {
      fields: [...new Set(input.fields)],
      target_groups: [...new Set(input.targetGroups)],
    })
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})
