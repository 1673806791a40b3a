import type { CleanPicture } from '#platform/picture/read-picture.ts'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { db, type Story } from './store.ts'

export const savePicture = async (
  tx: Tx,
  { id, organizationId }: Pick<Story, 'id' | 'organizationId'>,
  { bytes, small, width, height, sha256 }: CleanPicture,
): Promise<void> => {
  const row = { bytes: Buffer.from(bytes), small: Buffer.from(small), width, height, sha256 }
  await db(tx)
    .insertInto('story_picture')
    .values({ story_id: id, organization_id: organizationId, ...row })
    .onConflict((same) => same.columns(['story_id', 'organization_id']).doUpdateSet(row))
    .execute()
}
export const deletePicture = async (tx: Tx, { id }: Pick<Story, 'id'>): Promise<void> =>
  void (await db(tx).deleteFrom('story_picture').where('story_id', '=', id).execute())

/** JPEG, up to 1600 pixels long, and a small one of up to 480. */
export interface StoredPicture {
  readonly bytes: Uint8Array
  readonly small: Uint8Array
  readonly width: number
  readonly height: number
}
/** As far as the context sees it: everybody that of a story which is shown, in the words that were approved. */
export const pictureOf = async (
  tx: Tx,
  storyId: string,
  sha256?: string,
): Promise<StoredPicture | undefined> =>
  isUuid(storyId)
    ? db(tx)
        .selectFrom('story_picture')
        .select(['bytes', 'small', 'width', 'height'])
        .where('story_id', '=', storyId)
        .$if(sha256 !== undefined, (query) => query.where('sha256', '=', sha256 ?? ''))
        .executeTakeFirst()
    : undefined
