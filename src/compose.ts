import { sessions } from '#people'
import { type Config, ConfigError, readConfig, roleOf } from '#platform/config.ts'
import { type Database, isUnavailable, openDatabase } from '#platform/database.ts'
import { jsonLog, type Log } from '#platform/log.ts'
import { migrate, pendingMigrations } from '#platform/migrate.ts'
import { makeWorld, type World } from '#platform/world.ts'
import { chapters } from './chapters.ts'

/** Environment → configuration → database → world. In development and the demo the schema is brought up to date on the way. */
export const compose = async (
  env: Record<string, string | undefined>,
  options: { migrate: boolean; log?: Log },
): Promise<World> => {
  const config = readConfig(env)
  const database = await openDatabase(config)
  try {
    if (options.migrate) await bringUpToDate(database, config)
    else await refuseOldSchema(database)
    return makeWorld({ config, database, chapters, sessions, log: options.log ?? jsonLog })
  } catch (error) {
    await database.close()
    throw error
  }
}

const bringUpToDate = async (
  database: Database,
  { databaseUrl, databaseOwnerUrl }: Config,
): Promise<void> => {
  const login = databaseUrl && roleOf(databaseUrl)
  const owner = databaseOwnerUrl && roleOf(databaseOwnerUrl)
  await migrate(database, chapters, login === owner ? undefined : login).catch((error: unknown) => {
    throw notLetIn(error, databaseUrl === databaseOwnerUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL') ?? error
  })
}

/**
 * The server must not run on a schema that is older than itself, and in production it may not change it. A newer one
 * it lets pass: an update migrates first, and until it is through the old server may have to start again.
 */
const refuseOldSchema = async (database: Database): Promise<void> => {
  const pending = await pendingMigrations(database, chapters).catch((error: unknown) => {
    // No table, or not yet allowed to read it: nothing has been migrated.
    if (/^(42P01|42501)$/.test(sqlState(error))) return ['all']
    throw notLetIn(error, 'DATABASE_URL') ?? new ConfigError(`DATABASE_URL: ${(error as Error).message}`)
  })
  if (pending.length > 0)
    throw new ConfigError(
      `The database is not up to date (missing: ${pending.join(', ')}). Run "npm run trittstein -- migrate" first: it uses DATABASE_OWNER_URL.`,
    )
}

/** Why there is no connection, for the operator, who can mend it; undefined where it is something else. */
const notLetIn = (error: unknown, variable: string): ConfigError | undefined => {
  const state = sqlState(error)
  if (state === '3D000') return new ConfigError(`The database that ${variable} names does not exist.`)
  if (state.startsWith('28')) return new ConfigError(`The database does not let in the role of ${variable}.`)
  return isUnavailable(error) ? new ConfigError(`The database at ${variable} cannot be reached.`) : undefined
}

const sqlState = (error: unknown): string => String((error as { code?: unknown }).code ?? '')
