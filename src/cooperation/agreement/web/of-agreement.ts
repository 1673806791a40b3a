import { findNetwork, isInvited } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fromAbove } from '../../country/web/from-above.ts'
import { isIn } from '../agreement.ts'
import { listParties } from '../party-store.ts'
import { listSignatures } from '../signature-store.ts'
import { findAgreement } from '../store.ts'
import { readable, standingOf, textFor } from '../version.ts'
import { listVersions } from '../version-store.ts'

/** One agreement with its texts, parties and signatures, and what the visitor is in it. */
export type Shown = NonNullable<Awaited<ReturnType<typeof agreementOf>>>

/** Where it is not: from a frame above, what the frame shows of it. */
export const notShown = async (visit: Visit): Promise<Response> =>
  (await fromAbove(visit)) ?? visit.notFound()

/**
 * The agreement in the address (`:id`), as far as the visitor's organization may read it; undefined where it is not
 * there for them. `version` is the text to be shown: the one that `?fassung=` names; else what is in force, or lies
 * before the parties; for whoever coordinates the newest one.
 */
export const agreementOf = async (visit: Visit) => {
  const member = visit.account?.member
  if (!member) return undefined
  return visit.world.look(visit.actor, async (tx) => {
    const agreement = await findAgreement(tx, visit.params.id ?? '')
    const network = agreement && (await findNetwork(tx, agreement.networkId))
    if (!agreement || !network) return undefined
    const isLed =
      member.roles.includes('coordinator') &&
      member.networkId === network.id &&
      network.coordinatorId === member.organizationId
    const all = await listVersions(tx, agreement.id)
    const versions = readable(all, isLed)
    const standing = standingOf(all)
    const { inForce, asked, draft } = standing
    const wanted = visit.query.get('fassung')
    const version =
      wanted === null
        ? ((isLed ? (draft ?? asked) : inForce) ?? inForce ?? asked ?? versions[0])
        : versions.find(({ number }) => String(number) === wanted)
    if (!version) return undefined
    const today = berlinDay(visit.world.now())
    const parties = await listParties(tx, agreement.id)
    const signatures = await listSignatures(tx, agreement.id)
    /** Who signed one of the texts, by organization. */
    const signed = (number: number | undefined) =>
      new Map(signatures.filter((one) => one.number === number).map((one) => [one.organizationId, one]))
    /** The text that a party is asked to agree to and has not yet. */
    const missingOf = (party: (typeof parties)[number]) => {
      const asks = textFor(party, standing, agreement.state, today)
      return asks && !signed(asks.version.number).has(party.organizationId) ? asks : undefined
    }
    const own = parties.find((party) => party.organizationId === member.organizationId && isIn(party, today))
    return {
      agreement,
      network,
      versions,
      version,
      ...standing,
      parties,
      signed,
      missingOf,
      own,
      today,
      isLed,
      /** The visitor's organization is only asked in: it reads the text, and nothing of what happened or is due. */
      isAsked: await isInvited(tx, { networkId: network.id, organizationId: member.organizationId }),
      /** The visitor signs for a party that is asked now: for this text. */
      toSign: own && member.roles.includes('lead') ? missingOf(own) : undefined,
    }
  })
}
