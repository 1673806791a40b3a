import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import { tellSent } from './deliver.ts'
import { findParties } from './parties.ts'

/** A printed hint (level 0): nothing is stored of it, it is only counted. */
export const countHint = action({
  name: 'referrals.hint',
  input: z.object({ serviceId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host'),
  act: async (tx, { serviceId }) => {
    if (tx.actor.context !== 'member') throw new Error('unreachable')
    await tellSent(tx, 'hinweis', newId(), await findParties(tx, tx.actor.organizationId, serviceId))
  },
  audit: () => undefined,
})
