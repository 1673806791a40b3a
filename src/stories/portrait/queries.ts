import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { db } from './store.ts'
import { type Channel, type Content, isEmptied, type Outcome, type State } from './story.ts'

/** A portrait as it may be shown on a channel at this moment: all that a page, a poster or a leaflet needs. */
export interface ShownStory {
  readonly id: string
  /** Who made it; named to others only where `content.showsMaker`. */
  readonly organizationId: string
  readonly content: Content
  /** Of what is shown; goes into `recordPrint` by itself. */
  readonly hash: string
  /** For how long this channel is allowed. */
  readonly until: Date
}
export interface Wanted {
  readonly channel: Channel
  /** Made by one of these. */
  readonly organizations?: readonly string[] | undefined
  /** For channel `aktionswoche`: of which year the week is. */
  readonly year?: number | undefined
}

/**
 * Released by the house, approved by the person in these very words, allowed on this channel, and not over. The
 * database holds the same for every context (migrations/0001); here the clock of the request counts besides.
 */
const shown = (tx: Tx, { channel, organizations, year }: Wanted) =>
  db(tx)
    .selectFrom('story')
    .innerJoin('story_release', (join) =>
      join.onRef('story_release.story_id', '=', 'story.id').onRef('story_release.hash', '=', 'story.hash'),
    )
    .innerJoin('story_approval', (join) =>
      join.onRef('story_approval.story_id', '=', 'story.id').onRef('story_approval.hash', '=', 'story.hash'),
    )
    .innerJoin('story_consent', (join) =>
      join.onRef('story_consent.story_id', '=', 'story.id').onRef('story_consent.hash', '=', 'story.hash'),
    )
    .where('story_consent.channel', '=', channel)
    .where('story_consent.until', '>', tx.now)
    .$if(organizations !== undefined, (query) =>
      query.where('story.organization_id', 'in', [...(organizations ?? []), nobody]),
    )
    .$if(year !== undefined, (query) => query.where('story_consent.year', '=', year ?? 0))
const columns = [
  'story.id',
  'story.organization_id as organizationId',
  'story.content',
  'story.hash',
  'story_consent.until',
] as const
/** An empty list is no list in SQL. */
const nobody = '00000000-0000-0000-0000-000000000000'
const known = (row: { readonly content: Content | Record<string, never> }): boolean => !isEmptied(row.content)

/**
 * Portraits that may be shown on a channel at this moment, as far as the context sees them: everybody `web`, `presse` and
 * `aktionswoche`; `ausstellung` whoever makes portraits in the organization or in one that shares a network with it.
 * Newest first; asked anew for every page and every print, never kept.
 */
export const listShown = async (tx: Tx, wanted: Wanted): Promise<readonly ShownStory[]> => {
  const rows = await shown(tx, wanted)
    .select(columns)
    .orderBy('story_release.released_at', 'desc')
    .orderBy('story.id')
    .limit(500)
    .execute()
  return rows.filter(known) as unknown as readonly ShownStory[]
}

/** One of them; undefined: it is not shown there (any more). */
export const findShown = async (
  tx: Tx,
  id: string,
  channel: Channel,
  year?: number,
): Promise<ShownStory | undefined> => {
  if (!isUuid(id)) return undefined
  const row = await shown(tx, { channel, year }).select(columns).where('story.id', '=', id).executeTakeFirst()
  return row && known(row) ? (row as unknown as ShownStory) : undefined
}

/** A page of the gallery, and the places that are named in it. */
export const listGallery = async (
  tx: Tx,
  given: {
    readonly outcome?: Outcome | undefined
    readonly place?: string | undefined
    readonly page: number
    readonly perPage: number
  },
) => {
  const place = sql<string>`story.content ->> 'place'`
  const all = await shown(tx, { channel: 'web' })
    .select(place.as('place'))
    .where(place, '<>', '')
    .distinct()
    .orderBy('place')
    .limit(200)
    .execute()
  const hits = shown(tx, { channel: 'web' })
    .$if(given.outcome !== undefined, (query) =>
      query.where(sql<string>`story.content ->> 'outcome'`, '=', given.outcome ?? ''),
    )
    .$if(given.place !== undefined, (query) => query.where(place, '=', given.place ?? ''))
  const { total } = await hits.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / given.perPage))
  const page = Math.min(given.page, pages)
  const rows = await hits
    .select(columns)
    .orderBy('story_release.released_at', 'desc')
    .orderBy('story.id')
    .limit(given.perPage)
    .offset((page - 1) * given.perPage)
    .execute()
  return {
    stories: rows.filter(known) as unknown as readonly ShownStory[],
    places: all.map((one) => one.place).sort(new Intl.Collator('de').compare),
    page,
    pages,
    total,
  }
}

/** A portrait in the list of whoever makes it. */
export interface OwnStory {
  readonly id: string
  readonly state: State
  readonly content: Content | Record<string, never>
  readonly changedAt: Date
  readonly allowed: readonly { readonly channel: Channel; readonly until: Date }[]
  readonly mayAsk: boolean
}
export const listOwn = async (tx: Tx, organizationId: string): Promise<readonly OwnStory[]> => {
  const rows = await db(tx)
    .selectFrom('story')
    .leftJoin('story_contact', 'story_contact.story_id', 'story.id')
    .select([
      'story.id',
      'story.state',
      'story.content',
      'story.changed_at as changedAt',
      'story_contact.story_id as contact',
    ])
    .where('story.organization_id', '=', organizationId)
    .orderBy('story.changed_at', 'desc')
    .orderBy('story.id')
    .limit(1000)
    .execute()
  const consents = await db(tx)
    .selectFrom('story_consent')
    .innerJoin('story', (join) =>
      join.onRef('story.id', '=', 'story_consent.story_id').onRef('story.hash', '=', 'story_consent.hash'),
    )
    .select(['story_consent.story_id', 'story_consent.channel', 'story_consent.until'])
    .where('story_consent.organization_id', '=', organizationId)
    .execute()
  return rows.map(({ contact, ...row }) => ({
    ...row,
    mayAsk: contact !== null,
    allowed: consents.filter(({ story_id }) => story_id === row.id),
  }))
}
