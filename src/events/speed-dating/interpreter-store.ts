import type { Tx } from '#platform/transaction.ts'
import type { Interpreter } from './dating.ts'
import { hours, isGone } from './store.ts'
import { db, type Of, owned } from './tables-store.ts'

export const insertInterpreter = async (tx: Tx, of: Of, one: Omit<Interpreter, 'id'>): Promise<void> =>
  void (await db(tx)
    .insertInto('dating_interpreter')
    .values({ ...owned(of), name: one.name, languages: [...one.languages], ...hours(one) })
    .execute())

export const deleteInterpreter = async (tx: Tx, eventId: string, id: string): Promise<boolean> =>
  isGone(
    await db(tx)
      .deleteFrom('dating_interpreter')
      .where('id', '=', id)
      .where('event_id', '=', eventId)
      .executeTakeFirst(),
  )
