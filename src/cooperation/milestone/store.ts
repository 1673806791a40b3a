import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Milestone, MilestoneKind } from './milestone.ts'

interface MilestoneTables {
  milestone: {
    id: Generated<string>
    network_id: string
    agreement_id: string
    kind: MilestoneKind
    title: string | null
    due_on: string
    remind_days: Generated<number>
    reminded_on: string | null
    done_on: string | null
  }
}
const db = (tx: Tx) => tables<MilestoneTables>(tx)
const columns = [
  'id',
  'network_id as networkId',
  'agreement_id as agreementId',
  'kind',
  'title',
  'due_on as dueOn',
  'remind_days as remindDays',
  'done_on as doneOn',
] as const

/** The milestones of a network (of one agreement, where given): what is open by day, then what is done. */
export const listMilestones = async (
  tx: Tx,
  of: { readonly networkId: string } | { readonly agreementId: string },
): Promise<readonly (Milestone & { readonly networkId: string })[]> => {
  const all = db(tx).selectFrom('milestone').select(columns)
  const wanted =
    'networkId' in of
      ? all.where('network_id', '=', of.networkId)
      : all.where('agreement_id', '=', of.agreementId)
  return wanted.orderBy(sql`done_on is not null`).orderBy('due_on').orderBy('id').limit(200).execute()
}

export const findMilestone = async (tx: Tx, id: string) =>
  isUuid(id)
    ? db(tx).selectFrom('milestone').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined

export const insertMilestone = async (
  tx: Tx,
  given: {
    readonly networkId: string
    readonly agreementId: string
    readonly kind: MilestoneKind
    readonly title: string | null
    readonly dueOn: string
    readonly remindDays?: number
  },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('milestone')
      .values({
        network_id: given.networkId,
        agreement_id: given.agreementId,
        kind: given.kind,
        title: given.title,
        due_on: given.dueOn,
        remind_days: given.remindDays,
        reminded_on: null,
        done_on: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** A new day is told anew. */
export const changeMilestoneRow = async (
  tx: Tx,
  id: string,
  changes: { readonly title: string | null; readonly dueOn: string; readonly remindDays: number },
): Promise<void> =>
  void (await db(tx)
    .updateTable('milestone')
    .set({ title: changes.title, due_on: changes.dueOn, remind_days: changes.remindDays, reminded_on: null })
    .where('id', '=', id)
    .execute())

export const finishMilestone = async (tx: Tx, id: string, doneOn: string | null): Promise<void> =>
  void (await db(tx).updateTable('milestone').set({ done_on: doneOn }).where('id', '=', id).execute())

export const deleteMilestone = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('milestone').where('id', '=', id).execute())

/** What is open of one kind in an agreement. */
export const openOfKind = (tx: Tx, agreementId: string, kind: MilestoneKind) =>
  db(tx)
    .selectFrom('milestone')
    .select(columns)
    .where('agreement_id', '=', agreementId)
    .where('kind', '=', kind)
    .where('done_on', 'is', null)
    .execute()

/** With the rights of the system: what is to be told today, and has not been. */
export const listToRemind = async (tx: Tx, today: string) =>
  db(tx)
    .selectFrom('milestone')
    .select(columns)
    .where('done_on', 'is', null)
    .where('reminded_on', 'is', null)
    .where(sql<boolean>`due_on - remind_days <= ${today}::date`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(500)
    .execute()

export const markReminded = async (tx: Tx, id: string, today: string): Promise<void> =>
  void (await db(tx).updateTable('milestone').set({ reminded_on: today }).where('id', '=', id).execute())
