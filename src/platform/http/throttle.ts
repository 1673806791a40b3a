import { sql } from 'kysely'
import { system } from '../actor.ts'
import { fingerprint } from '../secrets.ts'
import type { Tx } from '../transaction.ts'
import type { World } from '../world.ts'

/** An allowance that fills up again evenly: `limit` at once, and as many more in `seconds`. */
export interface Bucket {
  readonly name: string
  readonly limit: number
  /** At most eleven hours: rows are gone within half a day (docs/privacy.md). */
  readonly seconds: number
}

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfter: number }

/**
 * Takes from an allowance, exactly, also when many ask at the same time and on several servers (GCRA: what is kept is
 * the moment from which on it is full again). Never inside another transaction: the embedded database has one
 * connection, and what was taken must stay taken.
 * @param key whose allowance: an address, account, session; only a keyed hash of it is kept
 * @param cost at most the limit
 * @returns with a refusal, in how many seconds it is worth while to try again
 */
export const take = (world: World, bucket: Bucket, key: string, cost = 1): Promise<Taken> =>
  world.look(system('throttle'), async ({ db, now }) => {
    const hash = hashOf(world, bucket, key)
    const price = (cost * bucket.seconds) / bucket.limit
    const then = sql`greatest(throttle.full_at, ${now}::timestamptz) + ${price}::float8 * interval '1 second'`
    const { rows } = await sql<{ full_at: Date; ok: boolean }>`
      with taken as (
        insert into throttle (key, full_at) values (${hash}, ${now}::timestamptz + ${price}::float8 * interval '1 second')
        on conflict (key) do update set full_at = ${then}
          where ${then} <= ${now}::timestamptz + ${bucket.seconds}::float8 * interval '1 second'
        returning full_at)
      select full_at, true as ok from taken
      union all
      select full_at, false from throttle where key = ${hash} and not exists (select from taken)`.execute(db)
    if (rows[0]?.ok) return { ok: true }
    // No row: another one came first, at this very moment, and took it all.
    const full = rows[0]?.full_at.getTime() ?? now.getTime() + bucket.seconds * 1000
    const wait = (full - now.getTime()) / 1000 + price - bucket.seconds
    return { ok: false, retryAfter: Math.max(1, Math.ceil(wait)) }
  })

/** What was taken was not needed after all: the guess was right. */
export const giveBack = (world: World, bucket: Bucket, key: string, cost = 1): Promise<void> =>
  world.look(system('throttle'), async ({ db }) => {
    const price = (cost * bucket.seconds) / bucket.limit
    await sql`update throttle set full_at = full_at - ${price}::float8 * interval '1 second'
      where key = ${hashOf(world, bucket, key)}`.execute(db)
  })

/** A new start: the owner has proved who they are. */
export const clear = (world: World, bucket: Bucket, key: string): Promise<void> =>
  world.look(system('throttle'), async ({ db }) => {
    await sql`delete from throttle where key = ${hashOf(world, bucket, key)}`.execute(db)
  })

/** Erases what is full again: such a row says as much as none. */
export const eraseFull = async ({ db, now }: Tx): Promise<void> => {
  await sql`delete from throttle where full_at <= ${now}::timestamptz`.execute(db)
}

const hashOf = (world: World, bucket: Bucket, key: string): string =>
  fingerprint(world.config.secret, 'throttle', `${bucket.name} ${key}`)
