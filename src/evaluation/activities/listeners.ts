import { jointActivity, jointActivityUndone, listTeamProfiles } from '#cooperation'
import { findLocation, findOrganization, type OrganizationKind } from '#directory'
import { participationCounted } from '#events'
import { system } from '#platform/actor.ts'
import { after, type Listener, within } from '#platform/facts.ts'
import { sha256 } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import { mondayOf, quarterOfDate } from '../count.ts'
import type { Quarter } from '../quarter.ts'
import { deleteActivityCount, insertActivityCount, insertParticipation } from './store.ts'

/** A team is a profile, or an organization as a whole. */
const kindOfTeam = async (
  tx: Tx,
  networkId: string,
  teamKey: string,
): Promise<OrganizationKind | undefined> => {
  const profile = (await listTeamProfiles(tx, networkId)).find(({ id }) => id === teamKey)
  return (await findOrganization(tx, profile?.organizationId ?? teamKey))?.kind
}

/** Made of what happened: told or done twice it is one. */
const keyOf = (told: readonly string[]): string => sha256(told.join(' '))

/** One row for each: also where it is taken back and said again, as the key is made of what happened. */
export const listeners: readonly Listener[] = [
  within(jointActivity, (tx, { networkId, kind, day, teamKey, locationId }) =>
    tx.asSystem('count activities', async (inside) =>
      insertActivityCount(inside, {
        count_key: keyOf([networkId, teamKey, locationId, kind, day]),
        network_id: networkId,
        kind,
        team_key: teamKey,
        team_kind: (await kindOfTeam(inside, networkId, teamKey)) ?? null,
        area_code: (await findLocation(inside, locationId))?.areaCode ?? null,
        week: mondayOf(day),
        quarter: quarterOfDate(day),
      }),
    ),
  ),
  within(jointActivityUndone, (tx, { networkId, kind, day, teamKey, locationId }) =>
    tx.asSystem('count activities', (inside) =>
      deleteActivityCount(inside, keyOf([networkId, teamKey, locationId, kind, day])),
    ),
  ),
  // What belongs to no network counts in none.
  after('evaluation.count-participation', participationCounted, async (world, told) => {
    if (told.networkId === null) return
    const { eventId, networkId, organizationKind, locationId, kind, week, registered, waited, came } = told
    await world.look(system('count participation'), (tx) =>
      insertParticipation(tx, {
        count_key: keyOf([eventId]),
        network_id: networkId,
        organization_kind: organizationKind,
        location_id: locationId,
        kind,
        week,
        quarter: told.quarter as Quarter,
        registered,
        waited,
        came,
      }),
    )
  }),
]
