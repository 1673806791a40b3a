import { findNetwork } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { listParties } from '../party-store.ts'
import { findAgreement, latestVersion, listSignatures } from '../store.ts'

/** One agreement with its text, parties and signatures, and what the visitor is in it. */
export type Shown = NonNullable<Awaited<ReturnType<typeof agreementOf>>>

/**
 * The agreement in the address (`:id`), as far as the visitor's organization may read it; undefined where it is not
 * there for them.
 */
export const agreementOf = async (visit: Visit) => {
  const member = visit.account?.member
  if (!member) return undefined
  return visit.world.look(visit.actor, async (tx) => {
    const agreement = await findAgreement(tx, visit.params.id ?? '')
    const network = agreement && (await findNetwork(tx, agreement.networkId))
    const version = agreement && (await latestVersion(tx, agreement.id))
    if (!agreement || !network || !version) return undefined
    const parties = await listParties(tx, agreement.id)
    const signatures = (await listSignatures(tx, agreement.id)).filter(
      ({ number }) => number === version.number,
    )
    const own = parties.find(
      (party) => party.organizationId === member.organizationId && party.leftOn === null,
    )
    return {
      agreement,
      network,
      version,
      parties,
      signatures,
      own,
      today: berlinDay(visit.world.now()),
      isLed:
        member.roles.includes('coordinator') &&
        member.networkId === network.id &&
        network.coordinatorId === member.organizationId,
      /** The visitor signs for a party that is asked now. */
      isAsked:
        own !== undefined &&
        member.roles.includes('lead') &&
        version.offeredAt !== null &&
        (version.inForceOn === null || own.joinedOn === null) &&
        !signatures.some(({ organizationId }) => organizationId === own.organizationId),
    }
  })
}
