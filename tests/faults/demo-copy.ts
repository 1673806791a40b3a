import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded } from '#platform/database.ts'
import { withDatabase } from '#platform/testing.ts'
import { demoSeed, startServer } from '../support/server.ts'

/** A copy of the loaded demo: what the server needs to run on it, and a look into it. */
export interface DemoCopy {
  readonly env: Readonly<Record<string, string>>
  readonly dataDir?: string | undefined
  /** Queries with all rights, past row-level security. On the embedded database only while no server runs. */
  readonly inspect: <T>(work: (owner: pg.Pool) => Promise<T>) => Promise<T>
  readonly drop: () => Promise<void>
}

export interface DemoSource {
  readonly copy: () => Promise<DemoCopy>
  readonly drop: () => Promise<void>
}

const demo = { DEMO: 'on' }

export const withPool = async <T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => {})
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

/** Loads the demo once into a database of the server at `server` (a superuser's URL). */
export const demoOnPostgres = async (server: string): Promise<DemoSource> => {
  const template = `faults_demo_${process.pid}`
  const admin = (text: string) => withPool(server, (pool) => pool.query(text))
  await admin(`create database ${template}`)
  const loader = await startServer({ ...demo, DATABASE_URL: withDatabase(server, template) })
  await loader.stop()
  let copies = 0
  return {
    copy: async () => {
      const name = `faults_${process.pid}_${++copies}`
      await admin(`create database ${name} template ${template}`)
      const url = withDatabase(server, name)
      return {
        env: { ...demo, DATABASE_URL: url },
        inspect: (work) => withPool(url, work),
        drop: async () => void (await admin(`drop database ${name} with (force)`)),
      }
    },
    drop: async () => void (await admin(`drop database ${template} with (force)`)),
  }
}

/** Copies of the demo in an embedded database. */
export const demoEmbedded = async (): Promise<DemoSource> => {
  const seed = await demoSeed()
  return {
    copy: async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'trittstein-kill-'))
      cpSync(seed, dataDir, { recursive: true })
      return {
        env: demo,
        dataDir,
        inspect: async (work) => {
          const database = await openEmbedded(dataDir)
          try {
            return await database.asOwner(work)
          } finally {
            await database.close()
          }
        },
        drop: async () => rmSync(dataDir, { recursive: true, force: true }),
      }
    },
    drop: async () => {},
  }
}
