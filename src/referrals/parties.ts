import { findNetworksOf, findOrganization, findService } from '#directory'
import { refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { berlinDay } from './calendar-days.ts'

export interface Parties {
  readonly sender: { readonly id: string; readonly name: string; readonly kind: string }
  readonly receiver: { readonly id: string; readonly name: string; readonly kind: string }
  readonly serviceId: string
  readonly serviceTitle: string
  readonly locationId: string | null
  readonly locationName: string | null
  readonly areaCode: string | null
  readonly needs: readonly string[]
  /** The networks both belong to today: their coordinators will count it. */
  readonly networkIds: readonly string[]
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
  const today = berlinDay(tx.now)
  const own = new Set((await findNetworksOf(tx, senderId, today)).map((n) => n.id))
  const networkIds = (await findNetworksOf(tx, receiver.id, today))
    .map((n) => n.id)
    .filter((id) => own.has(id))
  return {
    sender: { id: sender.id, name: sender.name, kind: sender.kind },
    receiver: { id: receiver.id, name: receiver.name, kind: receiver.kind },
    serviceId,
    serviceTitle: service.title,
    locationId: location?.id ?? null,
    locationName: location?.name ?? null,
    areaCode: location?.areaCode ?? null,
    needs: service.needs,
    networkIds,
    takesHandover: service.takesHandover,
  }
}

/** How the house is called towards the person: the house's name, with its Träger where it is another. */
export const houseName = (parties: Pick<Parties, 'receiver' | 'locationName'>): string =>
  parties.locationName && parties.locationName !== parties.receiver.name
    ? `${parties.locationName} (${parties.receiver.name})`
    : parties.receiver.name
