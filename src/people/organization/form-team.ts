import { z } from 'zod'
import { locationsOf } from '#directory'
import { action } from '#platform/action.ts'
import { notFound, Refused } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from './acting.ts'
import { leadsHere } from './leads-here.ts'
import { deleteTeam, findTeam, insertTeam, isTeamName, renameTeam, setHouses } from './team-store.ts'

const name = z.string().trim().min(2).max(80)

const refuseTaken = async (tx: Tx, wished: string, except?: string): Promise<void> => {
  if (await isTeamName(tx, acting(tx).organizationId, wished, except))
    throw new Refused({ key: 'people.teamThere', fields: { name: 'people.teamThere' } })
}

/** A team: within an organization it is the border of what colleagues see of hand-overs (R2). */
export const createTeam = action({
  name: 'people.create-team',
  input: z.object({ name }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, input) => {
    await refuseTaken(tx, input.name)
    return insertTeam(tx, acting(tx).organizationId, input.name)
  },
  audit: (_input, id) => ({ subject: id }),
})

/** Its name, and the houses whose hand-overs wait for it. */
export const changeTeam = action({
  name: 'people.change-team',
  input: z.object({ teamId: z.uuid(), name, locationIds: z.array(z.uuid()).max(500) }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, input) => {
    const { organizationId } = acting(tx)
    const team = (await findTeam(tx, organizationId, input.teamId)) ?? notFound()
    await refuseTaken(tx, input.name, team.id)
    const own = new Set((await locationsOf(tx, organizationId)).map(({ id }) => id))
    if (input.locationIds.some((id) => !own.has(id))) notFound()
    if (input.name !== team.name) await renameTeam(tx, organizationId, team.id, input.name)
    await setHouses(tx, organizationId, team.id, [...new Set(input.locationIds)])
  },
  audit: ({ teamId, locationIds }) => ({ subject: teamId, detail: { houses: locationIds.length } }),
})

/** The team is gone; its people and houses stay, without a team. */
export const endTeam = action({
  name: 'people.end-team',
  input: z.object({ teamId: z.uuid() }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, { teamId }) => {
    const { organizationId } = acting(tx)
    if (!(await findTeam(tx, organizationId, teamId))) notFound()
    await deleteTeam(tx, organizationId, teamId)
  },
  audit: ({ teamId }) => ({ subject: teamId }),
})
