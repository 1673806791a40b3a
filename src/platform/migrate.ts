import { readdir, readFile } from 'node:fs/promises'
import { Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'
import type { Chapter } from './chapter.ts'
import { type Database, poolDialect } from './database.ts'
import { installJobs } from './jobs.ts'
import { sourceFolder } from './source-folder.ts'

const ownMigrations = sourceFolder('platform/migrations/')

/**
 * Brings the schema up to date: plain SQL, chapter by chapter from the lowest floor, with the owner's rights. Each
 * chapter's new files run in one transaction.
 * @param appLogin the role that the server logs in with, where it is another than the owner
 * @returns the names of the migrations that ran
 */
export const migrate = async (
  database: Database,
  chapters: readonly Chapter[],
  appLogin?: string,
): Promise<string[]> =>
  database.asOwner(async (owner) => {
    const kysely = new Kysely<unknown>({ dialect: poolDialect(owner) })
    const listed = await listMigrations(chapters)
    const { rows } = await owner.query(`select to_regclass('kysely_migration') is not null as there`)
    const done = rows[0].there ? await namesOfDone(owner) : new Set<string>()
    const ran: string[] = []
    // Kysely sorts by name: one chapter after the other keeps the order of the floors.
    for (const chapter of new Set(listed.map((migration) => migration.chapter))) {
      const known = listed.filter((migration) => migration.chapter === chapter || done.has(migration.name))
      const migrator = new Migrator({
        db: kysely,
        provider: {
          getMigrations: async () => Object.fromEntries(known.map((m) => [m.name, running(m.file)])),
        },
        // A lower chapter may get a new table after an upper one had its first.
        allowUnorderedMigrations: true,
      })
      const { error, results = [] } = await migrator.migrateToLatest()
      if (error) throw error
      for (const { migrationName } of results) {
        ran.push(migrationName)
        done.add(migrationName)
      }
    }
    await installJobs(owner, database.kind === 'embedded')
    // So that the server can tell whether the schema is that of its own version.
    await sql`grant select on kysely_migration to trittstein_app`.execute(kysely)
    if (appLogin) await sql`grant trittstein_app to ${sql.id(appLogin)}`.execute(kysely)
    return ran
  })

/**
 * The migrations that have not run yet; asked with the server's own rights.
 * @throws what PostgreSQL says where none has run, or the server's role was not let in
 */
export const pendingMigrations = async (
  database: Database,
  chapters: readonly Chapter[],
): Promise<string[]> => {
  const done = await namesOfDone(database.pool)
  return (await listMigrations(chapters)).map(({ name }) => name).filter((name) => !done.has(name))
}

const namesOfDone = async (pool: pg.Pool): Promise<Set<string>> =>
  new Set((await pool.query<{ name: string }>('select name from kysely_migration')).rows.map((r) => r.name))

const running = (file: URL): Migration => ({
  up: async (db) => void (await sql.raw(await readFile(file, 'utf8')).execute(db)),
})

interface Listed {
  readonly chapter: string
  /** For good, so it does not say the floor: new chapters come in between. */
  readonly name: string
  readonly file: URL
}

const listMigrations = async (chapters: readonly Chapter[]): Promise<Listed[]> => {
  const listed: Listed[] = []
  for (const { name, migrations: folder } of [{ name: 'platform', migrations: ownMigrations }, ...chapters])
    if (folder)
      for (const file of (await readdir(folder)).filter((f) => f.endsWith('.sql')).sort())
        listed.push({
          chapter: name,
          name: `${name}-${file.replace('.sql', '')}`,
          file: new URL(file, folder),
        })
  return listed
}
