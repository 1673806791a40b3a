import { z } from 'zod'
import { acceptInvitation, isInvited, withdrawInvitation } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import { acting } from '../acting.ts'
import { deleteParty } from './party-store.ts'
import { ownNetworks, pendingParties } from './queries.ts'
import { settle } from './settle.ts'

/**
 * Whoever was asked to be a party says through its lead that it belongs to the network: from now on both sides see each
 * other's teams and contacts. Its yes to a text says the same; what others record of it on paper does not.
 */
export const belongToNetwork = action({
  name: 'cooperation.confirm-membership',
  input: z.object({ networkId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { networkId }) => {
    const own = { networkId, organizationId: acting(tx).organizationId }
    const isNew = await isInvited(tx, own)
    const there = isNew ? [] : await ownNetworks(tx, own.organizationId, berlinDay(tx.now))
    if (!isNew && !there.some(({ id }) => id === networkId)) notFound()
    // Memberships are the directory's: no member writes them.
    if (isNew) await tx.asSystem('agreement', (sys) => acceptInvitation(sys, own))
    return isNew
  },
  // Said twice, it is the same.
  audit: ({ networkId }, isNew) => (isNew ? { subject: networkId } : undefined),
})

/**
 * Whoever was asked says no through its lead: nothing of it is left in the network, and it reads nothing there any more.
 * What it has agreed to already stays; then it leaves instead.
 */
export const declineNetwork = action({
  name: 'cooperation.decline-membership',
  input: z.object({ networkId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { networkId }) => {
    const own = { networkId, organizationId: acting(tx).organizationId }
    if (!(await isInvited(tx, own))) notFound()
    // Neither parties nor memberships are written by who is asked.
    const agreements = await tx.asSystem('agreement', async (sys) => {
      const pending = await pendingParties(sys, own)
      for (const { id } of pending) await deleteParty(sys, id)
      await withdrawInvitation(sys, own)
      return pending.map(({ agreementId }) => agreementId)
    })
    for (const agreementId of agreements) await settle(tx, agreementId)
  },
  audit: ({ networkId }) => ({ subject: networkId }),
})
