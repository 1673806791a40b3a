import type { ColumnType, Generated } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Channel, Content, State } from './story.ts'

type Stored = Content | Record<string, never>
interface Owned {
  story_id: string
  organization_id: string
}
export const printKinds = ['plakat', 'schild', 'faltblatt', 'sonstiges'] as const
export type PrintKind = (typeof printKinds)[number]
export interface StoryTables {
  story: {
    id: Generated<string>
    organization_id: string
    state: State
    content: ColumnType<Stored, string, string>
    hash: ColumnType<string, never, never>
    reason: Generated<string>
    created_at: Date
    changed_at: Date
    withdrawn_at: Date | null
  }
  story_picture: Owned & { sha256: string; bytes: Buffer; small: Buffer; width: number; height: number }
  story_release: Owned & { hash: string; released_at: Date }
  story_code: { story_id: string; code: string; issued_at: Date }
  story_approval: Owned & { hash: string; approved_at: Date }
  story_consent: Owned & {
    channel: Channel
    year: number | null
    until: Date
    hash: string
    wording: string
    wording_hash: string
    language: string
    given_at: Date
  }
  story_contact: Owned & { contact: string; given_at: Date }
  story_print: {
    id: Generated<string>
    organization_id: string
    story_id: string
    channel: Channel
    what: PrintKind
    place: string
    copies: number
    name: string
    hash: string
    printed_at: Date
    hangs_from: string | null
  }
}
export const db = (tx: Tx) => tables<StoryTables>(tx)

/** A portrait as its maker and the person see it. */
export interface Story {
  readonly id: string
  readonly organizationId: string
  readonly state: State
  readonly content: Stored
  /** SHA-256 of all that is shown. */
  readonly hash: string
  readonly reason: string
  readonly createdAt: Date
  readonly changedAt: Date
  readonly withdrawnAt: Date | null
}
const columns = [
  'story.id',
  'story.organization_id as organizationId',
  'story.state',
  'story.content',
  'story.hash',
  'story.reason',
  'story.created_at as createdAt',
  'story.changed_at as changedAt',
  'story.withdrawn_at as withdrawnAt',
] as const
const stories = (tx: Tx) => db(tx).selectFrom('story').select(columns)

/** One of this organization's; what is another's is not there. */
export const findStory = async (tx: Tx, organizationId: string, id: string): Promise<Story | undefined> =>
  isUuid(id)
    ? stories(tx).where('id', '=', id).where('organization_id', '=', organizationId).executeTakeFirst()
    : undefined
/** The same, held until the transaction ends. */
export const lockStory = async (tx: Tx, organizationId: string, id: string): Promise<Story | undefined> =>
  isUuid(id)
    ? stories(tx)
        .where('id', '=', id)
        .where('organization_id', '=', organizationId)
        .forUpdate()
        .executeTakeFirst()
    : undefined

const codeIn = (tx: Tx): string => (tx.actor.context === 'code' ? tx.actor.code : '')
/** The one that the code of this context opens. */
const opened = (tx: Tx) =>
  stories(tx)
    .innerJoin('story_code', 'story_code.story_id', 'story.id')
    .where('story_code.code', '=', codeIn(tx))
export const findOpened = async (tx: Tx): Promise<(Story & { readonly issuedAt: Date }) | undefined> =>
  opened(tx).select('story_code.issued_at as issuedAt').executeTakeFirst()
export const lockOpened = async (tx: Tx): Promise<Story | undefined> => {
  const found = await opened(tx).executeTakeFirst()
  return found && stories(tx).where('id', '=', found.id).forUpdate().executeTakeFirst()
}

