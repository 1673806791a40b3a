import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'

interface AccompanimentTables {
  accompaniment: {
    id: Generated<string>
    network_id: string
    below_id: string
    organization_id: string
    team: string | null
    note: string | null
    valid_from: string
    valid_to: string | null
  }
  organization: { id: string; name: string }
}
const db = (tx: Tx) => tables<AccompanimentTables>(tx)

/** Who accompanies a network, and did: those of today first. */
export const listAccompaniments = (tx: Tx, belowId: string) =>
  db(tx)
    .selectFrom('accompaniment')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'accompaniment.id',
      'network_id as networkId',
      'organization.name',
      'team',
      'note',
      'valid_from as from',
      'valid_to as to',
    ])
    .where('below_id', '=', belowId)
    .orderBy(sql`valid_to is not null`)
    .orderBy('valid_from', 'desc')
    .orderBy('accompaniment.id')
    .limit(200)
    .execute()

export const findAccompaniment = async (tx: Tx, id: string) =>
  isUuid(id)
    ? db(tx)
        .selectFrom('accompaniment')
        .select([
          'id',
          'network_id as networkId',
          'below_id as belowId',
          'organization_id as organizationId',
          'valid_from as from',
        ])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

/** Whether the organization accompanies the network with an open end. */
export const accompaniesAlready = async (
  tx: Tx,
  of: { readonly networkId: string; readonly belowId: string; readonly organizationId: string },
): Promise<boolean> =>
  (await db(tx)
    .selectFrom('accompaniment')
    .select('id')
    .where('network_id', '=', of.networkId)
    .where('below_id', '=', of.belowId)
    .where('organization_id', '=', of.organizationId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()) !== undefined

/** A new accompaniment, with an open end; undefined where two came at once. */
export const insertAccompaniment = async (
  tx: Tx,
  given: {
    readonly networkId: string
    readonly belowId: string
    readonly organizationId: string
    readonly team: string | null
    readonly note: string | null
    readonly from: string
  },
): Promise<string | undefined> =>
  (
    await db(tx)
      .insertInto('accompaniment')
      .values({
        network_id: given.networkId,
        below_id: given.belowId,
        organization_id: given.organizationId,
        team: given.team,
        note: given.note,
        valid_from: given.from,
        valid_to: null,
      })
      .onConflict((of) => of.doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

export const endAccompaniment = async (tx: Tx, id: string, to: string): Promise<void> =>
  void (await db(tx).updateTable('accompaniment').set({ valid_to: to }).where('id', '=', id).execute())

export const deleteAccompaniment = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('accompaniment').where('id', '=', id).execute())
