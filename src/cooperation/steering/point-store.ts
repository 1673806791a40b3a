import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Point, PointSource, PointState } from './point.ts'
import type { SteeringTables } from './store.ts'

const db = (tx: Tx) => tables<SteeringTables>(tx)

const points = (tx: Tx) =>
  db(tx)
    .selectFrom('agenda_point')
    .leftJoin('organization', 'organization.id', 'proposed_by')
    .select([
      'agenda_point.id',
      'network_id as networkId',
      'round_id as roundId',
      'position',
      'title',
      'text',
      'agenda_point.source',
      'source_key as sourceKey',
      'proposed_by as proposedBy',
      'organization.name as proposer',
      'state',
      'outcome',
      'decision',
    ])

export const findPoint = async (tx: Tx, id: string): Promise<Point | undefined> =>
  isUuid(id) ? points(tx).where('agenda_point.id', '=', id).executeTakeFirst() : undefined

/** The agenda of a round in its order. */
export const listAgenda = (tx: Tx, roundId: string): Promise<readonly Point[]> =>
  points(tx)
    .where('round_id', '=', roundId)
    .where('state', '<>', 'zurueckgezogen')
    .orderBy('position')
    .orderBy('agenda_point.created_at')
    .orderBy('agenda_point.id')
    .execute()

/** What waits for a round: open points on no agenda, and what was put off by one that is written down or cancelled. */
export const openPoints = (tx: Tx, networkId: string): Promise<readonly Point[]> =>
  points(tx)
    .where('network_id', '=', networkId)
    .where(
      sql<boolean>`((state = 'offen' and round_id is null) or (state = 'vertagt'
        and exists (select from steering_round r where r.id = round_id and (r.minutes_closed_at is not null or r.state = 'abgesagt'))
        and not exists (select from agenda_point next where next.carried_from = agenda_point.id)))`,
    )
    .orderBy('agenda_point.created_at')
    .orderBy('agenda_point.id')
    .limit(200)
    .execute()

/** Points that were taken back and are on no agenda, the newest first. */
export const withdrawnPoints = (tx: Tx, networkId: string): Promise<readonly Point[]> =>
  points(tx)
    .where('network_id', '=', networkId)
    .where('state', '=', 'zurueckgezogen')
    .orderBy('agenda_point.created_at', 'desc')
    .orderBy('agenda_point.id')
    .limit(20)
    .execute()

/** The open point about the same thing (a gap, a task, …), where there is one. */
export const openPointOf = async (
  tx: Tx,
  networkId: string,
  source: PointSource,
  key: string,
): Promise<Point | undefined> =>
  points(tx)
    .where('network_id', '=', networkId)
    .where('agenda_point.source', '=', source)
    .where('source_key', '=', key)
    .where('state', '=', 'offen')
    .executeTakeFirst()

/** A point as something else leads to it, with its round. */
export interface TalkedAbout {
  readonly id: string
  readonly title: string
  readonly state: PointState
  readonly roundId: string | null
  readonly roundTitle: string | null
  readonly startsAt: Date | null
}
/** Where something was or will be talked about, the newest first; by kind and key of what the points came from. */
export const pointsAbout = async (
  tx: Tx,
  networkId: string,
  sources: readonly { readonly kind: PointSource; readonly key: string }[],
): Promise<readonly TalkedAbout[]> =>
  (
    await sql<TalkedAbout>`select p.id, p.title, p.state, r.id as "roundId", r.title as "roundTitle",
        r.starts_at as "startsAt" from agenda_point p left join steering_round r on r.id = p.round_id
      where p.network_id = ${networkId} and p.state <> 'zurueckgezogen'
        and (${sql.join(
          sources.map(({ kind, key }) => sql`(p.source = ${kind} and p.source_key = ${key})`),
          sql` or `,
        )})
      order by p.created_at desc, p.id limit 20`.execute(tx.db)
  ).rows

interface NewPoint {
  readonly networkId: string
  readonly roundId: string | null
  readonly title: string
  readonly text: string
  readonly source: PointSource
  readonly sourceKey: string | null
  readonly proposedBy: string | null
  readonly carriedFrom?: string | undefined
}
/** At the end of its agenda. Undefined where an open point is about the same thing already. */
export const insertPoint = async (tx: Tx, given: NewPoint): Promise<string | undefined> =>
  (
    await db(tx)
      .insertInto('agenda_point')
      .values({
        network_id: given.networkId,
        round_id: given.roundId,
        position: given.roundId ? await nextPosition(tx, given.roundId) : 0,
        title: given.title,
        text: given.text,
        source: given.source,
        source_key: given.sourceKey,
        proposed_by: given.proposedBy,
        carried_from: given.carriedFrom ?? null,
        created_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

export const nextPosition = async (tx: Tx, roundId: string): Promise<number> =>
  Number(
    (
      await db(tx)
        .selectFrom('agenda_point')
        .select((of) => of.fn.max('position').as('last'))
        .where('round_id', '=', roundId)
        .executeTakeFirst()
    )?.last ?? 0,
  ) + 1

interface Changes {
  readonly round_id?: string | null | undefined
  readonly position?: number | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly state?: PointState | undefined
  readonly outcome?: string | undefined
  readonly decision?: string | undefined
}
/** False where the context may not (any more). */
export const changePointRow = async (tx: Tx, id: string, changes: Changes): Promise<boolean> =>
  Number(
    (await db(tx).updateTable('agenda_point').set(changes).where('id', '=', id).executeTakeFirst())
      .numUpdatedRows,
  ) > 0

/** The points of a round that does not take place wait again. */
export const putPointsBack = async (tx: Tx, roundId: string): Promise<void> =>
  void (await db(tx)
    .updateTable('agenda_point')
    .set({ round_id: null, position: 0 })
    .where('round_id', '=', roundId)
    .where('state', '=', 'offen')
    .execute())
