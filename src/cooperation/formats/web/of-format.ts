import { findNetwork, findOrganization, listOffers, membersOf } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { findAgreement } from '../../agreement/store.ts'
import { readGapKey } from '../../gaps/coverage.ts'
import { areaName } from '../../gaps/queries.ts'
import { findFormat, formatEvents, partnersOf, serviceIdsOf } from '../store.ts'

/** One format with all that is shown of it, and what the visitor may do with it. */
export type Shown = NonNullable<Awaited<ReturnType<typeof shownFormat>>>

/** The format in the address (`:id`); undefined where it is not there for the visitor. */
export const shownFormat = async (visit: Visit) => {
  const member = visit.account?.member
  if (!member) return undefined
  const today = berlinDay(visit.world.now())
  return visit.world.look(visit.actor, async (tx) => {
    const format = await findFormat(tx, visit.params.id ?? '')
    const network = format && (await findNetwork(tx, format.networkId))
    if (!format || !network) return undefined
    const isLed =
      member.roles.includes('coordinator') &&
      member.networkId === network.id &&
      network.coordinatorId === member.organizationId
    const works = member.roles.some((role) => role === 'counsellor' || role === 'host' || role === 'lead')
    const partners = await partnersOf(tx, [format.id])
    const members = await membersOf(tx, network.id, today)
    const ids = await serviceIdsOf(tx, format.id)
    const ofWhom = partners
      .map(({ organizationId }) => organizationId)
      .filter((id) => isLed || (works && id === member.organizationId))
    const gap = format.gapKey === null ? undefined : readGapKey(format.gapKey)
    const ended = format.state === 'beendet'
    return {
      format,
      network,
      isLed,
      today,
      partners,
      /** Members that do not take part yet. */
      others: members.filter(
        ({ organizationId }) => !partners.some((one) => one.organizationId === organizationId),
      ),
      offers: ids.length > 0 ? await listOffers(tx, { ids }) : [],
      /** Offers of partners that the visitor may link. */
      linkable:
        ofWhom.length > 0 && !ended
          ? (await listOffers(tx, { organizationIds: ofWhom })).filter(({ id }) => !ids.includes(id))
          : [],
      events: await formatEvents(tx, [format.id]),
      area: format.areaCode ? await areaName(tx, format.areaCode) : undefined,
      agreement: format.agreementId ? await findAgreement(tx, format.agreementId) : undefined,
      /** The gap that it is an answer to. */
      gap: gap && { ...gap, name: await areaName(tx, gap.space) },
      proposer: format.proposedBy ? await findOrganization(tx, format.proposedBy) : undefined,
      own: member.organizationId,
      mayJoin:
        works && !ended && members.some(({ organizationId }) => organizationId === member.organizationId),
      mayWrite: isLed || (works && format.state === 'idee' && format.proposedBy === member.organizationId),
    }
  })
}
