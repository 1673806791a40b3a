import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { type Dialect, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from './config.ts'

// Dates stay text ('2026-11-22'): a calendar day has no time zone. bigint counts fit a number.
pg.types.setTypeParser(1082, (text) => text)
pg.types.setTypeParser(20, (text) => Number(text))

export interface Database {
  readonly kind: 'postgres' | 'embedded'
  /** Every statement of the server: a role that owns nothing and sees 0 rows until a context is set. */
  readonly pool: pg.Pool
  readonly kysely: Kysely<unknown>
  /** Runs `work` with the owner's rights (migrations, grants). Not for requests. */
  readonly asOwner: <T>(work: (owner: pg.Pool) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export class DatabaseBusy extends Error {}

/**
 * Whether the database cannot be had just now (it restarts, lets nobody in, all connections are lent out), so that
 * trying again helps: SQLSTATE classes 08 and 57P, 53300; the system's codes; words of pg where it has no code.
 */
export const isUnavailable = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: unknown; message?: string }
  return (
    /^(08...|57P0.|53300|E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH|NETUNREACH)|EAI_AGAIN)$/.test(
      String(code),
    ) ||
    /timeout exceeded when trying to connect|onnection terminated|is not queryable|not currently accepting connections/.test(
      message,
    )
  )
}

/** Opens PostgreSQL where `DATABASE_URL` is set, else the embedded database in `DATA_DIR`. */
export const openDatabase = (config: Config): Promise<Database> =>
  config.databaseUrl
    ? Promise.resolve(openPostgres(config.databaseUrl, config.databaseOwnerUrl ?? config.databaseUrl))
    : openEmbedded(config.dataDir)

export const openPostgres = (url: string, ownerUrl: string, max = 10): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    application_name: 'trittstein',
    onConnect: enterAppRole,
  })
  surviveBrokenConnections(pool)
  return assemble('postgres', pool, async (work) => {
    const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 5000 })
    surviveBrokenConnections(owner)
    try {
      return await work(owner)
    } finally {
      await owner.end()
    }
  })
}

/**
 * A connection that breaks (restart of the database) is replaced, not fatal: neither an idle one nor one that is
 * lent out and has no query under way. Whoever has lent it learns of it from the next query.
 */
const surviveBrokenConnections = (pool: pg.Pool): void => {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
}

/** The embedded database, in a folder or (tests) from a dump in memory. It has one connection and no fsync: see README. */
export const openEmbedded = async (dataDir: string, options: PGliteOptions = {}): Promise<Database> => {
  const memory = dataDir.startsWith('memory://')
  const unlock = memory ? () => {} : lockFolder(dataDir)
  const pglite = await PGlite.create({
    ...options,
    dataDir: memory ? dataDir : join(dataDir, 'pg'),
    extensions: { pg_trgm },
    relaxedDurability: memory,
    postgresqlconf: ['shared_buffers = 16MB'],
  }).catch((error: unknown) => {
    unlock()
    throw error
  })
  const open = (options: pg.PoolConfig = {}) => {
    const pool = new pg.Pool({
      ...(createPgConfig(pglite) as unknown as pg.PoolConfig),
      ...options,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 5000,
    })
    pool.on('error', () => {})
    return pool
  }
  const pool = open({ onConnect: enterAppRole })
  const database = assemble('embedded', pool, async (work) => {
    // The only connection is shared: the owner's statements reset the role, the pool sets it again.
    const client = await pool.connect()
    const owner = open()
    try {
      await pglite.exec('reset role')
      return await work(owner)
    } finally {
      await owner.end()
      await pglite.exec(enterRole)
      client.release()
    }
  })
  return {
    ...database,
    close: async () => {
      await database.close()
      await pglite.close()
      unlock()
    },
    dump: () => pglite.dumpDataDir('none'),
  } as Database & { dump: () => Promise<Blob> }
}

const assemble = (kind: Database['kind'], pool: pg.Pool, asOwner: Database['asOwner']): Database => {
  const kysely = new Kysely<unknown>({ dialect: poolDialect(pool) })
  return { kind, pool, kysely, asOwner, close: async () => void (await pool.end()) }
}

/** Kysely on a pool that somebody else ends. */
export const poolDialect = (pool: pg.Pool): Dialect => new PostgresDialect({ pool })

// Before the first migration the role is not there yet: then the owner's own rights stay.
const enterRole =
  "do $$ begin if exists (select from pg_roles where rolname = 'trittstein_app') then set role trittstein_app; end if; end $$"

const enterAppRole = async (client: pg.ClientBase): Promise<void> => void (await client.query(enterRole))

/** The embedded engine does not lock its folder: two processes on one folder would destroy it. */
const lockFolder = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'trittstein.lock')
  for (let tries = 0; tries < 2; tries++) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch {
      const pid = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
      if (pid > 0 && pid !== process.pid && isAlive(pid))
        throw new DatabaseBusy(
          `The embedded database in ${dataDir} is in use by process ${pid}. Stop the running server first, or use PostgreSQL (DATABASE_URL), where commands and server work side by side.`,
        )
      rmSync(path, { force: true })
    }
  }
  throw new DatabaseBusy(`The folder ${dataDir} cannot be locked.`)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
