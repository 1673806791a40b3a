import { z } from 'zod'
import { action } from '#platform/action.ts'
import { roles } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { endSessionsOf } from '../session-store.ts'
import { acting } from './acting.ts'
import { changedRoles, isLastLead, staysTeamLead, wrongRoles } from './colleague.ts'
import { leadsHere, refuseFormerLead } from './leads-here.ts'
import { changeMember, findColleague, lockLeads } from './member-store.ts'
import { coordinatedNetworks } from './network-queries.ts'

/**
 * Gives and takes roles. At once: all sessions of this person in this organization end. What the operator gave stays,
 * a former lead leads no team (colleague.ts), and the last lead stays a lead, also where two leads take the role from each other at the same time.
 */
export const changeRoles = action({
  name: 'people.change-roles',
  input: z.object({
    personId: z.uuid(),
    roles: z.array(z.enum(roles)),
    networkId: z.uuid().nullable().default(null),
  }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, { personId, roles: wished, networkId }) => {
    const { organizationId } = acting(tx)
    const leads = await lockLeads(tx, organizationId, personId)
    await refuseFormerLead(tx, leads)
    const colleague = (await findColleague(tx, organizationId, personId)) ?? notFound()
    const networks = await coordinatedNetworks(tx, organizationId)
    const wrong = wrongRoles(
      { roles: wished, networkId },
      networks.map(({ id }) => id),
    )
    if (wrong) throw new Refused({ key: wrong, fields: { roles: wrong } })
    if (!wished.includes('lead') && isLastLead(leads, personId)) refuse('people.lastLead')
    const after = changedRoles(colleague.roles, wished)
    await changeMember(tx, organizationId, personId, {
      roles: after,
      leads_team: colleague.leadsTeam && staysTeamLead(colleague.roles, after),
      // The network of an evaluator is the operator's to change.
      network_id: wished.includes('coordinator')
        ? networkId
        : after.includes('evaluator')
          ? colleague.networkId
          : null,
    })
    await tx.asSystem('roles', (sys) => endSessionsOf(sys, { personId, organizationId }))
    return { before: colleague.roles, after }
  },
  audit: ({ personId }, { before, after }) => ({
    subject: personId,
    detail: { before: before.join(','), after: after.join(',') },
  }),
})
