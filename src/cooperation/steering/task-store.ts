import { sql } from 'kysely'
import { addDays } from '#platform/berlin-time.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { SteeringTables } from './store.ts'
import { remindDays, type Task } from './task.ts'

const db = (tx: Tx) => tables<SteeringTables>(tx)

const tasks = (tx: Tx) =>
  db(tx)
    .selectFrom('steering_task')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'steering_task.id',
      'network_id as networkId',
      'round_id as roundId',
      'organization_id as organizationId',
      'organization.name as organization',
      'title',
      'due_on as dueOn',
      'done_on as doneOn',
    ])

export const findTask = async (tx: Tx, id: string): Promise<Task | undefined> =>
  isUuid(id) ? tasks(tx).where('steering_task.id', '=', id).executeTakeFirst() : undefined

/** What is to be done in a network; what is overdue comes first. */
export const openTasks = (tx: Tx, networkId: string): Promise<readonly Task[]> =>
  tasks(tx)
    .where('network_id', '=', networkId)
    .where('done_on', 'is', null)
    .orderBy('due_on')
    .orderBy('steering_task.created_at')
    .orderBy('steering_task.id')
    .limit(200)
    .execute()

/** What was done, the newest first. */
export const doneTasks = (tx: Tx, networkId: string): Promise<readonly Task[]> =>
  tasks(tx)
    .where('network_id', '=', networkId)
    .where('done_on', 'is not', null)
    .orderBy('done_on', 'desc')
    .orderBy('steering_task.id')
    .limit(20)
    .execute()

/** What was agreed in a round. */
export const tasksOfRound = (tx: Tx, roundId: string): Promise<readonly Task[]> =>
  tasks(tx)
    .where('round_id', '=', roundId)
    .orderBy('due_on')
    .orderBy(sql`steering_task.created_at`)
    .orderBy('steering_task.id')
    .execute()

interface Words {
  readonly title: string
  readonly organizationId: string
  readonly dueOn: string
}
const columnsOf = ({ title, organizationId, dueOn }: Words) => ({
  title,
  organization_id: organizationId,
  due_on: dueOn,
})

export const insertTask = async (
  tx: Tx,
  given: Words & { readonly networkId: string; readonly roundId: string | null },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('steering_task')
      .values({
        ...columnsOf(given),
        network_id: given.networkId,
        round_id: given.roundId,
        done_on: null,
        reminded_on: null,
        created_at: tx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** A new day is told anew. */
export const changeTaskRow = async (tx: Tx, id: string, words: Words): Promise<void> =>
  void (await db(tx)
    .updateTable('steering_task')
    .set({ ...columnsOf(words), reminded_on: null })
    .where('id', '=', id)
    .execute())

/** False where the context may not. */
export const finishTask = async (tx: Tx, id: string, doneOn: string | null): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .updateTable('steering_task')
        .set({ done_on: doneOn })
        .where('id', '=', id)
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0

/** False where it stands in minutes that are closed. */
export const deleteTask = async (tx: Tx, id: string): Promise<boolean> =>
  Number((await db(tx).deleteFrom('steering_task').where('id', '=', id).executeTakeFirst()).numDeletedRows) >
  0

/** With the rights of the system: what is due soon and was not told of. */
export const tasksToRemind = (tx: Tx, today: string): Promise<readonly Task[]> =>
  tasks(tx)
    .where('done_on', 'is', null)
    .where('reminded_on', 'is', null)
    .where('due_on', '<=', addDays(today, remindDays))
    .orderBy('due_on')
    .orderBy('steering_task.id')
    .limit(500)
    .execute()

export const markReminded = async (tx: Tx, ids: readonly string[], today: string): Promise<void> =>
  void (await db(tx)
    .updateTable('steering_task')
    .set({ reminded_on: today })
    .where('id', 'in', ids)
    .execute())
