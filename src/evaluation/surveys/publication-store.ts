import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Quarter } from '../quarter.ts'
import type { Release } from '../release-by-quarter.ts'
import type { SurveyTables } from './store.ts'
import type { Answer, Audience, QuestionId } from './survey.ts'

const db = (tx: Tx) => tables<SurveyTables>(tx)

/** What is released of a network, by subject: a question of an audience, or the ladder. */
export interface Released {
  readonly subject: string
  readonly quarter: Quarter
  readonly releases: readonly Release[]
}

/** The newest row of every subject up to a quarter; each holds all releases that were before it. */
export const latestReleases = async (tx: Tx, networkId: string, upTo: string): Promise<Released[]> =>
  (await db(tx)
    .selectFrom('survey_publication')
    .distinctOn('subject')
    .select(['subject', 'quarter', 'releases'])
    .where('network_id', '=', networkId)
    .where('quarter', '<=', upTo as Quarter)
    .orderBy('subject')
    .orderBy('quarter', 'desc')
    .execute()) as Released[]

export const latestOf = async (tx: Tx, networkId: string, subject: string): Promise<Released | undefined> =>
  (await db(tx)
    .selectFrom('survey_publication')
    .select(['subject', 'quarter', 'releases'])
    .where('network_id', '=', networkId)
    .where('subject', '=', subject)
    .orderBy('quarter', 'desc')
    .limit(1)
    .executeTakeFirst()) as Released | undefined

/** Quarters of which anything was published, the newest first. */
export const releasedQuarters = async (tx: Tx, networkId: string): Promise<Quarter[]> =>
  (
    await db(tx)
      .selectFrom('survey_publication')
      .select('quarter')
      .distinct()
      .where('network_id', '=', networkId)
      .orderBy('quarter', 'desc')
      .execute()
  ).map(({ quarter }) => quarter)

/** Kept for good: a row that is there already stays as it is. */
export const insertRelease = async (tx: Tx, networkId: string, of: Released): Promise<void> =>
  void (await db(tx)
    .insertInto('survey_publication')
    .values({
      network_id: networkId,
      quarter: of.quarter,
      subject: of.subject,
      releases: JSON.stringify(of.releases),
    })
    .onConflict((c) => c.doNothing())
    .execute())

export interface NetworkCount {
  readonly surveyId: string
  /** The house whose survey it is; null for one of the network. */
  readonly organizationId: string | null
  readonly audience: Audience
  readonly quarter: Quarter
  readonly question: QuestionId
  readonly answer: Answer
  readonly n: number
}

const countedIn = sql<string>`coalesce(survey.network_id, survey.counts_in)`

export const networkCounts = (tx: Tx, networkId: string, upTo: Quarter): Promise<NetworkCount[]> =>
  db(tx)
    .selectFrom('survey_count')
    .innerJoin('survey', 'survey.id', 'survey_id')
    .select([
      'survey_id as surveyId',
      'organization_id as organizationId',
      'audience',
      'quarter',
      'question',
      'answer',
      'n',
    ])
    .where(countedIn, '=', networkId)
    .where('quarter', '<=', upTo)
    .orderBy('survey_id')
    .orderBy('quarter')
    .orderBy('question')
    .orderBy('answer')
    .execute()

/** Each question of each audience that is counted in a network, with the first quarter in which it was. */
export const countedSubjects = (tx: Tx) =>
  db(tx)
    .selectFrom('survey_count')
    .innerJoin('survey', 'survey.id', 'survey_id')
    .select([countedIn.as('networkId'), 'audience', 'question', (of) => of.fn.min('quarter').as('first')])
    .where(countedIn, 'is not', null)
    .groupBy([countedIn, 'audience', 'question'])
    .orderBy(countedIn)
    .orderBy('audience')
    .orderBy('question')
    .execute()
