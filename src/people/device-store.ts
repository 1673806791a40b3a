import { sql } from 'kysely'
import { berlinDay } from '#platform/berlin-time.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from './store.ts'

const db = (tx: Tx) => tables<PeopleTables>(tx)
const today = (tx: Tx): string => berlinDay(tx.now)

/** A device on which this person was signed in with both factors; found by the fingerprint of its cookie. */
export const findDevice = (tx: Tx, token: string, personId: string) =>
  db(tx)
    .selectFrom('device')
    .selectAll()
    .where('token', '=', token)
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** Whether anybody was signed in there: a shared PC has one cookie for all who work at it. */
export const isDevice = async (tx: Tx, token: string): Promise<boolean> =>
  (await db(tx).selectFrom('device').select('id').where('token', '=', token).executeTakeFirst()) !== undefined

export const findDeviceById = (tx: Tx, id: string) =>
  db(tx).selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst()

export const saveDevice = async (tx: Tx, personId: string, token: string): Promise<string> =>
  (
    await db(tx)
      .insertInto('device')
      .values({ person_id: personId, token, pin: null, used_on: today(tx) })
      // Two sign-ins at once.
      .onConflict((c) => c.columns(['token', 'person_id']).doUpdateSet({ used_on: today(tx) }))
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const touchDevice = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx)
    .updateTable('device')
    .set({ used_on: today(tx) })
    .where('id', '=', id)
    .execute())

export const savePin = async (tx: Tx, id: string, pin: string | null): Promise<void> =>
  void (await db(tx).updateTable('device').set({ pin, pin_failures: 0 }).where('id', '=', id).execute())

/** Counts a try before it is checked, so that many at once are many; answers how many there were. */
export const countPinTry = async (tx: Tx, id: string): Promise<number> =>
  (
    await db(tx)
      .updateTable('device')
      .set({ pin_failures: sql`pin_failures + 1` })
      .where('id', '=', id)
      .returning('pin_failures')
      .executeTakeFirst()
  )?.pin_failures ?? 0

/** After the person was let in; or forgotten, PIN and all. */
export const forgetPinTries = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).updateTable('device').set({ pin_failures: 0 }).where('id', '=', id).execute())

/** None of a person's devices is known any more. */
export const dropDevices = async (tx: Tx, personId: string): Promise<void> =>
  void (await db(tx).deleteFrom('device').where('person_id', '=', personId).execute())
