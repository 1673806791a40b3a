import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { acting } from './acting.ts'
import { leadsHere, refuseFormerLead } from './leads-here.ts'
import { changeMember, findColleague, lockLeads } from './member-store.ts'
import { findTeam } from './team-store.ts'

/** Puts a colleague into a team, or into none; and says whether they lead it: then they see its hand-overs (R2). */
export const assignTeam = action({
  name: 'people.assign-team',
  input: z.object({ personId: z.uuid(), teamId: z.uuid().nullable(), leadsTeam: z.boolean() }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, { personId, teamId, leadsTeam }) => {
    const { organizationId } = acting(tx)
    await refuseFormerLead(tx, await lockLeads(tx, organizationId, personId))
    if (!(await findColleague(tx, organizationId, personId))) notFound()
    if (teamId && !(await findTeam(tx, organizationId, teamId))) notFound()
    await changeMember(tx, organizationId, personId, {
      team_id: teamId,
      leads_team: teamId !== null && leadsTeam,
    })
  },
  audit: ({ personId, teamId, leadsTeam }) => ({
    subject: personId,
    detail: { team: teamId, leads: leadsTeam },
  }),
})
