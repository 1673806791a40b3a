import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { linkNeeded } from './facts.ts'
import { lockLinked } from './link-rules.ts'

/** A fresh link to the same address: what an old link can still do. */
export const renewLink = action({
  name: 'referrals.renew-link',
  input: z.object({}),
  contexts: ['link'],
  may: () => true,
  act: async (tx) => {
    const row = (await lockLinked(tx, true)) ?? notFound()
    if (row.state !== 'sent') refuse('referrals.alreadyAnswered')
    await tx.tell(linkNeeded, { organizationId: row.organization_id, receivedId: row.id, reason: 'renewed' })
    tx.note({
      organizationId: row.organization_id,
      action: 'referrals.renew-link',
      subject: row.id,
      detail: {},
    })
  },
  audit: () => undefined,
})
