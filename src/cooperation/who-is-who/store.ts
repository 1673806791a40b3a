import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { TeamProfile, Weekday } from './profile.ts'

export interface WhoIsWhoTables {
  team_profile: {
    id: Generated<string>
    organization_id: string
    team_id: string | null
    location_id: string | null
    name: string
    tasks: string | null
    does: string | null
    does_not: string | null
    languages: string[]
    hours: string | null
    phone: string | null
    email: string | null
    checked_on: string
  }
  team_contact: {
    id: Generated<string>
    organization_id: string
    team_profile_id: string
    name: string
    function: string | null
    phone: string | null
    email: string | null
    times: string | null
    languages: string[]
    deputy_of: string | null
    position: number
  }
  team_consultation: {
    id: Generated<string>
    organization_id: string
    team_profile_id: string
    location_id: string
    weekday: Weekday | null
    /** 'HH:MM:SS' */
    starts: string | null
    ends: string | null
    note: string | null
  }
}

interface Tables extends WhoIsWhoTables {
  organization: { id: string; name: string }
  location: { id: string; name: string }
}
const db = (tx: Tx) => tables<Tables>(tx)

/** A team of an organization: what belongs to it carries both ids. */
export interface OfTeam {
  readonly organizationId: string
  readonly profileId: string
}

const own = (tx: Tx, organizationId: string) =>
  db(tx)
    .selectFrom('team_profile as p')
    .innerJoin('organization as o', 'o.id', 'p.organization_id')
    .leftJoin('location as l', 'l.id', 'p.location_id')
    .select([
      'p.id',
      'p.organization_id as organizationId',
      'o.name as organizationName',
      'p.team_id as teamId',
      'p.location_id as locationId',
      'l.name as locationName',
      'p.name',
      'p.tasks',
      'p.does',
      'p.does_not as doesNot',
      'p.languages',
      'p.hours',
      'p.phone',
      'p.email',
      'p.checked_on as checkedOn',
    ])
    .where('p.organization_id', '=', organizationId)

/** What an organization says of its own teams, by name. */
export const listOwnProfiles = (tx: Tx, organizationId: string): Promise<readonly TeamProfile[]> =>
  own(tx, organizationId).orderBy(sql`p.name collate "und-x-icu"`).orderBy('p.id').execute()

export const findOwnProfile = async (
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<TeamProfile | undefined> =>
  isUuid(id) ? own(tx, organizationId).where('p.id', '=', id).executeTakeFirst() : undefined

type Written = Omit<TeamProfile, 'id' | 'organizationId' | 'organizationName' | 'locationName'>
const columnsOf = (given: Written) => ({
  team_id: given.teamId,
  location_id: given.locationId,
  name: given.name,
  tasks: given.tasks,
  does: given.does,
  does_not: given.doesNot,
  languages: [...given.languages],
  hours: given.hours,
  phone: given.phone,
  email: given.email,
  checked_on: given.checkedOn,
})

export const insertProfile = async (tx: Tx, organizationId: string, given: Written): Promise<string> =>
  (
    await db(tx)
      .insertInto('team_profile')
      .values({ organization_id: organizationId, ...columnsOf(given) })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const updateProfile = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  given: Written,
): Promise<void> =>
  void (await db(tx)
    .updateTable('team_profile')
    .set(columnsOf(given))
    .where('organization_id', '=', organizationId)
    .where('id', '=', profileId)
    .execute())

/** Somebody says today that all of it is right; false where there is no such team. */
export const markChecked = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  day: string,
): Promise<boolean> =>
  (
    await db(tx)
      .updateTable('team_profile')
      .set({ checked_on: day })
      .where('organization_id', '=', organizationId)
      .where('id', '=', profileId)
      .executeTakeFirst()
  ).numUpdatedRows > 0n

export const deleteProfile = async (tx: Tx, { organizationId, profileId }: OfTeam): Promise<boolean> =>
  (
    await db(tx)
      .deleteFrom('team_profile')
      .where('organization_id', '=', organizationId)
      .where('id', '=', profileId)
      .executeTakeFirst()
  ).numDeletedRows > 0n

export const insertConsultation = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  given: {
    readonly locationId: string
    readonly weekday: Weekday | null
    readonly starts: string | null
    readonly ends: string | null
    readonly note: string | null
  },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('team_consultation')
      .values({
        organization_id: organizationId,
        team_profile_id: profileId,
        location_id: given.locationId,
        weekday: given.weekday,
        starts: given.starts,
        ends: given.ends,
        note: given.note,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const deleteConsultation = async (tx: Tx, organizationId: string, id: string): Promise<boolean> =>
  isUuid(id) &&
  (
    await db(tx)
      .deleteFrom('team_consultation')
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .executeTakeFirst()
  ).numDeletedRows > 0n
