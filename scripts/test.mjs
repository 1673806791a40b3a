// npm test: everything, part by part. `npm run test:rules` and the like run one part.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensure } from './debian.mjs'
import { startPostgres } from './postgres.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = join(root, 'node_modules/.bin/node')
const testsIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true })
        .filter((name) => /\.test\.tsx?$/.test(name))
        .map((name) => join(folder, name))
        .sort()
    : []
const needsDatabase = (file) => /testing\.ts'/.test(readFileSync(join(root, file), 'utf8'))
const source = [...testsIn('src'), ...testsIn('tests/security')]

const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', ...env },
  }).status === 0
/** @param minutes for one test: the longest takes one. What hangs is to be red. */
const runTests = (files, env = {}, concurrency = 2, minutes = 10) =>
  run(
    node,
    [
      '--import',
      'tsx',
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${concurrency}`,
      `--test-timeout=${minutes * 60_000}`,
      ...(files.length > 0 ? files : ['no-such-test']),
    ],
    env,
  )

const build = () => run(node, ['scripts/build.mjs', '--if-needed'])

const withPostgres = async (work) => {
  ensure('postgresql')
  const postgres = await startPostgres()
  try {
    return await work(postgres.url)
  } finally {
    postgres.stop()
  }
}

const parts = {
  check: async () =>
    run(node, ['node_modules/typescript/bin/tsc', '-p', '.']) &&
    run(node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.client.json']) &&
    run(node, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--reporter=summary', '.']) &&
    run(node, ['node_modules/knip/bin/knip.js']),
  rules: async () => runTests([...source.filter((file) => !needsDatabase(file)), 'tests/house.test.ts']),
  pglite: async () =>
    runTests([...source.filter(needsDatabase), 'tests/docs.test.ts', ...testsIn('tests/access')]),
  postgres: async () =>
    withPostgres(
      (url) =>
        build() &&
        runTests(
          [
            ...source.filter(needsDatabase),
            ...testsIn('tests/postgres'),
            ...testsIn('tests/imports'),
            // What the routes answer does not depend on the database.
            ...testsIn('tests/access').filter((file) => !file.endsWith('routes.test.ts')),
          ],
          { TEST_DATABASE_URL: url },
        ),
    ),
  journeys: async () => {
    ensure('chromium', 'fonts-noto-core')
    return build() && runTests(testsIn('tests/journeys'), {}, 1)
  },
  web: async () =>
    withPostgres((url) => build() && runTests(testsIn('tests/web'), { TEST_DATABASE_URL: url }, 1)),
  faults: async () =>
    withPostgres(
      (url) => build() && runTests(testsIn('tests/faults'), { TEST_DATABASE_URL: url, ROUNDS: '5' }, 1),
    ),
  soak: async () =>
    withPostgres(
      (url) => build() && runTests(testsIn('tests/faults'), { TEST_DATABASE_URL: url, ROUNDS: '40' }, 1, 60),
    ),
}

// Here and not before `npm test` alone: one part by itself is run on a fresh machine, too.
const prepared = spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs')], { stdio: 'inherit' })
if (prepared.status !== 0) process.exit(prepared.status ?? 1)

const wanted = process.argv.slice(2)
const names =
  wanted.length > 0 ? wanted : ['check', 'rules', 'pglite', 'postgres', 'journeys', 'web', 'faults']
const results = []
for (const name of names) {
  console.log(`\n── ${name} ──`)
  const start = Date.now()
  const ok = await parts[name]()
  results.push({ name, ok, seconds: Math.round((Date.now() - start) / 1000) })
  console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'} in ${results.at(-1).seconds} s ──`)
}
console.log('\nParts:')
for (const { name, ok, seconds } of results) console.log(`  ${ok ? '✔' : '✖'} ${name} (${seconds} s)`)
const failed = results.filter((result) => !result.ok).length
console.log(`parts: ${results.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
