import { startPostgres } from './scripts/postgres.mjs'
import { spawnSync } from 'node:child_process'
const own = await startPostgres()
spawnSync('node', ['--import', 'tsx', '--test', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: own.url } })
own.stop()
