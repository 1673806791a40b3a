import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { memberEnded } from '../facts.ts'
import { endSessionsOf } from '../session-store.ts'
import { acting } from './acting.ts'
import { isLastLead } from './colleague.ts'
import { leadsHere, refuseFormerLead } from './leads-here.ts'
import { deleteMember, eraseIfAlone, findColleague, lockLeads } from './member-store.ts'

/**
 * Somebody leaves the organization. Name and account are erased with the last membership. The last lead cannot leave,
 * also where two leads remove each other at the same time.
 */
export const endMembership = action({
  name: 'people.end-membership',
  input: z.object({ personId: z.uuid() }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, { personId }) => {
    const { organizationId } = acting(tx)
    const leads = await lockLeads(tx, organizationId, personId)
    await refuseFormerLead(tx, leads)
    if (!(await findColleague(tx, organizationId, personId))) notFound()
    if (isLastLead(leads, personId)) refuse('people.lastLead')
    await deleteMember(tx, organizationId, personId)
    await tx.tell(memberEnded, { organizationId, personId })
    await tx.asSystem('membership', async (sys) => {
      await endSessionsOf(sys, { personId, organizationId })
      await eraseIfAlone(sys, personId)
    })
  },
  audit: ({ personId }) => ({ subject: personId }),
})
