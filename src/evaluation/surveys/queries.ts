import { sql } from 'kysely'
import type { Member } from '#platform/actor.ts'
import { type Tx, tables } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import type { Quarter } from '../quarter.ts'
import type { Survey, SurveyTables } from './store.ts'
import { findSurvey, surveyColumns } from './store.ts'

const db = (tx: Tx) => tables<SurveyTables>(tx)

/** What the acting person may see: their house's and their networks', those that still run first. */
export const listSurveys = (tx: Tx): Promise<Survey[]> =>
  db(tx)
    .selectFrom('survey')
    .select(surveyColumns)
    .orderBy(sql`evaluated_on is not null`)
    .orderBy('closes_on', 'desc')
    .orderBy('title')
    .orderBy('id')
    .limit(200)
    .execute() as Promise<Survey[]>

export interface FreeText {
  readonly id: string
  readonly text: string
  /** The network whose report may have it. */
  readonly inReport: string | null
}

/** What people wrote, in no order that anybody could know, and without a time. */
export const listTexts = (tx: Tx, surveyId: string): Promise<FreeText[]> =>
  db(tx)
    .selectFrom('survey_text')
    .leftJoin('survey_voice', 'survey_voice.id', 'survey_text.id')
    .select(['survey_text.id', 'survey_text.text', 'survey_voice.network_id as inReport'])
    .where('survey_id', '=', surveyId)
    .orderBy(sql`random()`)
    .limit(500)
    .execute()

/** What the house let into a report and whose text is erased by now: it can still be taken back. */
export const listOldVoices = (tx: Tx, organizationId: string): Promise<{ id: string; text: string }[]> =>
  db(tx)
    .selectFrom('survey_voice')
    .leftJoin('survey_text', 'survey_text.id', 'survey_voice.id')
    .select(['survey_voice.id', 'survey_voice.text'])
    .where('survey_voice.organization_id', '=', organizationId)
    .where('survey_text.id', 'is', null)
    .orderBy('survey_voice.text')
    .orderBy('survey_voice.id')
    .limit(500)
    .execute()

/** What houses let into the report of a network in these quarters, by its ids. */
export const voicesFor = async (
  tx: Tx,
  networkId: string,
  { first, last }: { readonly first: Quarter; readonly last: Quarter },
): Promise<readonly string[]> =>
  (
    await db(tx)
      .selectFrom('survey_voice')
      .select('id')
      .where('network_id', '=', networkId)
      .where('quarter', '>=', first)
      .where('quarter', '<=', last)
      .orderBy('text')
      .orderBy('id')
      .limit(500)
      .execute()
  ).map(({ id }) => id)

/**
 * The words of those of them that are still there, in the order of the words: nothing tells whose it was. Whoever may read
 * a report may read them, also where they read no voice else.
 */
export const voicesIn = async (tx: Tx, ids: readonly string[]): Promise<readonly string[]> =>
  ids.length === 0
    ? []
    : tx.asSystem('report', async (sys) =>
        (
          await db(sys)
            .selectFrom('survey_voice')
            .select('text')
            .where('id', 'in', ids)
            .orderBy('text')
            .execute()
        ).map(({ text }) => text),
      )

/** The code of a survey that this member may see; empty where it is not there. */
export const surveyCodeOf = (world: World, by: Member, id: string): Promise<string> =>
  world.look(by, async (tx) => (await findSurvey(tx, id))?.code ?? '')
