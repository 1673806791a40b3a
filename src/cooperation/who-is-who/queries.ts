import { type RawBuilder, sql } from 'kysely'
import type { MemberRole, OrganizationKind } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Contact, TeamProfile } from './profile.ts'
import { type Side, sideOf, sides } from './side.ts'

/**
 * Who belongs to a network on a day, with what they are in it; last, whoever coordinates without being a member. Not who
 * was only asked into it (`membersOf` of the directory says the same).
 */
export const belonging = (networkId: string, day: string) => sql`
  belonging as (
    select distinct on (organization_id) organization_id, role from (
      select organization_id, role, 0 as last from network_member where network_id = ${networkId} and not invited
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
export type TeamInNetwork = TeamProfile & { readonly side: Side }

type Found<T> = Omit<T, 'side'> & { readonly role: MemberRole | null; readonly kind: OrganizationKind }
const withSide = <T>(rows: readonly Found<T>[]) =>
  rows.map(({ role, kind, ...team }) => ({ ...team, side: sideOf(role, kind) }))

const listed = sql`p.id, p.organization_id as "organizationId", o.name as "organizationName", p.name,
  p.team_id as "teamId", p.location_id as "locationId", b.role, o.kind`
const whole = sql`${listed}, l.name as "locationName", p.tasks, p.does, p.does_not as "doesNot", p.languages, p.hours,
  p.phone, p.email, p.checked_on as "checkedOn"`
const fromTeams = sql`from belonging b join team_profile p on p.organization_id = b.organization_id
  join organization o on o.id = p.organization_id left join location l on l.id = p.location_id`
const byName = sql`order by o.name collate "und-x-icu", p.name collate "und-x-icu", p.id`

/**
 * All teams of a network by organization and name, as far as the acting person sees them. The network must be one of
 * theirs (`networkOf`).
 */
export const listTeamProfiles = (tx: Tx, networkId: string): Promise<readonly ListedTeam[]> =>
  teamsWhere(tx, networkId, sql`true`)

const teamsWhere = async (
  tx: Tx,
  networkId: string,
  condition: RawBuilder<unknown>,
): Promise<readonly ListedTeam[]> => {
  const { rows } = await sql<Found<ListedTeam>>`with ${belonging(networkId, berlinDay(tx.now))}
    select ${listed} ${fromTeams} where ${condition} ${byName}`.execute(tx.db)
  return withSide<ListedTeam>(rows)
}

/** One of several words that must all be found; `languages`: the codes whose names it is a part of. */
export interface Term {
  readonly text: string
  readonly languages: readonly string[]
}
export interface Wanted {
  readonly terms: readonly Term[]
  readonly side: Side | undefined
  readonly language: string | undefined
}

const speaks = (codes: readonly string[]) => sql`(p.languages && ${[...codes]}::text[] or exists (
  select from team_contact c where c.organization_id = p.organization_id and c.team_profile_id = p.id
    and c.languages && ${[...codes]}::text[]))`
const has = (words: RawBuilder<unknown>, text: string) =>
  sql`position(${text} in lower(${words} collate "und-x-icu")) > 0`
/** What a team does not do is not searched: whoever looks for it would be led astray. */
const found = ({ text, languages }: Term) => sql`(
  ${has(sql`concat_ws(' ', o.name, l.name, p.name, p.tasks, p.does)`, text)}
  or exists (select from team_contact c where c.organization_id = p.organization_id and c.team_profile_id = p.id
    and ${has(sql`concat_ws(' ', c.name, c.function)`, text)})
  ${languages.length > 0 ? sql`or ${speaks(languages)}` : sql``})`

/** The teams of a network that answer all that is wanted, side by side in order. */
export const findTeams = async (
  tx: Tx,
  networkId: string,
  { terms, side, language }: Wanted,
): Promise<readonly ListedTeam[]> => {
  const conditions = [...terms.map(found), ...(language ? [speaks([language])] : [])]
  const condition = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
  const teams = await teamsWhere(tx, networkId, condition)
  return sides
    .filter((one) => side === undefined || one === side)
    .flatMap((one) => teams.filter((team) => team.side === one))
}

/** All that the teams of a network with these ids say of themselves, in the order of the ids. */
export const describeTeams = async (
  tx: Tx,
  networkId: string,
  ids: readonly string[],
): Promise<readonly TeamInNetwork[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Found<TeamInNetwork>>`with ${belonging(networkId, berlinDay(tx.now))}
    select ${whole} ${fromTeams} where p.id = any (${[...ids]}::uuid[])`.execute(tx.db)
  const teams = new Map(withSide<TeamInNetwork>(rows).map((team) => [team.id, team]))
  return ids.flatMap((id) => teams.get(id) ?? [])
}

/** The contacts of several teams, by team, in the order that each gave them. */
export const contactsOf = async (
  tx: Tx,
  teams: readonly Pick<ListedTeam, 'id' | 'organizationId'>[],
): Promise<ReadonlyMap<string, readonly Contact[]>> => {
  const { rows } = await sql<Contact & { readonly profileId: string }>`
    select c.id, c.team_profile_id as "profileId", c.name, c.function, c.phone, c.email, c.times, c.languages,
      c.deputy_of as "deputyOf"
    from unnest(${teams.map(({ organizationId }) => organizationId)}::uuid[], ${teams.map(({ id }) => id)}::uuid[])
      as t (organization_id, id)
      join team_contact c on c.organization_id = t.organization_id and c.team_profile_id = t.id
    order by c.position, c.id`.execute(tx.db)
  const byTeam = new Map<string, Contact[]>()
  for (const { profileId, ...contact } of rows)
    byTeam.set(profileId, [...(byTeam.get(profileId) ?? []), contact])
  return byTeam
}
