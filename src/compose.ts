import { sessions } from '#people'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { jsonLog, type Log } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
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
    return makeWorld({ config, database, chapters, sessions, log: options.log ?? jsonLog })
  } catch (error) {
    await database.close()
    throw error
  }
}
