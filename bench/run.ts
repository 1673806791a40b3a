// `npm run bench`: compares two things in one run and prints the ratio. It never fails: it tells.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { withDatabase } from '#platform/testing.ts'
import { ensure, postgresBin } from '../scripts/debian.mjs'
import { type OwnPostgres, startPostgres } from '../scripts/postgres.mjs'
import { type RunningServer, root, startServer } from '../tests/support/server.ts'
import { benchBytes } from './bytes.ts'
import { benchCountry } from './country.ts'
import { benchHandoverStep } from './handover-step.ts'
import { benchImport } from './import.ts'
import { benchIndicators } from './indicators.ts'
import { benchPolicies } from './policies.ts'
import { benchSearch } from './search.ts'
import { benchTimetable } from './timetable.ts'
import { benchWalkthrough } from './walkthrough.ts'

const part = async (title: string, work: () => Promise<string[]>): Promise<void> => {
  console.log(`\n${title}`)
  try {
    for (const line of await work()) console.log(line)
  } catch (error) {
    console.log(`  could not be measured: ${error instanceof Error ? error.message : error}`)
  }
}

const build = (): void => {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-needed'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the build failed')
}

await part('The timetable of a speed-dating, versus HiGHS and versus by hand', benchTimetable)
const folder = mkdtempSync(join(tmpdir(), 'trittstein-bench-'))
let postgres: OwnPostgres | undefined
let server: RunningServer | undefined
try {
  ensure('postgresql')
  build()
  postgres = await startPostgres()
  const { url } = postgres
  const database = async (name: string): Promise<string> => {
    const admin = new pg.Pool({ connectionString: url, max: 1 })
    await admin.query(`create database ${name}`)
    await admin.end()
    return withDatabase(url, name)
  }
  console.log('Loading the demo …')
  const demo = await database('demo')
  server = await startServer({ DEMO: 'on', DATABASE_URL: demo })
  const house = server.url
  await part('Search over HTTP, versus its own SQL alone (10 connections)', () => benchSearch(house, demo))
  await part(
    'Pages of the practised application, versus a static page of the same size (10 connections)',
    () => benchWalkthrough(house),
  )
  await part('Bytes of step 1, compressed, with the share of the budget', () => benchBytes(house))
  await server.stop()
  await part('A hand-over step over HTTP, versus pgbench with the same statements (8 clients)', () =>
    benchHandoverStep(url, postgresBin() ?? '', folder),
  )
  await part('A page with and without policies', () => benchPolicies(url))
  await part('What lies below a frame, versus its own SQL alone', () => benchCountry(url))
  await part('All indicators of a network, versus the group-by of its hand-overs', () => benchIndicators(url))
  await part('Import, with versus without validation and search fields', async () =>
    benchImport(await database('import'), folder),
  )
} catch (error) {
  console.log(`The bench ended early: ${error instanceof Error ? error.message : error}`)
} finally {
  await server?.stop()
  postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
