import { type ColumnType, type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Audience, Event, EventFacts, EventKind, EventState } from './event.ts'

export interface EventTables {
  event: {
    id: Generated<string>
    organization_id: string
    network_id: string | null
    part_of: string | null
    kind: EventKind
    title: string
    summary: string
    description: string
    starts_at: ColumnType<Date, Date, Date>
    ends_at: ColumnType<Date, Date, Date>
    location_id: string | null
    room: string
    languages: string[]
    audience: Audience
    registration: 'ohne' | 'noetig'
    registration_until: Date | null
    places: number | null
    taken: Generated<number>
    state: Generated<EventState>
    cancelled_because: string | null
    service_id: string | null
    created_at: Generated<Date>
  }
}
const db = (tx: Tx) => tables<EventTables>(tx)

const columns = [
  'id',
  'organization_id as organizationId',
  'network_id as networkId',
  'part_of as partOf',
  'kind',
  'title',
  'summary',
  'description',
  'starts_at as startsAt',
  'ends_at as endsAt',
  'location_id as locationId',
  'room',
  'languages',
  'audience',
  'registration',
  'registration_until as registrationUntil',
  'places',
  'taken',
  'state',
  'cancelled_because as cancelledBecause',
  'service_id as serviceId',
] as const

/** The event with this id, as far as the context sees it; undefined also for what is no id. */
export const findEvent = async (tx: Tx, id: string): Promise<Event | undefined> =>
  isUuid(id) ? db(tx).selectFrom('event').select(columns).where('id', '=', id).executeTakeFirst() : undefined

/** The same, held until the transaction ends: places are given out one after the other. */
export const lockEvent = async (tx: Tx, id: string): Promise<Event | undefined> => {
  if (!isUuid(id)) return undefined
  await tx.asSystem('event', (sys) => sql`select from event where id = ${id} for update`.execute(sys.db))
  return findEvent(tx, id)
}

const rowOf = (facts: EventFacts) => ({
  network_id: facts.networkId,
  kind: facts.kind,
  title: facts.title,
  summary: facts.summary,
  description: facts.description,
  starts_at: facts.startsAt,
  ends_at: facts.endsAt,
  location_id: facts.locationId,
  room: facts.room,
  languages: [...facts.languages],
  audience: facts.audience,
  registration: facts.registration,
  registration_until: facts.registrationUntil,
  places: facts.places,
})

export const insertEvent = async (
  tx: Tx,
  of: { readonly organizationId: string; readonly partOf: string | null },
  facts: EventFacts,
): Promise<string> => {
  const { id } = await db(tx)
    .insertInto('event')
    .values({
      ...rowOf(facts),
      organization_id: of.organizationId,
      part_of: of.partOf,
      cancelled_because: null,
      service_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const changeEventFacts = async (tx: Tx, id: string, facts: EventFacts): Promise<void> =>
  void (await db(tx).updateTable('event').set(rowOf(facts)).where('id', '=', id).execute())

/** To another day of its week, at the same hour. */
export const moveEvent = async (
  tx: Tx,
  id: string,
  to: { readonly partOf: string | null; readonly startsAt: Date; readonly endsAt: Date },
): Promise<void> =>
  void (await db(tx)
    .updateTable('event')
    .set({ part_of: to.partOf, starts_at: to.startsAt, ends_at: to.endsAt })
    .where('id', '=', id)
    .execute())

/** The parts of these events, as far as the context sees them, in the order of time. */
export const partsOf = async (tx: Tx, ids: readonly string[]): Promise<readonly Event[]> =>
  ids.length === 0
    ? []
    : db(tx)
        .selectFrom('event')
        .select(columns)
        .where('part_of', 'in', [...ids])
        .orderBy('starts_at')
        .orderBy('id')
        .execute()

export const changeEventState = async (
  tx: Tx,
  id: string,
  state: EventState,
  because: string | null = null,
): Promise<void> =>
  void (await db(tx)
    .updateTable('event')
    .set({ state, cancelled_because: because })
    .where('id', '=', id)
    .execute())

/** Which offer of the directory tells of it. */
export const setService = async (tx: Tx, id: string, serviceId: string): Promise<void> =>
  void (await db(tx).updateTable('event').set({ service_id: serviceId }).where('id', '=', id).execute())

/** Only a draft, and only with parts that are drafts: what was published stays, at least as cancelled. */
export const deleteDraft = async (tx: Tx, id: string): Promise<boolean> => {
  const { numDeletedRows } = await db(tx)
    .deleteFrom('event')
    .where('id', '=', id)
    .where('state', '=', 'entwurf')
    .where(
      sql<boolean>`not exists (select from event part left join event above on above.id = part.part_of
        where part.state <> 'entwurf' and (part.part_of = ${id} or above.part_of = ${id}))`,
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}
