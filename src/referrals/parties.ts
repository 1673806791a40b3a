import { findOrganization, findService, networkOfBoth } from '#directory'
import { mayReceive } from '#people'
import { berlinDay } from '#platform/berlin-time.ts'
import { Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'

export interface Parties {
  readonly sender: { readonly id: string; readonly name: string; readonly kind: string }
  readonly receiver: { readonly id: string; readonly name: string; readonly kind: string }
  readonly serviceId: string
  readonly serviceTitle: string
  readonly locationId: string | null
  readonly locationName: string | null
  readonly areaCode: string | null
  readonly needs: readonly string[]
  /** The network in which it counts, of those that both belong to today. */
  readonly networkId: string | null
  readonly takesHandover: boolean
}

/** Who hands over to whom. Refuses where the offer is gone. */
export const findParties = async (
  tx: Tx,
  senderId: string,
  serviceId: string,
  locationId?: string | undefined,
): Promise<Parties> => {
  const service = (await findService(tx, serviceId)) ?? refuse('referrals.offerGone')
  const sender = (await findOrganization(tx, senderId)) ?? refuse('platform.notFound')
  const receiver = (await findOrganization(tx, service.organizationId)) ?? refuse('referrals.offerGone')
  const location = service.locations.find((l) => l.id === locationId) ?? service.locations[0]
  const networkId = await networkOfBoth(tx, senderId, receiver.id, berlinDay(tx.now))
  return {
    sender: { id: sender.id, name: sender.name, kind: sender.kind },
    receiver: { id: receiver.id, name: receiver.name, kind: receiver.kind },
    serviceId,
    serviceTitle: service.title,
    locationId: location?.id ?? null,
    locationName: location?.name ?? null,
    areaCode: location?.areaCode ?? null,
    needs: service.needs,
    networkId: networkId ?? null,
    takesHandover: service.takesHandover,
  }
}

/**
 * The same for what is passed on about a person: refuses where the house takes nothing, or nothing any more, and
 * where it has not accepted the notice on secrecy and purpose (R7, § 78 SGB X).
 */
export const findTakers = async (...given: Parameters<typeof findParties>): Promise<Parties> => {
  const parties = await findParties(...given)
  const [tx] = given
  if (!parties.takesHandover) refuse('referrals.noData')
  if (!(await mayReceive(tx, parties.receiver.id))) refuse('referrals.noNotice')
  return parties
}

/** The same for a page: undefined where the offer is gone. */
export const findPartiesOrNone = async (
  ...given: Parameters<typeof findParties>
): Promise<Parties | undefined> => {
  try {
    return await findParties(...given)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** How the house is called towards the person: the house's name, with its Träger where it is another. */
export const houseName = (parties: Pick<Parties, 'receiver' | 'locationName'>): string =>
  parties.locationName && parties.locationName !== parties.receiver.name
    ? `${parties.locationName} (${parties.receiver.name})`
    : parties.receiver.name
