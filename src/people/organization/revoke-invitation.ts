import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { acting } from './acting.ts'
import { deleteInvitation, findInvitation } from './invitation-store.ts'
import { leadsHere } from './leads-here.ts'

/** Takes an invitation back: its link or code opens nothing any more. */
export const revokeInvitation = action({
  name: 'people.revoke-invitation',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: (actor, _input, tx) => leadsHere(actor, tx),
  act: async (tx, { id }) => {
    if (!(await findInvitation(tx, acting(tx).organizationId, id))) notFound()
    await deleteInvitation(tx, id)
  },
  audit: ({ id }) => ({ subject: id }),
})
