import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Round } from './round.ts'
import { roundColumns, type SteeringTables } from './store.ts'

const db = (tx: Tx) => tables<SteeringTables>(tx)

/** The round that is planned next or goes on now. */
export const nextRound = (tx: Tx, networkId: string): Promise<Round | undefined> =>
  db(tx)
    .selectFrom('steering_round')
    .select(roundColumns)
    .where('network_id', '=', networkId)
    .where('state', 'in', ['geplant', 'eingeladen'])
    .where('ends_at', '>', tx.now)
    .orderBy('starts_at')
    .orderBy('id')
    .executeTakeFirst()

/** Rounds ahead by day, then those behind, the newest first. */
export const listRounds = async (
  tx: Tx,
  networkId: string,
): Promise<{ readonly ahead: readonly Round[]; readonly behind: readonly Round[] }> => {
  const all: readonly Round[] = await db(tx)
    .selectFrom('steering_round')
    .select(roundColumns)
    .where('network_id', '=', networkId)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  const isComing = ({ state, endsAt }: Round): boolean =>
    (state === 'geplant' || state === 'eingeladen') && endsAt > tx.now
  return { ahead: all.filter(isComing).reverse(), behind: all.filter((round) => !isComing(round)) }
}

/** How many came from whom, by name of the organization. */
export const listAttendance = (tx: Tx, roundId: string) =>
  db(tx)
    .selectFrom('round_attendance')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select(['organization_id as organizationId', 'organization.name', 'people'])
    .where('round_id', '=', roundId)
    .orderBy(sql`organization.name collate "und-x-icu"`)
    .execute()

export const listAddenda = (tx: Tx, roundId: string) =>
  db(tx)
    .selectFrom('round_addendum')
    .select(['text', 'added_at as addedAt'])
    .where('round_id', '=', roundId)
    .orderBy('added_at')
    .execute()
