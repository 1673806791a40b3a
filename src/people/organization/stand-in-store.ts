import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from '../store.ts'

const db = (tx: Tx) => tables<PeopleTables>(tx)

/** Who stands in for this person, from today on ('YYYY-MM-DD'). */
export const listStandIns = (tx: Tx, organizationId: string, personId: string, today: string) =>
  db(tx)
    .selectFrom('stand_in')
    .innerJoin('person', 'person.id', 'stand_in.stand_in_id')
    .select(['stand_in.id', 'person.name', 'valid_from', 'valid_to'])
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('valid_to', '>=', today)
    .orderBy('valid_from')
    .execute()

/** For whom this person stands in, from today on. */
export const listStandingInFor = (tx: Tx, organizationId: string, personId: string, today: string) =>
  db(tx)
    .selectFrom('stand_in')
    .innerJoin('person', 'person.id', 'stand_in.person_id')
    .select(['stand_in.id', 'person.name', 'valid_from', 'valid_to'])
    .where('organization_id', '=', organizationId)
    .where('stand_in_id', '=', personId)
    .where('valid_to', '>=', today)
    .orderBy('valid_from')
    .execute()

export const insertStandIn = async (
  tx: Tx,
  row: {
    organization_id: string
    person_id: string
    stand_in_id: string
    valid_from: string
    valid_to: string
  },
): Promise<string> =>
  (await db(tx).insertInto('stand_in').values(row).returning('id').executeTakeFirstOrThrow()).id

export const findStandIn = (tx: Tx, organizationId: string, id: string) =>
  db(tx)
    .selectFrom('stand_in')
    .select(['id', 'person_id'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()

export const deleteStandIn = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('stand_in').where('id', '=', id).execute())

/** Stand-ins that are over; with the rights of the system. */
export const eraseOldStandIns = async (tx: Tx, before: string): Promise<void> =>
  void (await db(tx).deleteFrom('stand_in').where('valid_to', '<', before).execute())
