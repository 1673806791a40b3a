import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Chapter } from './chapter.ts'
import { type Config, readConfig } from './config.ts'
import { type Database, openEmbedded, openPostgres } from './database.ts'
import type { Sessions } from './http/visit.ts'
import { silentLog } from './log.ts'
import { migrate } from './migrate.ts'
import { sourceFolder } from './source-folder.ts'
import { makeWorld, type World } from './world.ts'

const nobody: Sessions = { find: async () => undefined, whenLocked: (visit) => visit.notFound() }

/**
 * A world on a fresh, migrated database: embedded by default, PostgreSQL where TEST_DATABASE_URL names a server
 * (a superuser's URL). Migrations run once per run; every world gets a copy. Close it in `after`.
 */
export const aWorld = async (parts: {
  chapters: readonly Chapter[]
  sessions?: Sessions
  now?: () => Date
  config?: Partial<Config>
}): Promise<World> => {
  const database = await freshDatabase(parts.chapters)
  const config = { ...readConfig({ DEMO: 'on', PORT: '0' }), ...parts.config }
  return makeWorld({
    config,
    database,
    chapters: parts.chapters,
    sessions: parts.sessions ?? nobody,
    log: silentLog,
    now: parts.now,
  })
}

export const freshDatabase = async (chapters: readonly Chapter[]): Promise<Database> => {
  const server = process.env.TEST_DATABASE_URL
  const stamp = await migrationsStamp(chapters)
  return server ? fromTemplate(server, chapters, stamp) : fromDump(chapters, stamp)
}

/** A dump of the migrated embedded database, kept in the temp folder under a hash of all migrations. */
const fromDump = async (chapters: readonly Chapter[], stamp: string): Promise<Database> => {
  const folder = join(tmpdir(), 'trittstein-tests')
  const file = join(folder, `${stamp}.tar`)
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true })
    const database = await openEmbedded('memory://')
    await migrate(database, chapters)
    const dump = await (database as Database & { dump: () => Promise<Blob> }).dump()
    // Written aside and renamed: another test process may be doing the same.
    await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
    await rename(`${file}.${process.pid}`, file)
    await database.close()
  }
  return openEmbedded('memory://', { loadDataDir: new Blob([new Uint8Array(await readFile(file))]) })
}

const fromTemplate = async (
  server: string,
  chapters: readonly Chapter[],
  stamp: string,
): Promise<Database> => {
  const admin = new pg.Pool({ connectionString: server, max: 1 })
  const template = `template_${stamp}`
  const client = await admin.connect()
  try {
    await client.query('select pg_advisory_lock(4711)')
    const there = await client.query('select from pg_database where datname = $1', [template])
    if (there.rowCount === 0) {
      await client.query(`create database ${template}_new`)
      const database = openPostgres(
        withDatabase(server, `${template}_new`),
        withDatabase(server, `${template}_new`),
      )
      await migrate(database, chapters)
      await database.close()
      await client.query(`alter database ${template}_new rename to ${template}`)
    }
    const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
    await client.query(`create database ${name} template ${template}`)
    const url = withDatabase(server, name)
    const database = openPostgres(url, url)
    return {
      ...database,
      close: async () => {
        await database.close()
        const dropper = new pg.Pool({ connectionString: server, max: 1 })
        await dropper.query(`drop database if exists ${name} with (force)`).catch(() => {})
        await dropper.end()
      },
    }
  } finally {
    await client.query('select pg_advisory_unlock(4711)')
    client.release()
    await admin.end()
  }
}

/** The same server, another database; as another role where one is named. */
export const withDatabase = (server: string, name: string, role?: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  if (role) url.username = role
  return url.toString()
}

const migrationsStamp = async (chapters: readonly Chapter[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const folder of [sourceFolder('platform/migrations/'), ...chapters.flatMap((c) => c.migrations ?? [])])
    for (const file of (await readdir(folder)).sort())
      hash.update(file).update(await readFile(new URL(file, folder)))
  return hash
    .update(await readFile(new URL(import.meta.url)))
    .update(await readFile(sourceFolder('platform/jobs.ts')))
    .digest('hex')
    .slice(0, 16)
}
