import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Location } from './location.ts'
import { findNetworksOf, locationsOf, membersOf } from './queries.ts'

/**
 * The one network in which something between two organizations counts, of those that both belong to on a day
 * ('YYYY-MM-DD'): a cooperation before a frame, then the one that began first. In one only, as figures of two networks
 * about the same people could be subtracted.
 */
export const networkOfBoth = async (
  tx: Tx,
  one: string,
  other: string,
  on: string,
): Promise<string | undefined> =>
  (
    await sql<{ id: string }>`
      select network.id from network
        join network_member a on a.network_id = network.id and a.organization_id = ${one}
        join network_member b on b.network_id = network.id and b.organization_id = ${other}
      where not a.invited and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to >= ${on})
        and not b.invited and b.valid_from <= ${on} and (b.valid_to is null or b.valid_to >= ${on})
      order by network.kind, (select min(valid_from) from network_member m where m.network_id = network.id), network.id
      limit 1`.execute(tx.db)
  ).rows[0]?.id

/** The houses of an organization, then those of whoever shares a network with it on a day ('YYYY-MM-DD'). */
export const housesOfPartners = async (
  tx: Tx,
  organizationId: string,
  on: string,
): Promise<readonly Location[]> => {
  const partners = new Set([organizationId])
  for (const { id } of await findNetworksOf(tx, organizationId, on))
    for (const member of await membersOf(tx, id, on)) partners.add(member.organizationId)
  const houses = []
  for (const id of partners) houses.push(...(await locationsOf(tx, id)))
  return houses
}
