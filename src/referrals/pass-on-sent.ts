import { z } from 'zod'
import { listTakers } from '#people'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { giveSent, seesSent } from './assignment-store.ts'

/** The person has another counsellor now; or their counsellor left, and a lead says who goes on (decision 0013). */
export const passOnSent = action({
  name: 'referrals.pass-on-sent',
  input: z.object({ id: z.uuid(), to: z.uuid({ error: 'referrals.whoMissing' }) }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host', 'lead'),
  act: async (tx, { id, to }) => {
    if (tx.actor.context !== 'member') throw new Error('unreachable')
    const { organizationId } = tx.actor
    if (!(await seesSent(tx, id))) notFound()
    if (!(await listTakers(tx, ['counsellor', 'host'])).some(({ personId }) => personId === to))
      refuse('referrals.noColleague')
    await tx.asSystem('pass on', (sys) => giveSent(sys, organizationId, id, to))
  },
  audit: ({ id, to }) => ({ subject: id, detail: { to } }),
})
