import { sql } from 'kysely'
import type { MemberRole, OrganizationKind } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { type Side, sideOf } from './side.ts'

/** Who belongs to a network on a day, with what they are in it; last, whoever coordinates without being a member. */
export const belonging = (networkId: string, day: string) => sql`
  belonging as (
    select distinct on (organization_id) organization_id, role from (
      select organization_id, role, 0 as last from network_member where network_id = ${networkId}
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
      union all select coordinator_id, null, 1 from network where id = ${networkId}) anyone
    order by organization_id, last, role)`

/** A team or a house of a network, as other rooms list it. */
export interface ListedTeam {
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  readonly name: string
  readonly teamId: string | null
  readonly locationId: string | null
  readonly side: Side
}

/**
 * All teams of a network by organization and name, as far as the acting person sees them. The network must be one of
 * theirs (`networkOf`).
 */
export const listTeamProfiles = async (tx: Tx, networkId: string): Promise<readonly ListedTeam[]> => {
  const { rows } = await sql<
    Omit<ListedTeam, 'side'> & { readonly role: MemberRole | null; readonly kind: OrganizationKind }
  >`
    with ${belonging(networkId, berlinDay(tx.now))}
    select p.id, p.organization_id as "organizationId", o.name as "organizationName", p.name, p.team_id as "teamId",
      p.location_id as "locationId", b.role, o.kind
    from belonging b join team_profile p on p.organization_id = b.organization_id
      join organization o on o.id = p.organization_id
    order by o.name collate "und-x-icu", p.name collate "und-x-icu", p.id`.execute(tx.db)
  return rows.map(({ role, kind, ...team }) => ({ ...team, side: sideOf(role, kind) }))
}
