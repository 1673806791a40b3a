import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import type { SurveyResult } from './result.ts'
import type { Answer, Audience, QuestionId, Said } from './survey.ts'

/** As everybody who has its code may know it. */
export interface SurveyHead {
  readonly id: string
  readonly organizationId: string | null
  readonly networkId: string | null
  readonly code: string
  readonly title: string
  readonly audience: Audience
  readonly questions: readonly QuestionId[]
  readonly withText: boolean
  readonly opensOn: string
  readonly closesOn: string
  readonly evaluatedOn: string | null
}
export interface Survey extends SurveyHead {
  readonly countsIn: string | null
  readonly result: SurveyResult | null
}

interface SurveyTable {
  id: string
  organization_id: string | null
  network_id: string | null
  counts_in: string | null
  code: string
  title: string
  audience: Audience
  questions: QuestionId[]
  with_text: boolean
  opens_on: string
  closes_on: string
  evaluated_on: string | null
  result: SurveyResult | string | null
}
interface AnswerTable {
  survey_id: string
  quarter: Quarter
  question: QuestionId
  answer: Answer
}
export interface SurveyTables {
  survey: SurveyTable
  survey_answer: AnswerTable
  survey_count: AnswerTable & { n: number }
  survey_text: { id: string; survey_id: string; organization_id: string; quarter: Quarter; text: string }
  survey_voice: { id: string; organization_id: string; network_id: string; quarter: Quarter; text: string }
  survey_publication: { network_id: string; quarter: Quarter; subject: string; releases: unknown }
}
const db = (tx: Tx) => tables<SurveyTables>(tx)

const headColumns = [
  'id',
  'organization_id as organizationId',
  'network_id as networkId',
  'code',
  'title',
  'audience',
  'questions',
  'with_text as withText',
  'opens_on as opensOn',
  'closes_on as closesOn',
  'evaluated_on as evaluatedOn',
] as const
export const surveyColumns = [...headColumns, 'counts_in as countsIn', 'result'] as const

export const findByCode = (tx: Tx, code: string): Promise<SurveyHead | undefined> =>
  db(tx).selectFrom('survey').select(headColumns).where('code', '=', code).executeTakeFirst()

/** A survey that the context may see. */
export const findSurvey = (tx: Tx, id: string): Promise<Survey | undefined> =>
  db(tx).selectFrom('survey').select(surveyColumns).where('id', '=', id).executeTakeFirst() as Promise<
    Survey | undefined
  >

/** Its result is made once, and nobody answers meanwhile. */
export const lockSurvey = (tx: Tx, id: string): Promise<Survey | undefined> =>
  db(tx)
    .selectFrom('survey')
    .select(surveyColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst() as Promise<Survey | undefined>

export const insertSurvey = async (tx: Tx, survey: Omit<Survey, 'evaluatedOn' | 'result'>): Promise<void> =>
  void (await db(tx)
    .insertInto('survey')
    .values({
      id: survey.id,
      organization_id: survey.organizationId,
      network_id: survey.networkId,
      counts_in: survey.countsIn,
      code: survey.code,
      title: survey.title,
      audience: survey.audience,
      questions: [...survey.questions],
      with_text: survey.withText,
      opens_on: survey.opensOn,
      closes_on: survey.closesOn,
    } as never)
    .execute())

export const changeEnd = async (tx: Tx, id: string, closesOn: string): Promise<void> =>
  void (await db(tx).updateTable('survey').set({ closes_on: closesOn }).where('id', '=', id).execute())

export const eraseSurvey = async (tx: Tx, id: string): Promise<void> =>
  void (await db(tx).deleteFrom('survey').where('id', '=', id).execute())

/** Puts one person's answers into the letter box, one by one: nothing holds them together. */
export const insertAnswers = async (tx: Tx, surveyId: string, quarter: Quarter, said: Said): Promise<void> =>
  void (await db(tx)
    .insertInto('survey_answer')
    .values(
      Object.entries(said).map(([question, answer]) => ({
        survey_id: surveyId,
        quarter,
        question: question as QuestionId,
        answer,
      })),
    )
    .execute())

export const insertText = async (
  tx: Tx,
  of: { surveyId: string; organizationId: string; quarter: Quarter; text: string },
): Promise<void> =>
  void (await db(tx)
    .insertInto('survey_text')
    .values({
      survey_id: of.surveyId,
      organization_id: of.organizationId,
      quarter: of.quarter,
      text: of.text,
    } as never)
    .execute())

/** Empties the letter box into counts; of one survey, or of all. */
export const fold = async (tx: Tx, surveyId?: string): Promise<void> =>
  void (await sql`
    with taken as (
      delete from survey_answer where ${surveyId ?? null}::uuid is null or survey_id = ${surveyId ?? null}::uuid
      returning survey_id, quarter, question, answer)
    insert into survey_count (survey_id, quarter, question, answer, n)
      select survey_id, quarter, question, answer, count(*) from taken group by 1, 2, 3, 4
      on conflict (survey_id, quarter, question, answer) do update set n = survey_count.n + excluded.n`.execute(
    tx.db,
  ))

/** How many answered how in one survey, over all its quarters. */
export const tallies = async (tx: Tx, surveyId: string): Promise<Map<QuestionId, Map<Answer, number>>> => {
  const rows = await db(tx)
    .selectFrom('survey_count')
    .select(['question', 'answer', (of) => of.fn.sum<string>('n').as('n')])
    .where('survey_id', '=', surveyId)
    .groupBy(['question', 'answer'])
    .orderBy('question')
    .execute()
  const found = new Map<QuestionId, Map<Answer, number>>()
  for (const { question, answer, n } of rows)
    found.set(question, (found.get(question) ?? new Map()).set(answer, Number(n)))
  return found
}

export const saveResult = async (
  tx: Tx,
  id: string,
  evaluatedOn: string,
  result: SurveyResult | null,
): Promise<void> =>
  void (await db(tx)
    .updateTable('survey')
    .set({ evaluated_on: evaluatedOn, result: result && JSON.stringify(result) })
    .where('id', '=', id)
    .execute())

/** Surveys that ended before this day and have no result yet. */
export const listEnded = (tx: Tx, day: string) =>
  db(tx)
    .selectFrom('survey')
    .select('id')
    .where('evaluated_on', 'is', null)
    .where('closes_on', '<', day)
    .orderBy('id')
    .limit(500)
    .execute()
