import { sql } from 'kysely'
import type { Role } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Claimed } from '../credentials/oidc-claims.ts'
import { memberEnded } from '../facts.ts'
import { staysTeamLead } from '../organization/colleague.ts'
import { endSessionsOf } from '../session-store.ts'

/**
 * Somebody whom an identity provider vouches for, with the organization and the roles of its claims; both follow the
 * provider at every sign-in, but where an invitation or an emergency access made the membership: that is not its.
 * @returns the organization's id; undefined where the claims name none that is here, or no role
 */
export const saveClaimedPerson = async (
  tx: Tx,
  personId: string,
  claimed: Claimed,
): Promise<string | undefined> => {
  const organizationId = await organizationOf(tx, claimed)
  // Whoever has no place any more is out at once, in every browser.
  if (!organizationId) {
    await endSessionsOf(tx, { personId })
    await endProvided(tx, personId, undefined)
    return undefined
  }
  const account = claimed.account.toLowerCase()
  // The same name may be somebody's who was invited, or their mail address, by which they sign in: the two stay two.
  await sql`insert into person (id, account, name) values (${personId},
      case when exists (select from person where account = ${account} or lower(email) = ${account}) then ${`${account}-${personId.slice(0, 8)}`} else ${account} end,
      ${claimed.name})
    on conflict (id) do update set name = excluded.name`.execute(tx.db)
  const before = await sql<{ organization_id: string; roles: Role[]; provided: boolean }>`
    select organization_id, roles, provided from membership where person_id = ${personId}`.execute(tx.db)
  const wanted = [...claimed.roles].sort().join()
  const here = before.rows.find((row) => row.organization_id === organizationId)
  const isOther = before.rows.some((row) => row.provided && row !== here)
  const changes = !here || (here.provided && [...here.roles].sort().join() !== wanted)
  if (!isOther && !changes) return organizationId
  await endSessionsOf(tx, { personId })
  await endProvided(tx, personId, organizationId)
  if (!changes) return organizationId
  const leads = here !== undefined && staysTeamLead(here.roles, claimed.roles)
  // No claim names a cooperation: who coordinates is there for the one of their organization, where it is one.
  await sql`insert into membership (person_id, organization_id, roles, network_id, provided)
    values (${personId}, ${organizationId}, ${[...claimed.roles]},
      (select min(id::text)::uuid from network
        where coordinator_id = ${organizationId} and ${claimed.roles.includes('coordinator')} having count(*) = 1), true)
    on conflict (person_id, organization_id)
      do update set roles = excluded.roles, network_id = coalesce(membership.network_id, excluded.network_id), leads_team = membership.leads_team and ${leads}`.execute(
    tx.db,
  )
  tx.note({
    organizationId,
    action: 'people.claimed-roles',
    subject: personId,
    detail: { roles: wanted },
    by: 'provider',
  })
  return organizationId
}

/**
 * The memberships that the provider gave end with its claims, each noted in its organization's chain; what an
 * invitation or an emergency access gave stays.
 */
const endProvided = async (tx: Tx, personId: string, but: string | undefined): Promise<void> => {
  const { rows } = await sql<{ organization_id: string }>`
    delete from membership where person_id = ${personId} and provided
      and (${but ?? null}::uuid is null or organization_id <> ${but ?? null}::uuid)
    returning organization_id`.execute(tx.db)
  for (const { organization_id: organizationId } of rows) {
    tx.note({
      organizationId,
      action: 'people.claimed-membership-ended',
      subject: personId,
      detail: {},
      by: 'provider',
    })
    await tx.tell(memberEnded, { organizationId, personId })
  }
}

const organizationOf = async (tx: Tx, { organization, roles }: Claimed): Promise<string | undefined> => {
  if (!organization || roles.length === 0) return undefined
  const found = await sql<{ id: string }>`select id from organization where slug = ${organization}`.execute(
    tx.db,
  )
  return found.rows[0]?.id
}
