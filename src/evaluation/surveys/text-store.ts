import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import type { SurveyTables } from './store.ts'

const db = (tx: Tx) => tables<SurveyTables>(tx)

/** A text of the house, where it belongs to this survey. */
export const findText = (tx: Tx, surveyId: string, id: string) =>
  db(tx)
    .selectFrom('survey_text')
    .select(['id', 'organization_id', 'quarter', 'text'])
    .where('survey_id', '=', surveyId)
    .where('id', '=', id)
    .executeTakeFirst()

export const deleteText = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('survey_text').where('id', '=', id).execute())

export const insertVoice = async (tx: Tx, voice: SurveyTables['survey_voice']): Promise<void> =>
  void (await db(tx)
    .insertInto('survey_voice')
    .values(voice)
    .onConflict((c) => c.doNothing())
    .execute())

/** Answers whether there was one that the context may take back. */
export const deleteVoice = async (tx: Tx, id: string): Promise<boolean> => {
  const gone = await db(tx).deleteFrom('survey_voice').where('id', '=', id).returning('id').execute()
  return gone.length > 0
}

export const eraseTextsUpTo = async (tx: Tx, quarter: Quarter): Promise<void> =>
  void (await db(tx).deleteFrom('survey_text').where('quarter', '<=', quarter).execute())

export const eraseVoicesUpTo = async (tx: Tx, quarter: Quarter): Promise<void> =>
  void (await db(tx).deleteFrom('survey_voice').where('quarter', '<=', quarter).execute())
