import { sql } from 'kysely'
import type { MemberRole, OrganizationKind } from '#directory'
import type { Tx } from '#platform/transaction.ts'
import { binding, ended } from '../agreement/agreement.ts'
import { fieldsOfAction } from '../vocabulary.ts'
import { belonging } from '../who-is-who/queries.ts'
import { type Side, sideOf } from '../who-is-who/side.ts'
import type { House, Met, Team } from './knowing.ts'

/** Sides whose teams get to know houses; the other one has the houses. A Kommune has both. */
const withTeams: readonly Side[] = ['jobcenter', 'kommune']
const withHouses: readonly Side[] = ['kommune', 'haus']

interface Belongs {
  readonly role: MemberRole | null
  readonly organizationKind: OrganizationKind
}
const onSide = <T extends Belongs>(rows: readonly T[], sides: readonly Side[]) =>
  rows
    .filter(({ role, organizationKind }) => sides.includes(sideOf(role, organizationKind)))
    .map(({ role: _role, organizationKind: _kind, ...row }) => row)

/** The teams of a network on a day, by organization and name; an organization without a profile as one team. */
export const listTeams = async (tx: Tx, networkId: string, day: string): Promise<readonly Team[]> => {
  const { rows } = await sql<Team & Belongs>`
    with ${belonging(networkId, day)}
    select coalesce(p.id, o.id) as key, o.id as "organizationId", o.name as "organizationName", p.id as "profileId",
      coalesce(p.name, o.name) as name, b.role, o.kind as "organizationKind",
      coalesce(l.area_code, (select area_code from location where organization_id = o.id and area_code is not null
        order by kind in ('jobcenter', 'agentur', 'verwaltung') desc, name, location.id limit 1)) as "areaCode"
    from belonging b join organization o on o.id = b.organization_id
      left join team_profile p on p.organization_id = o.id
      left join location l on l.organization_id = o.id and l.id = p.location_id
    order by o.name collate "und-x-icu", p.name collate "und-x-icu", p.id`.execute(tx.db)
  return onSide(rows, withTeams)
}

const needsOf = JSON.stringify(fieldsOfAction)

/** The houses of a network on a day, by social space and name; offices are none. */
export const listHouses = async (tx: Tx, networkId: string, day: string): Promise<readonly House[]> => {
  const { rows } = await sql<House & Belongs>`
    with ${belonging(networkId, day)},
    wanted as (select coalesce(array_agg(need), '{}') as needs from agreement a, unnest(a.fields) as field,
      jsonb_array_elements_text(${needsOf}::jsonb -> field) as need
      where a.network_id = ${networkId} and a.state = any (${binding})),
    fitting as (select at.location_id, count(distinct s.id)::int as fitting from service s
      join service_at_location at on at.service_id = s.id where s.status = 'aktiv'
      and s.needs && (select needs from wanted) and (s.valid_until is null or s.valid_until >= ${day}) group by at.location_id)
    select l.id, o.id as "organizationId", o.name as "organizationName", l.name, l.area_code as "areaCode",
      r.name as space, coalesce(f.fitting, 0) as fitting, coalesce(l.facts -> 'opening', '[]') as opening,
      b.role, o.kind as "organizationKind"
    from belonging b join organization o on o.id = b.organization_id
      join location l on l.organization_id = o.id
      left join area r on r.valid_to is null
        and r.code = case when length(l.area_code) = 8 then left(l.area_code, 6) else l.area_code end
      left join fitting f on f.location_id = l.id
    where l.kind not in ('agentur', 'betrieb', 'jobcenter', 'jugendberufsagentur', 'verwaltung')
    order by r.name collate "und-x-icu" nulls last, l.name collate "und-x-icu", l.id`.execute(tx.db)
  return onSide(rows, withHouses)
}

/** The last joint activity of every pair of a network that ever met. */
export const lastActivities = async (tx: Tx, networkId: string): Promise<readonly Met[]> =>
  (
    await sql<Met>`
      select distinct on (organization_id, team_profile_id, location_id) organization_id as "organizationId",
        team_profile_id as "profileId", location_id as "locationId", kind, day
      from joint_activity where network_id = ${networkId}
      order by organization_id, team_profile_id, location_id, day desc, recorded_at desc`.execute(tx.db)
  ).rows

/** How many joint activities a network recorded from one day to another, both included ('YYYY-MM-DD'). */
export const countActivities = async (
  tx: Tx,
  networkId: string,
  from: string,
  until: string,
): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*)::int as n from joint_activity
      where network_id = ${networkId} and day between ${from} and ${until}`.execute(tx.db)
  ).rows[0]?.n ?? 0

/**
 * When the newest agreement of a network was signed (of those that have ended only where none is alive), and the first
 * joint activity since then.
 */
export const signatureAndFirst = async (
  tx: Tx,
  networkId: string,
): Promise<{ readonly signedOn: string | null; readonly firstOn: string | null }> => {
  const { rows } = await sql<{ signedOn: string | null; firstOn: string | null }>`
    with signed as (select (select signed_on from agreement where network_id = ${networkId} and signed_on is not null
      order by state = any (${ended}), signed_on desc limit 1) as day)
    select signed.day as "signedOn", (select min(a.day) from joint_activity a where a.network_id = ${networkId}
      and a.day >= signed.day) as "firstOn" from signed`.execute(tx.db)
  return rows[0] ?? { signedOn: null, firstOn: null }
}

/** The mailbox that a team names for itself. */
export const findTeamMail = async (
  tx: Tx,
  team: { readonly organizationId: string; readonly profileId: string | null },
): Promise<string | null> =>
  (
    await sql<{ email: string | null }>`
      select email from team_profile where organization_id = ${team.organizationId} and id = ${team.profileId}`.execute(
      tx.db,
    )
  ).rows[0]?.email ?? null