export const insertStory = async (
  tx: Tx,
  given: { readonly organizationId: string; readonly content: Content },
): Promise<string> =>
  (
    await db(tx)
      .insertInto('story')
      .values({
        organization_id: given.organizationId,
        state: 'entwurf',
        content: JSON.stringify(given.content),
        created_at: tx.now,
        changed_at: tx.now,
        withdrawn_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const changeStory = async (
  tx: Tx,
  { id }: Pick<Story, 'id'>,
  change: { readonly state?: State; readonly content?: Content; readonly reason?: string },
): Promise<void> => {
  const { content, ...rest } = change
  await db(tx)
    .updateTable('story')
    .set({ ...rest, ...(content ? { content: JSON.stringify(content) } : {}), changed_at: tx.now })
    .where('id', '=', id)
    .execute()
}

/** What is asked for stays; every word, the picture, what was approved and allowed, and how to reach the person is gone. */
export const emptyStory = async (tx: Tx, { id }: Pick<Story, 'id'>): Promise<void> => {
  await db(tx)
    .updateTable('story')
    .set({ state: 'zurueckgezogen', content: '{}', reason: '', changed_at: tx.now, withdrawn_at: tx.now })
    .where('id', '=', id)
    .execute()
  for (const table of [
    'story_release',
    'story_picture',
    'story_approval',
    'story_consent',
    'story_contact',
  ] as const)
    await db(tx).deleteFrom(table).where('story_id', '=', id).execute()
}

export const deleteStory = async (tx: Tx, { id }: Pick<Story, 'id'>): Promise<void> =>
  void (await db(tx).deleteFrom('story').where('id', '=', id).execute())

/** A code for it, and no other from now on. */
export const saveCode = async (sys: Tx, storyId: string, code: string): Promise<void> => {
  const row = { code, issued_at: sys.now }
  await db(sys)
    .insertInto('story_code')
    .values({ story_id: storyId, ...row })
    .onConflict((same) => same.column('story_id').doUpdateSet(row))
    .execute()
}

type Of = Pick<Story, 'id' | 'organizationId'>
const owned = ({ id, organizationId }: Of): Owned => ({ story_id: id, organization_id: organizationId })
const key = ['story_id', 'organization_id'] as const

export const saveRelease = async (tx: Tx, of: Of, hash: string): Promise<void> => {
  const row = { hash, released_at: tx.now }
  await db(tx)
    .insertInto('story_release')
    .values({ ...owned(of), ...row })
    .onConflict((same) => same.columns(key).doUpdateSet(row))
    .execute()
}
export const deleteRelease = async (tx: Tx, { id }: Pick<Story, 'id'>): Promise<void> =>
  void (await db(tx).deleteFrom('story_release').where('story_id', '=', id).execute())

export const saveApproval = async (tx: Tx, of: Of, hash: string): Promise<void> => {
  const row = { hash, approved_at: tx.now }
  await db(tx)
    .insertInto('story_approval')
    .values({ ...owned(of), ...row })
    .onConflict((same) => same.columns(key).doUpdateSet(row))
    .execute()
}

/** Where a portrait may be shown, and until when. */
export interface Consent {
  readonly channel: Channel
  readonly year: number | null
  readonly until: Date
  /** Of the words that it is for: other ones are not shown for its sake. */
  readonly hash: string
}
export const consentsOf = (tx: Tx, storyId: string): Promise<readonly Consent[]> =>
  db(tx)
    .selectFrom('story_consent')
    .select(['channel', 'year', 'until', 'hash'])
    .where('story_id', '=', storyId)
    .execute()
export const saveConsent = async (
  tx: Tx,
  of: Of & Pick<Story, 'hash'>,
  given: Pick<Consent, 'channel' | 'year' | 'until'> & {
    readonly wording: string
    readonly wordingHash: string
    readonly language: string
  },
): Promise<void> => {
  const { channel, wordingHash, ...rest } = given
  const row = { ...rest, hash: of.hash, wording_hash: wordingHash, given_at: tx.now }
  await db(tx)
    .insertInto('story_consent')
    .values({ ...owned(of), channel, ...row })
    .onConflict((same) => same.columns([...key, 'channel']).doUpdateSet(row))
    .execute()
}
export const deleteConsent = async (tx: Tx, { id }: Pick<Story, 'id'>, channel: Channel): Promise<void> =>
  void (await db(tx)
    .deleteFrom('story_consent')
    .where('story_id', '=', id)
    .where('channel', '=', channel)
    .execute())

export const approvalOf = async (tx: Tx, storyId: string) =>
  db(tx)
    .selectFrom('story_approval')
    .select(['hash', 'approved_at as approvedAt'])
    .where('story_id', '=', storyId)
    .executeTakeFirst()
export const contactOf = async (tx: Tx, storyId: string): Promise<string> =>
  (
    await db(tx)
      .selectFrom('story_contact')
      .select('contact')
      .where('story_id', '=', storyId)
      .executeTakeFirst()
  )?.contact ?? ''
/** How the person may be asked again; empty: not at all. */
export const saveContact = async (tx: Tx, of: Of, contact: string): Promise<void> => {
  await db(tx).deleteFrom('story_contact').where('story_id', '=', of.id).execute()
  if (contact !== '')
    await db(tx)
      .insertInto('story_contact')
      .values({ ...owned(of), contact, given_at: tx.now })
      .execute()
}
