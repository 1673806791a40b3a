import { type ColumnType, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Format, KeptMapping } from './fields.ts'

interface ExchangeTables {
  engagement_exchange: {
    organization_id: string
    format: Format
    columns: ColumnType<KeptMapping, string, string>
    refreshed_on: string
    reminded_on: string | null
  }
}
const db = (tx: Tx) => tables<ExchangeTables>(tx)

/** How an organization exchanges its roles with other software. */
export interface Exchange {
  readonly organizationId: string
  readonly format: Format
  readonly columns: KeptMapping
  /** When its roles were last brought up to date. */
  readonly refreshedOn: string
}

const columns = [
  'organization_id as organizationId',
  'format',
  'columns',
  'refreshed_on as refreshedOn',
] as const

export const findExchange = async (tx: Tx, organizationId: string): Promise<Exchange | undefined> =>
  db(tx)
    .selectFrom('engagement_exchange')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()

/** The same for whoever reads the public table: only the names of columns, nothing about anybody. */
export const exchangeOf = (tx: Tx, organizationId: string): Promise<Exchange | undefined> =>
  tx.asSystem('names of columns', (sys) => findExchange(sys, organizationId))

export const keepExchange = async (
  tx: Tx,
  { organizationId, format, columns: mapping, refreshedOn }: Exchange,
): Promise<void> => {
  const kept = {
    format,
    columns: JSON.stringify(mapping),
    refreshed_on: refreshedOn,
    reminded_on: null,
  }
  await db(tx)
    .insertInto('engagement_exchange')
    .values({ organization_id: organizationId, ...kept })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(kept))
    .execute()
}

export const forgetExchange = async (tx: Tx, organizationId: string): Promise<void> =>
  void (await db(tx)
    .deleteFrom('engagement_exchange')
    .where('organization_id', '=', organizationId)
    .execute())

/** Those that nobody brought up to date since this day, nor reminded since. */
export const staleExchanges = async (tx: Tx, since: string): Promise<readonly Exchange[]> =>
  db(tx)
    .selectFrom('engagement_exchange')
    .select(columns)
    .where('refreshed_on', '<=', since)
    .where((is) => is.or([is('reminded_on', 'is', null), is('reminded_on', '<=', since)]))
    .orderBy('organization_id')
    .limit(500)
    .execute()

export const markReminded = async (tx: Tx, organizationId: string, day: string): Promise<void> =>
  void (await sql`update engagement_exchange set reminded_on = ${day}::date where organization_id = ${organizationId}`.execute(
    tx.db,
  ))
