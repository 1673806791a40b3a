import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from '../store.ts'
import { staleDays } from './rescue.ts'

interface RescueTables {
  rescue: {
    id: Generated<string>
    organization_id: string
    person_id: string
    started_by: string
    called: string | null
    started_at: Date
    due_at: Date
    code: string | null
    code_expires_at: Date | null
  }
  organization: { id: string; name: string }
}
/** Who is told of it, and may stop it. */
interface Concerned {
  readonly personId: string
  readonly organizationId: string
  readonly leads: boolean
}
const db = (tx: Tx) => tables<RescueTables & PeopleTables>(tx)
const columns = [
  'id',
  'organization_id',
  'person_id',
  'called',
  'started_at',
  'due_at',
  'code_expires_at',
] as const

/** Starts one; false where one is on its way already. */
export const insertRescue = async (
  tx: Tx,
  given: { id: string; organizationId: string; personId: string; by: string; called?: string; dueAt: Date },
): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .insertInto('rescue')
        .values({
          id: given.id,
          organization_id: given.organizationId,
          person_id: given.personId,
          started_by: given.by,
          ...(given.called === undefined ? {} : { called: given.called }),
          started_at: tx.now,
          due_at: given.dueAt,
        })
        .onConflict((of) => of.doNothing())
        .executeTakeFirst()
    ).numInsertedOrUpdatedRows,
  ) > 0

/** The rescue of a person that is on its way, in one organization. */
export const findRescue = (tx: Tx, organizationId: string, personId: string) =>
  db(tx)
    .selectFrom('rescue')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()

export const findRescueById = (tx: Tx, id: string) =>
  db(tx).selectFrom('rescue').select(columns).where('id', '=', id).executeTakeFirst()

/**
 * Those that concern the acting person: their own, and as a lead those of all colleagues, wherever they were started:
 * the second factor opens all of somebody's organizations. With the rights of the system.
 */
export const listConcerning = (tx: Tx, { personId, organizationId, leads }: Concerned) =>
  db(tx)
    .selectFrom('rescue')
    .innerJoin('person', 'person.id', 'rescue.person_id')
    .select([
      'rescue.id',
      'rescue.organization_id',
      'rescue.person_id',
      'person.name',
      'called',
      'started_at',
      'due_at',
    ])
    .where(
      sql<boolean>`(rescue.person_id = ${personId} or (${leads} and exists (select from membership m
        where m.person_id = rescue.person_id and m.organization_id = ${organizationId} and m.valid_until is null)))`,
    )
    .orderBy('started_at')
    .execute()

/** Those that the operator started; with the rights of the system. */
export const listCalled = (tx: Tx) =>
  db(tx)
    .selectFrom('rescue')
    .innerJoin('person', 'person.id', 'rescue.person_id')
    .innerJoin('organization', 'organization.id', 'rescue.organization_id')
    .select(['rescue.id', 'person.account', 'organization.name', 'called', 'started_at', 'due_at'])
    .where('called', 'is not', null)
    .orderBy('started_at')
    .execute()

export const giveCode = async (tx: Tx, id: string, code: string, expiresAt: Date): Promise<void> =>
  void (await db(tx)
    .updateTable('rescue')
    .set({ code, code_expires_at: expiresAt })
    .where('id', '=', id)
    .execute())

export const deleteRescue = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('rescue').where('id', '=', id).execute())

/** The rescue that a code belongs to; undefined alike for used, cancelled, expired and made up. As the system. */
export const findByCode = (tx: Tx, code: string) =>
  db(tx)
    .selectFrom('rescue')
    .select(['id', 'organization_id', 'person_id'])
    .where('code', '=', code)
    .where('code_expires_at', '>', tx.now)
    .forUpdate()
    .executeTakeFirst()

/** All organizations of a person. With the rights of the system. */
export const organizationsOf = async (tx: Tx, personId: string): Promise<readonly string[]> =>
  (
    await db(tx)
      .selectFrom('membership')
      .select('organization_id')
      .where('person_id', '=', personId)
      .where('valid_until', 'is', null)
      .execute()
  ).map((row) => row.organization_id)

/** With the rights of the system: a colleague by account in one organization. */
export const findInOrganization = (tx: Tx, organizationId: string, account: string) =>
  db(tx)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.email'])
    .where('membership.organization_id', '=', organizationId)
    .where('membership.valid_until', 'is', null)
    .where('person.account', '=', account)
    .executeTakeFirst()

export const eraseOldRescues = async (tx: Tx): Promise<void> =>
  void (await db(tx)
    .deleteFrom('rescue')
    .where('due_at', '<', new Date(tx.now.getTime() - staleDays * 86_400_000))
    .execute())
