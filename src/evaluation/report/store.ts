import { type ColumnType, type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Decision, ReportFacts, Section } from './report.ts'

export type Said = Readonly<Partial<Record<Section, string>>>

interface ReportTables {
  evaluation_report: {
    id: Generated<string>
    network_id: string
    agreement_id: string
    said: ColumnType<Said, string | undefined, string>
    revision: Generated<number>
    facts: ColumnType<ReportFacts | null, string | null, string | null>
    finished_on: string | null
    decision: ColumnType<Decision | null, string | null, string | null>
    created_at: Date
  }
}
const db = (tx: Tx) => tables<ReportTables>(tx)
const columns = [
  'id',
  'network_id as networkId',
  'agreement_id as agreementId',
  'said',
  'revision',
  'facts',
  'finished_on as finishedOn',
  'decision',
  'created_at as createdAt',
] as const

/** The reports of an agreement, the newest first: at most one of them is being written. */
export const listReports = (tx: Tx, agreementId: string) =>
  db(tx)
    .selectFrom('evaluation_report')
    .select(columns)
    .where('agreement_id', '=', agreementId)
    .orderBy(sql`finished_on is not null`)
    .orderBy('finished_on', 'desc')
    .execute()

export const findReport = async (tx: Tx, id: string) =>
  isUuid(id)
    ? db(tx).selectFrom('evaluation_report').select(columns).where('id', '=', id).executeTakeFirst()
    : undefined

/** Undefined where one is being written already. */
export const insertReport = async (
  tx: Tx,
  of: { readonly networkId: string; readonly agreementId: string },
): Promise<string | undefined> =>
  (
    await db(tx)
      .insertInto('evaluation_report')
      .values({
        network_id: of.networkId,
        agreement_id: of.agreementId,
        facts: null,
        finished_on: null,
        decision: null,
        created_at: tx.now,
      })
      .onConflict((conflict) => conflict.column('agreement_id').where('finished_on', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

/** False where somebody else has written since `revision`, or where it is finished. */
export const saveSaid = async (tx: Tx, id: string, revision: number, said: Said): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .updateTable('evaluation_report')
        .set({ said: JSON.stringify(said), revision: sql`revision + 1` as never })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .where('finished_on', 'is', null)
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0

export const finishReport = async (
  tx: Tx,
  id: string,
  facts: ReportFacts,
  decision: Decision | undefined,
  day: string,
): Promise<boolean> =>
  Number(
    (
      await db(tx)
        .updateTable('evaluation_report')
        .set({
          facts: JSON.stringify(facts),
          decision: decision ? JSON.stringify(decision) : null,
          finished_on: day,
        })
        .where('id', '=', id)
        .where('finished_on', 'is', null)
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0

/** Finished reports that wait for a decision have it now; one that has its own keeps it. */
export const keepDecision = async (tx: Tx, agreementId: string, decision: Decision): Promise<void> =>
  void (await db(tx)
    .updateTable('evaluation_report')
    .set({ decision: JSON.stringify(decision) })
    .where('agreement_id', '=', agreementId)
    .where('finished_on', 'is not', null)
    .where('decision', 'is', null)
    .execute())

export const deleteReport = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('evaluation_report')
    .where('id', '=', id)
    .where('finished_on', 'is', null)
    .execute())
