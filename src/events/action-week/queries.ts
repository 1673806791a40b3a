import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Event } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import type { PartnerState } from './store.ts'

export interface Ask {
  readonly event: Event
  readonly state: PartnerState
  readonly contribution: string
}

interface Row {
  readonly event_id: string
  readonly state: PartnerState
  readonly contribution: string
}

/**
 * What an organization was asked to take part in and is still to come, or one of it. The item may be a draft of another
 * organization: it is read by the system, and only where the asked one sees that it was asked.
 */
const asks = async (tx: Tx, organizationId: string, only?: string): Promise<readonly Ask[]> => {
  const { rows } = await sql<Row>`select event_id, state, contribution from week_partner
    where partner_id = ${organizationId} ${only === undefined ? sql`` : sql`and event_id = ${only}`}`.execute(
    tx.db,
  )
  return tx.asSystem('what one is asked to take part in', async (sys) => {
    const found: Ask[] = []
    for (const { event_id, state, contribution } of rows) {
      const event = await findEvent(sys, event_id)
      if (event && event.state !== 'abgesagt') found.push({ event, state, contribution })
    }
    return found.toSorted((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime())
  })
}

export const asksOf = async (tx: Tx, organizationId: string): Promise<readonly Ask[]> =>
  (await asks(tx, organizationId)).filter(({ event }) => event.endsAt > tx.now)

export const findAsk = async (tx: Tx, organizationId: string, eventId: string): Promise<Ask | undefined> =>
  isUuid(eventId) ? (await asks(tx, organizationId, eventId))[0] : undefined

/** How many are named for each shift of an item, by whomever: names are read by whoever may, numbers by all who help. */
export const namedFor = async (tx: Tx, eventIds: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  tx.asSystem('how many help', async (sys) => {
    if (eventIds.length === 0) return new Map()
    const { rows } = await sql<{
      id: string
      n: number
    }>`select shift_id as id, count(*)::int as n from week_helper
      where event_id in (${sql.join(eventIds)}) group by shift_id`.execute(sys.db)
    return new Map(rows.map(({ id, n }) => [id, n]))
  })

/** The items of the week of this item with all shifts and helpers that one organization named, for "nobody is at two places". */
export const shiftsNamedBy = async (
  tx: Tx,
  weekId: string,
  namedBy: string,
): Promise<
  readonly {
    readonly name: string
    readonly what: string
    readonly title: string
    readonly startsAt: Date
    readonly endsAt: Date
  }[]
> =>
  tx.asSystem('who helps when', async (sys) => {
    const { rows } = await sql<{ name: string; what: string; title: string; startsAt: Date; endsAt: Date }>`
      select h.name, s.what, item.title, s.starts_at as "startsAt", s.ends_at as "endsAt"
      from event day join event item on item.part_of = day.id
      join week_shift s on s.event_id = item.id join week_helper h on h.shift_id = s.id
      where day.part_of = ${weekId} and h.named_by = ${namedBy}`.execute(sys.db)
    return rows
  })
