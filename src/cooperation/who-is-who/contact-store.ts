import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Contact } from './profile.ts'
import type { OfTeam, WhoIsWhoTables } from './store.ts'

const db = (tx: Tx) => tables<WhoIsWhoTables>(tx)

const contactColumns = [
  'id',
  'name',
  'function',
  'phone',
  'email',
  'times',
  'languages',
  'deputy_of as deputyOf',
] as const

/** The contacts of a team in the order that it gave them. */
export const listContacts = (tx: Tx, { organizationId, profileId }: OfTeam): Promise<readonly Contact[]> =>
  db(tx)
    .selectFrom('team_contact')
    .select(contactColumns)
    .where('organization_id', '=', organizationId)
    .where('team_profile_id', '=', profileId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const findOwnContact = async (tx: Tx, organizationId: string, id: string) =>
  isUuid(id)
    ? db(tx)
        .selectFrom('team_contact')
        .select([...contactColumns, 'team_profile_id as profileId'])
        .where('organization_id', '=', organizationId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

type WrittenContact = Omit<Contact, 'id'>
const contactValues = ({ deputyOf, languages, ...given }: WrittenContact) => ({
  name: given.name,
  function: given.function,
  phone: given.phone,
  email: given.email,
  times: given.times,
  languages: [...languages],
  deputy_of: deputyOf,
})

/** The new one is the last. */
export const insertContact = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  given: WrittenContact,
): Promise<string> =>
  (
    await db(tx)
      .insertInto('team_contact')
      .values({
        organization_id: organizationId,
        team_profile_id: profileId,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from team_contact
          where organization_id = ${organizationId} and team_profile_id = ${profileId})`,
        ...contactValues(given),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const updateContact = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  id: string,
  given: WrittenContact,
): Promise<void> =>
  void (await db(tx)
    .updateTable('team_contact')
    .set(contactValues(given))
    .where('organization_id', '=', organizationId)
    .where('team_profile_id', '=', profileId)
    .where('id', '=', id)
    .execute())

/** Gives the contacts of a team the places of this list. */
export const orderContacts = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  ids: readonly string[],
): Promise<void> => {
  for (const [place, id] of ids.entries())
    await db(tx)
      .updateTable('team_contact')
      .set({ position: place + 1 })
      .where('organization_id', '=', organizationId)
      .where('team_profile_id', '=', profileId)
      .where('id', '=', id)
      .execute()
}

export const deleteContact = async (
  tx: Tx,
  { organizationId, profileId }: OfTeam,
  id: string,
): Promise<void> =>
  void (await db(tx)
    .deleteFrom('team_contact')
    .where('organization_id', '=', organizationId)
    .where('team_profile_id', '=', profileId)
    .where('id', '=', id)
    .execute())
