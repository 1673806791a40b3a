import { type RawBuilder, sql } from 'kysely'
import { berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Audience, EventKind, EventState } from './event.ts'

/** An event in a list. */
export interface ListedEvent {
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly audience: Audience
  readonly state: EventState
  readonly organizationName: string
  readonly locationName: string | null
  readonly areaCode: string | null
}

const listed = (where: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql<ListedEvent>`
  select event.id, event.kind, title, summary, starts_at as "startsAt", ends_at as "endsAt", audience, state,
    organization.name as "organizationName", location.name as "locationName", location.area_code as "areaCode"
  from event join organization on organization.id = event.organization_id
  left join location on location.id = event.location_id
  where ${where} order by ${order}`

/** Those of one organization: what is to come, the next one first; what is over, the last one first. */
export const listOwn = async (
  tx: Tx,
  organizationId: string,
  { past, page, perPage }: { readonly past: boolean; readonly page: number; readonly perPage: number },
): Promise<{ readonly rows: readonly ListedEvent[]; readonly total: number }> => {
  // The parts of a week stand on the page of the week.
  const mine = sql`event.organization_id = ${organizationId} and part_of is null`
  const where = past ? sql`${mine} and ends_at <= ${tx.now}` : sql`${mine} and ends_at > ${tx.now}`
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from event where ${where}`.execute(
    tx.db,
  )
  const order = past ? sql`starts_at desc, event.id` : sql`starts_at, event.id`
  const page_ =
    await sql<ListedEvent>`${listed(where, order)} limit ${perPage} offset ${(page - 1) * perPage}`.execute(
      tx.db,
    )
  return { rows: page_.rows, total: rows[0]?.n ?? 0 }
}

/** What everybody may come to, from today on; also what was cancelled: whoever wanted to come has to read it. */
export const listPublic = async (tx: Tx): Promise<readonly ListedEvent[]> => {
  const today = berlinInstant(berlinDay(tx.now), '00:00')
  const where = sql`state <> 'entwurf' and audience = 'alle' and event.kind <> 'tag' and ends_at > ${today}`
  return (await sql<ListedEvent>`${listed(where, sql`starts_at, event.id`)} limit 2000`.execute(tx.db)).rows
}

/** What a network has before it, for its members: also what is for its staff alone. */
export const listOfNetwork = async (
  tx: Tx,
  networkId: string,
  most: number,
): Promise<readonly ListedEvent[]> => {
  const where = sql`event.network_id = ${networkId} and part_of is null and state = 'veroeffentlicht' and ends_at > ${tx.now}`
  return (await sql<ListedEvent>`${listed(where, sql`starts_at, event.id`)} limit ${most}`.execute(tx.db))
    .rows
}

/** The event that an offer of the directory tells of. */
export const eventOfService = async (tx: Tx, serviceId: string): Promise<string | undefined> =>
  (await sql<{ id: string }>`select id from event where service_id = ${serviceId}`.execute(tx.db)).rows[0]?.id
