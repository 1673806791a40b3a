import { readdir, readFile } from 'node:fs/promises'
import { Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Chapter } from './chapter.ts'
import { type Database, poolDialect } from './database.ts'
import { installJobs } from './jobs.ts'
import { sourceFolder } from './source-folder.ts'

const ownMigrations = sourceFolder('platform/migrations/')

/**
 * Brings the schema up to date: plain SQL, chapter by chapter from the lowest floor, with the owner's rights.
 * @returns the names of the migrations that ran
 */
export const migrate = async (
  database: Database,
  chapters: readonly Chapter[],
  appLogin?: string,
): Promise<string[]> =>
  database.asOwner(async (owner) => {
    const kysely = new Kysely<unknown>({ dialect: poolDialect(owner) })
    const migrations: Record<string, Migration> = {}
    const folders = [
      { name: 'platform', folder: ownMigrations },
      ...chapters.flatMap((c) => (c.migrations ? [{ name: c.name, folder: c.migrations }] : [])),
    ]
    for (const [floor, { name, folder }] of folders.entries())
      for (const file of (await readdir(folder)).filter((f) => f.endsWith('.sql')).sort()) {
        const text = await readFile(new URL(file, folder), 'utf8')
        migrations[`${String(floor).padStart(2, '0')}-${name}-${file.replace('.sql', '')}`] = {
          up: async (db) => void (await sql.raw(text).execute(db)),
        }
      }
    const migrator = new Migrator({
      db: kysely,
      provider: { getMigrations: async () => migrations },
      // A lower chapter may get a new table after an upper one had its first.
      allowUnorderedMigrations: true,
    })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw error
    await installJobs(owner, database.kind === 'embedded')
    if (appLogin) await sql`grant trittstein_app to ${sql.id(appLogin)}`.execute(kysely)
    return (results ?? []).map((r) => r.migrationName)
  })
