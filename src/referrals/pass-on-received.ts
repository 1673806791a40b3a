import { z } from 'zod'
import { listTakers } from '#people'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { giveReceived, lockReceivedForHost } from './assignment-store.ts'
import { isOpen } from './handover.ts'

/** Whoever looks after it in the house gives it to a colleague, and sees it no longer unless they stand in or lead. */
export const passOnReceived = action({
  name: 'referrals.pass-on-received',
  input: z.object({ id: z.uuid(), to: z.uuid({ error: 'referrals.whoMissing' }) }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'host', 'lead'),
  act: async (tx, { id, to }) => {
    if (tx.actor.context !== 'member') throw new Error('unreachable')
    const { organizationId } = tx.actor
    const row = (await lockReceivedForHost(tx, id)) ?? notFound()
    if (!isOpen(row.state)) refuse('referrals.notOpen')
    if (!(await listTakers(tx, ['host'])).some(({ personId }) => personId === to))
      refuse('referrals.noColleague')
    await tx.asSystem('pass on', (sys) => giveReceived(sys, organizationId, id, to))
  },
  audit: ({ id, to }) => ({ subject: id, detail: { to } }),
})
