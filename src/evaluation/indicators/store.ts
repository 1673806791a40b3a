import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Shown } from '../disclosure.ts'
import type { Better, Level, Unit } from './catalogue.ts'
import type { Entry } from './entry.ts'
import type { Period } from './period.ts'
import type { Target } from './standing.ts'

interface IndicatorTables {
  indicator_own: {
    id: Generated<string>
    network_id: string
    name: string
    definition: string
    level: Level
    unit: Unit
    better: Better
    persons: boolean
    created_at: Date
  }
  indicator_target: { network_id: string; indicator: string; period: Period; value: number; set_on: string }
  indicator_value: {
    network_id: string
    indicator: string
    period: Period
    value: number
    among: number | null
    persons: number | null
    note: string | null
    entered_on: string
  }
  indicator_snapshot: {
    network_id: string
    indicator: string
    period: Period
    state: Shown['is']
    value: number | null
    taken_on: string
  }
}
const db = (tx: Tx) => tables<IndicatorTables>(tx)
/** `numeric` comes as text. */
const value = sql<number>`value::float8`.as('value')

/** An indicator that a network has added. */
export interface OwnWords {
  readonly name: string
  readonly definition: string
  readonly level: Level
  readonly unit: Unit
  readonly better: Better
  readonly persons: boolean
}
export type Own = OwnWords & { readonly id: string; readonly networkId: string }
const ownColumns = [
  'id',
  'network_id as networkId',
  'name',
  'definition',
  'level',
  'unit',
  'better',
  'persons',
] as const

export const listOwn = (tx: Tx, networkId: string): Promise<readonly Own[]> =>
  db(tx)
    .selectFrom('indicator_own')
    .select(ownColumns)
    .where('network_id', '=', networkId)
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
    .execute()

export const findOwn = async (tx: Tx, networkId: string, id: string): Promise<Own | undefined> =>
  isUuid(id)
    ? db(tx)
        .selectFrom('indicator_own')
        .select(ownColumns)
        .where('network_id', '=', networkId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

export const insertOwn = async (tx: Tx, networkId: string, own: OwnWords): Promise<string> =>
  (
    await db(tx)
      .insertInto('indicator_own')
      .values({ ...own, network_id: networkId, created_at: tx.now })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const updateOwn = async (tx: Tx, id: string, own: OwnWords): Promise<void> =>
  void (await db(tx).updateTable('indicator_own').set(own).where('id', '=', id).execute())

/** With all that was entered for it. */
export const deleteOwn = async (tx: Tx, networkId: string, id: string): Promise<void> => {
  for (const table of ['indicator_value', 'indicator_target'] as const)
    await db(tx).deleteFrom(table).where('network_id', '=', networkId).where('indicator', '=', id).execute()
  await db(tx).deleteFrom('indicator_own').where('id', '=', id).execute()
}

export type Entered = Entry & {
  readonly indicator: string
  readonly period: Period
  readonly note: string | null
  readonly enteredOn: string
}

export const listEntered = (tx: Tx, networkId: string): Promise<readonly Entered[]> =>
  db(tx)
    .selectFrom('indicator_value')
    .select(['indicator', 'period', value, 'among', 'persons', 'note', 'entered_on as enteredOn'])
    .where('network_id', '=', networkId)
    .orderBy('period')
    .execute()

interface Of {
  readonly networkId: string
  readonly indicator: string
  readonly period: Period
}

export const saveEntered = async (
  tx: Tx,
  { networkId, indicator, period }: Of,
  entry: Entry & { readonly note: string | null; readonly enteredOn: string },
): Promise<void> => {
  const { enteredOn, ...said } = entry
  const columns = { ...said, entered_on: enteredOn }
  await db(tx)
    .insertInto('indicator_value')
    .values({ network_id: networkId, indicator, period, ...columns })
    .onConflict((on) => on.columns(['network_id', 'indicator', 'period']).doUpdateSet(columns))
    .execute()
}

export const listTargets = (
  tx: Tx,
  networkId: string,
): Promise<readonly (Target & { readonly indicator: string })[]> =>
  db(tx)
    .selectFrom('indicator_target')
    .select(['indicator', 'period', value])
    .where('network_id', '=', networkId)
    .orderBy('period')
    .execute()

export const saveTarget = async (
  tx: Tx,
  { networkId, indicator, period }: Of,
  target: { readonly value: number; readonly set_on: string },
): Promise<void> =>
  void (await db(tx)
    .insertInto('indicator_target')
    .values({ network_id: networkId, indicator, period, ...target })
    .onConflict((on) => on.columns(['network_id', 'indicator', 'period']).doUpdateSet(target))
    .execute())

/** Takes back a target or a number that was entered. */
export const deleteAt = async (
  tx: Tx,
  table: 'indicator_target' | 'indicator_value',
  { networkId, indicator, period }: Of,
): Promise<void> =>
  void (await db(tx)
    .deleteFrom(table)
    .where('network_id', '=', networkId)
    .where('indicator', '=', indicator)
    .where('period', '=', period)
    .execute())

/** What was measured of an indicator in a closed period. */
export interface Snapshot {
  readonly indicator: string
  readonly period: Period
  readonly state: Shown['is']
  readonly value: number | null
}

export const listSnapshots = (tx: Tx, networkId: string): Promise<readonly Snapshot[]> =>
  db(tx)
    .selectFrom('indicator_snapshot')
    .select(['indicator', 'period', 'state', sql<number | null>`value::float8`.as('value')])
    .where('network_id', '=', networkId)
    .orderBy('period')
    .execute()

/** Kept for good: what is there stays. Answers how many were new. */
export const insertSnapshots = async (
  tx: Tx,
  networkId: string,
  snapshots: readonly Snapshot[],
  takenOn: string,
): Promise<number> =>
  snapshots.length === 0
    ? 0
    : (
        await db(tx)
          .insertInto('indicator_snapshot')
          .values(
            snapshots.map(({ indicator, period, state, value }) => ({
              network_id: networkId,
              indicator,
              period,
              state,
              value,
              taken_on: takenOn,
            })),
          )
          .onConflict((on) => on.doNothing())
          .returning('indicator')
          .execute()
      ).length
