import { sessions } from '#people'
import { ConfigError, readConfig } from '#platform/config.ts'
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
    if (options.migrate)
      await migrate(
        database,
        chapters,
        config.databaseUrl !== config.databaseOwnerUrl && config.databaseUrl
          ? new URL(config.databaseUrl).username
          : undefined,
      )
    else await refuseOldSchema(database)
    return makeWorld({ config, database, chapters, sessions, log: options.log ?? jsonLog })
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The server must not run on a schema that is not its own, and in production it may not change it. */
const refuseOldSchema = async (database: Database): Promise<void> => {
  const pending = await pendingMigrations(database, chapters).catch((error: unknown) => {
    if (isUnavailable(error)) throw new ConfigError('The database at DATABASE_URL cannot be reached.')
    return ['all']
  })
  if (pending.length > 0)
    throw new ConfigError(
      `The database is not up to date (missing: ${pending.join(', ')}). Run "npm run trittstein -- migrate" first: it uses DATABASE_OWNER_URL.`,
    )
}
