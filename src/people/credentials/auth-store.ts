import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

const enter = 'set role trittstein_auth'
const leave = 'set role trittstein_app'

/**
 * The schema `auth` with its own role: what better-auth reads and writes, and nobody else. Each connection is lent
 * with that role and comes back without it; it cannot be used inside a transaction of the house.
 */
export const openAuthDatabase = (pool: pg.Pool): Kysely<unknown> => {
  const lent = {
    connect: async () => {
      const client = await pool.connect()
      await client.query(enter).catch((error: unknown) => {
        client.release(true)
        throw error
      })
      return {
        query: client.query.bind(client),
        release: () =>
          void client.query(leave).then(
            () => client.release(),
            () => client.release(true),
          ),
      }
    },
    end: async () => {},
  }
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: lent as unknown as pg.Pool }) })
}
