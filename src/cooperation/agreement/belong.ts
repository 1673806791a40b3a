import { z } from 'zod'
import { acceptInvitation, isInvited } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import { acting } from '../acting.ts'
import { ownNetworks } from './queries.ts'

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
    const there = await ownNetworks(tx, own.organizationId, berlinDay(tx.now))
    if (!there.some(({ id }) => id === networkId)) notFound()
    const isNew = await isInvited(tx, own)
    // Memberships are the directory's: no member writes them.
    if (isNew) await tx.asSystem('agreement', (sys) => acceptInvitation(sys, own))
    return isNew
  },
  // Said twice, it is the same.
  audit: ({ networkId }, isNew) => (isNew ? { subject: networkId } : undefined),
})
