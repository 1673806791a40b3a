import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from '../acting.ts'
import { ownNetworks } from '../agreement/queries.ts'
import type { House, Team } from './knowing.ts'
import { listHouses, listTeams } from './queries.ts'

/** Who acts in which network, today. */
export interface Place {
  readonly networkId: string
  readonly organizationId: string
  /** 'YYYY-MM-DD' */
  readonly today: string
  /** Whether they speak for their organization: as Beratung, Haus or Leitung. */
  readonly speaks: boolean
  /** Whether they coordinate the network. */
  readonly isLed: boolean
}

/** The acting person's place in a network that their organization belongs to today; else it is not there. */
export const placeIn = async (tx: Tx, networkId: string): Promise<Place> => {
  const { organizationId, networkId: coordinated } = acting(tx)
  const today = berlinDay(tx.now)
  const network =
    (await ownNetworks(tx, organizationId, today)).find(({ id }) => id === networkId) ?? notFound()
  return {
    networkId,
    organizationId,
    today,
    speaks: holds(tx.actor, 'counsellor', 'host', 'lead'),
    isLed:
      holds(tx.actor, 'coordinator') && coordinated === networkId && network.coordinatorId === organizationId,
  }
}

/** Whether a pair is somebody's to speak of: their own team's or house's, or whoever coordinates. */
export const mayTell = (
  { organizationId, speaks, isLed }: Pick<Place, 'organizationId' | 'speaks' | 'isLed'>,
  team: Pick<Team, 'organizationId'>,
  house: Pick<House, 'organizationId'>,
): boolean => isLed || (speaks && [team.organizationId, house.organizationId].includes(organizationId))

/** A team and a house of the network, as an address or a form names them; else they are not there. */
export const pairOf = async (
  tx: Tx,
  place: Place,
  named: { readonly team: string; readonly locationId: string },
): Promise<{ readonly team: Team; readonly house: House }> => {
  const team = (await listTeams(tx, place.networkId, place.today)).find(({ key }) => key === named.team)
  const house = (await listHouses(tx, place.networkId, place.today)).find(({ id }) => id === named.locationId)
  if (!team || !house || team.organizationId === house.organizationId) return notFound()
  return { team, house }
}
