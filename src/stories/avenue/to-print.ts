import type { Tx } from '#platform/transaction.ts'
import { acting } from '../portrait/acting.ts'
import { pictureOf, type StoredPicture } from '../portrait/picture-store.ts'
import { listPrints } from '../portrait/print-store.ts'
import { findShown, listShown, type ShownStory } from '../portrait/queries.ts'
import { makerOf } from '../portrait/web/seen-story.ts'
import { type Exhibit, mostStories } from './hang-stories.ts'

/** A portrait with all that paper needs of it. */
export interface Printable extends ShownStory {
  readonly picture: StoredPicture | undefined
  /** Who made it, where the person wants it said. */
  readonly maker: string | undefined
  /** It may be read on the web: a label may lead there. */
  readonly isOnWeb: boolean
}

/**
 * Those that the acting organization noted as hanging or lying somewhere as such an exhibit, and that may still hang
 * there at this moment: nothing is printed that nobody would find again.
 */
export const listPrintable = async (
  tx: Tx,
  ids: readonly string[],
  as: Exhibit,
): Promise<readonly Printable[]> => {
  const noted = (await listPrints(tx, acting(tx).organizationId)).filter(
    (print) => print.what === as && print.channel === 'ausstellung' && !print.isToGo,
  )
  const found: Printable[] = []
  for (const id of [...new Set(ids)].slice(0, mostStories)) {
    if (!noted.some(({ storyId }) => storyId === id)) continue
    const story = await findShown(tx, id, 'ausstellung')
    if (!story) continue
    const { content } = story
    found.push({
      ...story,
      picture:
        as !== 'schild' && 'sha256' in content.picture
          ? await pictureOf(tx, id, content.picture.sha256)
          : undefined,
      maker: await makerOf(tx, story.organizationId, content),
      isOnWeb: (await findShown(tx, id, 'web')) !== undefined,
    })
  }
  return found
}

/**
 * What may hang: one's own, and of whoever one works together with. Whose it is, where it is not one's own and the person
 * wants it said: partners do not learn from a list who goes to the Jobcenter (R12).
 */
export const listHangable = async (
  tx: Tx,
): Promise<readonly (ShownStory & { readonly from: string | undefined })[]> => {
  const { organizationId } = acting(tx)
  const stories = await listShown(tx, { channel: 'ausstellung' })
  return Promise.all(
    stories.map(async (story) => ({
      ...story,
      from:
        story.organizationId === organizationId
          ? undefined
          : await makerOf(tx, story.organizationId, story.content),
    })),
  )
}
