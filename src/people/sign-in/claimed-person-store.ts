import { sql } from 'kysely'
import type { Role } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Claimed } from '../credentials/oidc-claims.ts'
import { staysTeamLead } from '../organization/colleague.ts'
import { endSessionsOf } from '../session-store.ts'

/**
 * Somebody whom an identity provider vouches for, with the organization and the roles of its claims; both follow the
 * provider at every sign-in.
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
    return undefined
  }
  const account = claimed.account.toLowerCase()
  // The same name may be somebody's who was invited, or their mail address, by which they sign in: the two stay two.
  await sql`insert into person (id, account, name) values (${personId},
      case when exists (select from person where account = ${account} or lower(email) = ${account}) then ${`${account}-${personId.slice(0, 8)}`} else ${account} end,
      ${claimed.name})
    on conflict (id) do update set name = excluded.name`.execute(tx.db)
  const before = await sql<{ organization_id: string; roles: Role[] }>`
    select organization_id, roles from membership where person_id = ${personId}`.execute(tx.db)
  const wanted = [...claimed.roles].sort().join()
  const same =
    before.rows.length === 1 &&
    before.rows[0]?.organization_id === organizationId &&
    [...before.rows[0].roles].sort().join() === wanted
  if (same) return organizationId
  await endSessionsOf(tx, { personId })
  await sql`delete from membership where person_id = ${personId} and organization_id <> ${organizationId}`.execute(
    tx.db,
  )
  const here = before.rows.find((row) => row.organization_id === organizationId)
  const leads = here !== undefined && staysTeamLead(here.roles, claimed.roles)
  await sql`insert into membership (person_id, organization_id, roles)
    values (${personId}, ${organizationId}, ${[...claimed.roles]})
    on conflict (person_id, organization_id)
      do update set roles = excluded.roles, leads_team = membership.leads_team and ${leads}`.execute(tx.db)
  tx.note({
    organizationId,
    action: 'people.claimed-roles',
    subject: personId,
    detail: { roles: wanted },
    by: 'provider',
  })
  return organizationId
}

const organizationOf = async (tx: Tx, { organization, roles }: Claimed): Promise<string | undefined> => {
  if (!organization || roles.length === 0) return undefined
  const found = await sql<{ id: string }>`select id from organization where slug = ${organization}`.execute(
    tx.db,
  )
  return found.rows[0]?.id
}
