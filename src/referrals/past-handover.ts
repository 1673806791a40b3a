import { wording } from '#consent'
import type { Member } from '#platform/actor.ts'
import { newCode, newId } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { close, expire } from './clock.ts'
import { consentFacts } from './consent-facts.ts'
import { draft as draftSchema } from './draft.ts'
import { findParties } from './parties.ts'
import { findReceivedOf } from './queries.ts'
import { sendHandover } from './send-handover.ts'

export interface PastHandover {
  readonly sentId: string
  readonly code: string
  readonly receiverId: string
  readonly receivedId: string
}

/**
 * One warm hand-over as if the person had agreed at the table, through the real action: for the demo and for tests.
 * Answers undefined where it was refused.
 */
export const sendPast = async (
  world: World,
  sender: Member,
  given: Record<string, unknown>,
  way: 'now' | 'home' = 'now',
): Promise<PastHandover | undefined> => {
  const draft = draftSchema.parse(given)
  const parties = await world.look(sender, (tx) =>
    findParties(tx, sender.organizationId, draft.serviceId, draft.locationId),
  )
  const wordingHash = wording(draft.language, consentFacts(draft.language, draft, parties)).hash
  const [sentId, code] = [newId(), newCode()]
  const outcome = await sendHandover(world, sender, { draft, sentId, code, way, wordingHash })
  if (!outcome.ok) return undefined
  const receiver: Member = {
    context: 'member',
    personId: parties.receiver.id,
    organizationId: parties.receiver.id,
    roles: ['host'],
  }
  const received = await world.look(receiver, (tx) => findReceivedOf(tx, sentId))
  return { sentId, code, receiverId: parties.receiver.id, receivedId: received?.id ?? '' }
}

/** What the clock would have done meanwhile. */
export const closeOld = async (world: World): Promise<void> => {
  await expire(world)
  await close(world)
}
