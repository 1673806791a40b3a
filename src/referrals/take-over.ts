import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { lockReceivedForHost, takeOn } from './assignment-store.ts'
import { isOpen } from './handover.ts'

/** A host takes on what waits for the team: from now on they see it, and no longer everybody there (decision 0013). */
export const takeOver = action({
  name: 'referrals.take-over',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'host', 'lead'),
  act: async (tx, { id }) => {
    const row = (await lockReceivedForHost(tx, id)) ?? notFound()
    if (!isOpen(row.state)) refuse('referrals.notOpen')
    if (!(await takeOn(tx, id))) refuse('referrals.alreadyTaken')
  },
  audit: ({ id }) => ({ subject: id }),
})
