import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { db, type PrintKind } from './store.ts'
import type { Channel } from './story.ts'

export interface NewPrint {
  readonly storyId: string
  readonly channel: Channel
  readonly what: PrintKind
  /** Where it hangs or lies. */
  readonly place: string
  readonly copies: number
  readonly name: string
  readonly hash: string
  /** 'YYYY-MM-DD', from when it hangs there; null: since it was noted. */
  readonly hangsFrom: string | null
}
export const insertPrint = async (tx: Tx, organizationId: string, print: NewPrint): Promise<void> => {
  const { storyId, hangsFrom, ...row } = print
  await db(tx)
    .insertInto('story_print')
    .values({
      ...row,
      story_id: storyId,
      organization_id: organizationId,
      printed_at: tx.now,
      hangs_from: hangsFrom,
    })
    .execute()
}

/** Of whatever organization: for the system. */
export const hasPrints = async (sys: Tx, storyId: string): Promise<boolean> =>
  (await db(sys)
    .selectFrom('story_print')
    .select('id')
    .where('story_id', '=', storyId)
    .executeTakeFirst()) !== undefined

/** Of this organization. */
export const deletePrint = async (tx: Tx, organizationId: string, id: string): Promise<boolean> =>
  isUuid(id) &&
  (
    await db(tx)
      .deleteFrom('story_print')
      .where('id', '=', id)
      .where('organization_id', '=', organizationId)
      .executeTakeFirst()
  ).numDeletedRows > 0n

/** What an organization printed, and whether it may still hang there. */
export interface Print extends NewPrint {
  readonly id: string
  readonly printedAt: Date
  /** It is not allowed any more, on this channel or in these words: it is to be taken down. */
  readonly isToGo: boolean
}
/**
 * What this organization printed, what is to go first. Whether it may stay is read in the organization's own context: a
 * story that it may not read any more may not hang there either.
 */
export const listPrints = async (
  tx: Tx,
  organizationId: string,
  storyId?: string,
): Promise<readonly Print[]> => {
  const rows = await db(tx)
    .selectFrom('story_print')
    .leftJoin('story', (join) =>
      join.onRef('story.id', '=', 'story_print.story_id').onRef('story.hash', '=', 'story_print.hash'),
    )
    .leftJoin('story_release', (join) =>
      join
        .onRef('story_release.story_id', '=', 'story_print.story_id')
        .onRef('story_release.hash', '=', 'story_print.hash'),
    )
    .leftJoin('story_approval', (join) =>
      join
        .onRef('story_approval.story_id', '=', 'story_print.story_id')
        .onRef('story_approval.hash', '=', 'story_print.hash'),
    )
    .leftJoin('story_consent', (join) =>
      join
        .onRef('story_consent.story_id', '=', 'story_print.story_id')
        .onRef('story_consent.channel', '=', 'story_print.channel')
        .onRef('story_consent.hash', '=', 'story_print.hash')
        .on('story_consent.until', '>', tx.now),
    )
    .select([
      'story_print.id',
      'story_print.story_id as storyId',
      'story_print.channel',
      'story_print.what',
      'story_print.place',
      'story_print.copies',
      'story_print.name',
      'story_print.hash',
      'story_print.printed_at as printedAt',
      'story_print.hangs_from as hangsFrom',
      'story.id as known',
      'story_release.story_id as released',
      'story_approval.story_id as approved',
      'story_consent.story_id as allowed',
    ])
    .where('story_print.organization_id', '=', organizationId)
    .$if(storyId !== undefined, (query) => query.where('story_print.story_id', '=', storyId ?? ''))
    .orderBy('story_print.printed_at', 'desc')
    .orderBy('story_print.id')
    .limit(1000)
    .execute()
  return rows
    .map(({ known, released, approved, allowed, ...print }) => ({
      ...print,
      isToGo: !(known && released && approved && allowed),
    }))
    .sort((one, other) => Number(other.isToGo) - Number(one.isToGo))
}
