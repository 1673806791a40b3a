import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { findAgreement } from '../../agreement/store.ts'
import { frameAbove } from '../queries.ts'
import { paths } from './paths.ts'

/**
 * Whoever sees the agreement in the address (`:id`) from a frame above reads what the frame shows of it; undefined for all
 * others.
 */
export const fromAbove = async (visit: Visit): Promise<Response | undefined> => {
  const organizationId = visit.account?.member.organizationId
  if (!organizationId) return undefined
  const today = berlinDay(visit.world.now())
  const found = await visit.world.look(visit.actor, async (tx) => {
    const agreement = await findAgreement(tx, visit.params.id ?? '')
    const frame = agreement && (await frameAbove(tx, agreement.networkId, organizationId, today))
    return frame ? `${paths.one(frame, agreement.networkId)}#vereinbarung-${agreement.id}` : undefined
  })
  return found === undefined ? undefined : visit.redirect(found)
}
