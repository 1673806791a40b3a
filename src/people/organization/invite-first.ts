import { z } from 'zod'
import { findNetwork, findOrganization } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { isInvited } from './invitation-store.ts'
import { freshUserName, invited } from './invite-colleague.ts'
import { findState } from './operator-store.ts'
import { type SentInvitation, sendInvitation } from './send-invitation.ts'

/**
 * The operator invites the first lead of an organization, or somebody who reads the figures of a network: the two
 * roles that nobody inside an organization can give.
 */
export const inviteFirst = action({
  name: 'people.invite-first',
  input: invited.extend({
    organizationId: z.uuid(),
    role: z.enum(['lead', 'evaluator']),
    networkId: z.uuid().nullable().default(null),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, input): Promise<SentInvitation> => {
    if (!(await findOrganization(tx, input.organizationId))) notFound()
    if (input.role === 'evaluator' && !(await findNetwork(tx, input.networkId ?? '')))
      throw new Refused({ key: 'platform.input', fields: { network: 'platform.missing' } })
    const { leads } = await tx.asSystem('operator', (sys) => findState(sys, input.organizationId))
    // Where somebody leads, they invite; without them only an emergency access helps, which they see.
    if (input.role === 'lead' && leads > 0) refuse('people.leadThere')
    const account = input.email || (await freshUserName(tx, input.name))
    const sent = await tx.asSystem('invitation', async (sys) => {
      if (await isInvited(sys, input.organizationId, account)) refuse('people.alreadyInvited')
      return sendInvitation(sys, {
        ...input,
        account,
        email: input.email || null,
        byMail: input.email !== '',
        roles: [input.role],
        networkId: input.role === 'evaluator' ? input.networkId : null,
        teamId: null,
      })
    })
    tx.note({
      organizationId: input.organizationId,
      action: 'people.invite-first',
      subject: sent.id,
      detail: { roles: input.role },
    })
    return sent
  },
  audit: ({ organizationId }, { id }) => ({ subject: id, detail: { organization: organizationId } }),
})
