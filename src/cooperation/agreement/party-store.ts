import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { PartyRole } from './agreement.ts'
import type { AgreementTables } from './store.ts'

interface Tables extends AgreementTables {
  organization: { id: string; name: string; kind: string }
}
const db = (tx: Tx) => tables<Tables>(tx)

export type PartyRow = Awaited<ReturnType<typeof listParties>>[number]

const parties = (tx: Tx) =>
  db(tx)
    .selectFrom('agreement_party')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'agreement_party.id',
      'organization_id as organizationId',
      'organization.name',
      'role',
      'represented_by as representedBy',
      'represented_as as representedAs',
      'paid_services as paidServices',
      'accedes',
      'joined_on as joinedOn',
      'left_on as leftOn',
      'left_by as leftBy',
    ])

/** The parties of an agreement, those who have left last; by role and name. */
export const listParties = (tx: Tx, agreementId: string) =>
  parties(tx)
    .where('agreement_id', '=', agreementId)
    .orderBy(sql`left_on is not null`)
    .orderBy(
      sql`array_position(array['bund', 'land', 'kommune', 'jobcenter', 'agentur', 'haus', 'traeger', 'partner'], role)`,
    )
    .orderBy(sql`organization.name collate "und-x-icu"`)
    .execute()

export const findParty = async (tx: Tx, agreementId: string, id: string) =>
  isUuid(id)
    ? parties(tx)
        .where('agreement_id', '=', agreementId)
        .where('agreement_party.id', '=', id)
        .executeTakeFirst()
    : undefined

interface PartyWords {
  readonly role: PartyRole
  readonly representedBy: string | null
  readonly representedAs: string | null
  readonly paidServices: boolean
}
const columnsOf = (words: PartyWords) => ({
  role: words.role,
  represented_by: words.representedBy,
  represented_as: words.representedAs,
  paid_services: words.paidServices,
})

/** False where the organization is a party already. */
export const insertParty = async (
  tx: Tx,
  of: { readonly id: string; readonly networkId: string },
  organizationId: string,
  words: PartyWords & { readonly accedes: boolean },
): Promise<boolean> =>
  (
    await db(tx)
      .insertInto('agreement_party')
      .values({
        ...columnsOf(words),
        agreement_id: of.id,
        network_id: of.networkId,
        organization_id: organizationId,
        accedes: words.accedes,
        joined_on: null,
        left_on: null,
        left_by: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['agreement_id', 'organization_id']).where('left_on', 'is', null).doNothing(),
      )
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n

export const changePartyRow = async (tx: Tx, id: string, words: PartyWords): Promise<void> =>
  void (await db(tx).updateTable('agreement_party').set(columnsOf(words)).where('id', '=', id).execute())

/** With the rights of the system: a party belongs to the agreement from the day of its yes on. */
export const joinParty = async (tx: Tx, id: string, day: string): Promise<void> =>
  void (await db(tx).updateTable('agreement_party').set({ joined_on: day }).where('id', '=', id).execute())

export const leaveParty = async (
  tx: Tx,
  id: string,
  left: { readonly day: string; readonly by: 'own' | 'coordinator' },
): Promise<void> =>
  void (await db(tx)
    .updateTable('agreement_party')
    .set({ left_on: left.day, left_by: left.by })
    .where('id', '=', id)
    .execute())

/** With the rights of the system: it has not left. */
export const stayParty = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx)
    .updateTable('agreement_party')
    .set({ left_on: null, left_by: null })
    .where('id', '=', id)
    .execute())

export const deleteParty = async (tx: Tx, id: string): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .deleteFrom('agreement_party')
        .where('id', '=', id)
        .where('joined_on', 'is', null)
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0
