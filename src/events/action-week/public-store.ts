import { type Generated, type RawBuilder, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Numbers } from './numbers.ts'
import { keyOf, type Of } from './store.ts'

export const licences = ['CC0', 'CC BY 4.0', 'CC BY-SA 4.0', 'presse'] as const
export type Licence = (typeof licences)[number]

export interface Clipping {
  readonly title: string
  readonly medium: string
  readonly url: string
}

export interface PublicTables {
  week_press: {
    event_id: string
    organization_id: string
    short: string
    long: string
    contact_name: string
    contact_phone: string
    contact_email: string
    published_at: Date | null
  }
  week_picture: {
    id: Generated<string>
    event_id: string
    organization_id: string
    bytes: Uint8Array
    type: 'jpeg' | 'png'
    width: number
    height: number
    alt: string
    author: string
    licence: Licence
    people: boolean
    created_at: Date
  }
  week_conclusion: {
    event_id: string
    organization_id: string
    words: string
    clippings: RawBuilder<unknown> | readonly Clipping[]
    numbers: RawBuilder<unknown> | Numbers | null
    published_at: Date | null
  }
  week_voice: {
    id: Generated<string>
    event_id: string
    organization_id: string
    quote: string
    signature: string
    created_at: Date
  }
}
const db = (tx: Tx) => tables<PublicTables>(tx)

export interface Press {
  readonly short: string
  readonly long: string
  readonly contactName: string
  readonly contactPhone: string
  readonly contactEmail: string
  readonly publishedAt: Date | null
}

/** As far as the context sees it: whoever invites their draft, everybody what is published. */
export const findPress = (tx: Tx, weekId: string): Promise<Press | undefined> =>
  db(tx)
    .selectFrom('week_press')
    .select([
      'short',
      'long',
      'contact_name as contactName',
      'contact_phone as contactPhone',
      'contact_email as contactEmail',
      'published_at as publishedAt',
    ])
    .where('event_id', '=', weekId)
    .executeTakeFirst()

export const savePress = async (tx: Tx, of: Of, press: Press): Promise<void> => {
  const row = {
    short: press.short,
    long: press.long,
    contact_name: press.contactName,
    contact_phone: press.contactPhone,
    contact_email: press.contactEmail,
    published_at: press.publishedAt,
  }
  await db(tx)
    .insertInto('week_press')
    .values({ ...keyOf(of), ...row })
    .onConflict((same) => same.columns(['event_id', 'organization_id']).doUpdateSet(row))
    .execute()
}

export interface Picture {
  readonly id: string
  readonly type: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly author: string
  readonly licence: Licence
  readonly people: boolean
}

/** Without their bytes. */
export const picturesOf = (tx: Tx, weekId: string): Promise<readonly Picture[]> =>
  db(tx)
    .selectFrom('week_picture')
    .select(['id', 'type', 'width', 'height', 'alt', 'author', 'licence', 'people'])
    .where('event_id', '=', weekId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const pictureBytes = async (
  tx: Tx,
  weekId: string,
  id: string,
): Promise<{ readonly type: 'jpeg' | 'png'; readonly bytes: Uint8Array } | undefined> =>
  isUuid(id) && isUuid(weekId)
    ? db(tx)
        .selectFrom('week_picture')
        .select(['type', 'bytes'])
        .where('id', '=', id)
        .where('event_id', '=', weekId)
        .executeTakeFirst()
    : undefined

export const insertPicture = async (
  tx: Tx,
  of: Of,
  given: Omit<Picture, 'id'> & { readonly bytes: Uint8Array },
): Promise<void> =>
  void (await db(tx)
    .insertInto('week_picture')
    .values({ ...given, bytes: Buffer.from(given.bytes), ...keyOf(of), created_at: tx.now })
    .execute())

export const deletePicture = async (tx: Tx, weekId: string, id: string): Promise<boolean> =>
  (
    await db(tx)
      .deleteFrom('week_picture')
      .where('event_id', '=', weekId)
      .where('id', '=', id)
      .executeTakeFirst()
  ).numDeletedRows > 0n

export interface Conclusion {
  readonly words: string
  readonly clippings: readonly Clipping[]
  readonly numbers: Numbers | null
  readonly publishedAt: Date | null
}

export const findConclusion = async (tx: Tx, weekId: string): Promise<Conclusion | undefined> =>
  (
    await sql<Conclusion>`select words, clippings, numbers, published_at as "publishedAt" from week_conclusion
      where event_id = ${weekId}`.execute(tx.db)
  ).rows[0]

export const saveConclusion = async (tx: Tx, of: Of, given: Conclusion): Promise<void> => {
  const row = {
    words: given.words,
    clippings: sql`${JSON.stringify(given.clippings)}::jsonb`,
    numbers: given.numbers && sql`${JSON.stringify(given.numbers)}::jsonb`,
    published_at: given.publishedAt,
  }
  await db(tx)
    .insertInto('week_conclusion')
    .values({ ...keyOf(of), ...row })
    .onConflict((same) => same.columns(['event_id', 'organization_id']).doUpdateSet(row))
    .execute()
}

export interface Voice {
  readonly id: string
  readonly quote: string
  readonly signature: string
}

export const voicesOf = (tx: Tx, weekId: string): Promise<readonly Voice[]> =>
  db(tx)
    .selectFrom('week_voice')
    .select(['id', 'quote', 'signature'])
    .where('event_id', '=', weekId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const insertVoice = async (tx: Tx, of: Of, given: Omit<Voice, 'id'>): Promise<void> =>
  void (await db(tx)
    .insertInto('week_voice')
    .values({ ...keyOf(of), ...given, created_at: tx.now })
    .execute())

export const deleteVoice = async (tx: Tx, weekId: string, id: string): Promise<boolean> =>
  (
    await db(tx)
      .deleteFrom('week_voice')
      .where('event_id', '=', weekId)
      .where('id', '=', id)
      .executeTakeFirst()
  ).numDeletedRows > 0n
