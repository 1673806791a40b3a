// `npm run bench`: compares two things in one run and prints the ratio. It never fails: it tells.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { ensure } from '../scripts/debian.mjs'
import { startPostgres } from '../scripts/postgres.mjs'
import { startServer } from '../tests/support/server.ts'
import { benchBytes } from './bytes.ts'
import { benchImport } from './import.ts'
import { benchSearch } from './search.ts'

const part = async (title: string, work: () => Promise<string[]>): Promise<void> => {
  console.log(`\n${title}`)
  try {
    for (const line of await work()) console.log(line)
  } catch (error) {
    console.log(`  could not be measured: ${error instanceof Error ? error.message : error}`)
  }
}

ensure('postgresql')
const postgres = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'trittstein-bench-'))
const database = async (name: string): Promise<string> => {
  const admin = new pg.Pool({ connectionString: postgres.url, max: 1 })
  await admin.query(`create database ${name}`)
  await admin.end()
  return postgres.url.replace(/\/postgres$/, `/${name}`)
}
try {
  console.log('Loading the demo …')
  const demo = await database('demo')
  const server = await startServer({ DEMO: 'on', DATABASE_URL: demo })
  await part('Search over HTTP, versus its own SQL alone (10 connections)', () =>
    benchSearch(server.url, demo),
  )
  await part('Bytes of step 1, compressed, with the share of the budget', () => benchBytes(server.url))
  await server.stop()
  await part('Import, with versus without validation and search fields', async () =>
    benchImport(await database('import'), folder),
  )
} catch (error) {
  console.log(`The bench ended early: ${error instanceof Error ? error.message : error}`)
} finally {
  postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
