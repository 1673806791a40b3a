import { findOrganization } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, type Bearer, storyBearer } from '../acting.ts'
import { pictureOf } from '../picture-store.ts'
import { listPrints, type Print } from '../print-store.ts'
import {
  approvalOf,
  type Consent,
  consentsOf,
  contactOf,
  findOpened,
  findStory,
  type Story,
} from '../store.ts'
import { type Content, isEmptied, type Standing, standingOf } from '../story.ts'

/** A story with what the person said to it. */
export interface Seen {
  readonly story: Story
  /** Undefined: nothing of it is left. */
  readonly content: Content | undefined
  /** For these words. */
  readonly consents: readonly Consent[]
  /** For words before them, not over yet: they let nothing be shown until the person says so anew. */
  readonly former: readonly Consent[]
  readonly standing: Standing
  /** Who made it, where the person wants it said. */
  readonly maker: string | undefined
}
const around = async (tx: Tx, story: Story): Promise<Seen> => {
  const all = await consentsOf(tx, story.id)
  const consents = all.filter(({ hash }) => hash === story.hash)
  const content = isEmptied(story.content) ? undefined : story.content
  const standing = standingOf(
    story.state,
    consents.map(({ until }) => until),
    tx.now,
  )
  return {
    story,
    content,
    consents,
    former: all.filter(({ hash, until }) => hash !== story.hash && until > tx.now),
    standing,
    maker: content && (await makerOf(tx, story.organizationId, content)),
  }
}

/** The name of whoever made it, where it is to be said. */
export const makerOf = async (
  tx: Tx,
  organizationId: string,
  content: Content,
): Promise<string | undefined> =>
  content.showsMaker ? (await findOrganization(tx, organizationId))?.name : undefined

export interface OwnSeen extends Seen {
  readonly isApproved: boolean
  readonly contact: string
  readonly prints: readonly Print[]
}
/** One of the acting organization; undefined: it is not there. */
export const ownStory = (visit: Visit): Promise<OwnSeen | undefined> =>
  visit.world.look(visit.actor, async (tx) => {
    const { organizationId } = acting(tx)
    const story = await findStory(tx, organizationId, visit.params.story ?? '')
    if (!story) return undefined
    const approval = await approvalOf(tx, story.id)
    return {
      ...(await around(tx, story)),
      isApproved: approval?.hash === story.hash,
      contact: await contactOf(tx, story.id),
      prints: await listPrints(tx, organizationId, story.id),
    }
  })

export interface TheirSeen extends Seen {
  readonly actor: Bearer
  readonly issuedAt: Date
  readonly contact: string
  /** The picture as a data URI: an address of its own would need the code. */
  readonly src: string | undefined
}
/** Whoever brings a code, as typed into the form. */
export const bearerOf = async (visit: Visit): Promise<Bearer | undefined> =>
  storyBearer(visit.world, text(await visit.form(), 'code'))

export const theirStory = (visit: Visit, actor: Bearer): Promise<TheirSeen | undefined> =>
  visit.world.look(actor, async (tx) => {
    const story = await findOpened(tx)
    if (!story) return undefined
    const seen = await around(tx, story)
    const picture =
      seen.content && 'sha256' in seen.content.picture ? await pictureOf(tx, story.id) : undefined
    return {
      ...seen,
      actor,
      issuedAt: story.issuedAt,
      contact: await contactOf(tx, story.id),
      src: picture && `data:image/jpeg;base64,${Buffer.from(picture.small).toString('base64')}`,
    }
  })
