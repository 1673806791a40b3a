import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { PeopleTables } from '../store.ts'
import type { DutyTables } from './duty-queries.ts'

const db = (tx: Tx) => tables<PeopleTables & DutyTables>(tx)

/** The teams of the own organization by name, with how many belong to each. */
export const listTeams = async (tx: Tx, organizationId: string) => {
  const rows = await db(tx)
    .selectFrom('team')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organization_id', '=', 'team.organization_id')
        .onRef('membership.team_id', '=', 'team.id')
        .on('membership.valid_until', 'is', null),
    )
    .select((of) => ['team.id', 'team.name', of.fn.count('membership.person_id').as('members')])
    .where('team.organization_id', '=', organizationId)
    .groupBy(['team.id', 'team.name'])
    .orderBy(sql`team.name collate "und-x-icu"`)
    .execute()
  return rows.map((row) => ({ ...row, members: Number(row.members) }))
}

export const findTeam = async (tx: Tx, organizationId: string, id: string) =>
  isUuid(id)
    ? db(tx)
        .selectFrom('team')
        .select(['id', 'name'])
        .where('organization_id', '=', organizationId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

export const isTeamName = async (
  tx: Tx,
  organizationId: string,
  name: string,
  except?: string,
): Promise<boolean> => {
  const found = await db(tx)
    .selectFrom('team')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('name', '=', name)
    .executeTakeFirst()
  return found !== undefined && found.id !== except
}

export const insertTeam = async (tx: Tx, organizationId: string, name: string): Promise<string> =>
  (
    await db(tx)
      .insertInto('team')
      .values({ organization_id: organizationId, name })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const renameTeam = async (tx: Tx, organizationId: string, id: string, name: string): Promise<void> =>
  void (await db(tx)
    .updateTable('team')
    .set({ name })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute())

export const deleteTeam = async (tx: Tx, organizationId: string, id: string): Promise<void> => {
  // Without a team nobody leads one.
  await db(tx)
    .updateTable('membership')
    .set({ leads_team: false })
    .where('organization_id', '=', organizationId)
    .where('team_id', '=', id)
    .execute()
  await db(tx).deleteFrom('team').where('organization_id', '=', organizationId).where('id', '=', id).execute()
}

/** The houses that a team looks after. */
export const housesOfTeams = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('team_location')
    .select(['location_id', 'team_id'])
    .where('organization_id', '=', organizationId)
    .execute()

/** Makes the houses of a team be exactly these; a house that another team looked after changes hands. */
export const setHouses = async (
  tx: Tx,
  organizationId: string,
  teamId: string,
  locationIds: readonly string[],
): Promise<void> => {
  await db(tx)
    .deleteFrom('team_location')
    .where('organization_id', '=', organizationId)
    .where((or) =>
      or.or([
        or('team_id', '=', teamId),
        ...(locationIds.length > 0 ? [or('location_id', 'in', locationIds)] : []),
      ]),
    )
    .execute()
  if (locationIds.length > 0)
    await db(tx)
      .insertInto('team_location')
      .values(
        locationIds.map((location_id) => ({ organization_id: organizationId, team_id: teamId, location_id })),
      )
      .execute()
}
