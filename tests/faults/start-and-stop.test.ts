import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freePort, type RunningServer, runToEnd, startServer } from '../support/server.ts'

let dataDir: string
let server: RunningServer
before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'trittstein-start-'))
  server = await startServer({ DEMO: 'off' }, { dataDir })
})
after(async () => {
  await server?.stop('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts and expects it to end by itself. */
const attempt = (env: Record<string, string>, ...args: string[]) =>
  runToEnd(args, { PORT: '0', DATA_DIR: dataDir, ...env })
const secret = 'x'.repeat(40)
const lines = (text: string): number => text.trimEnd().split('\n').length

test('a second server on the same embedded folder is refused and says what to do', async () => {
  const { status, said } = attempt({ DEMO: 'off' })
  assert.equal(status, 1)
  assert.match(said, new RegExp(`in use by process ${server.process.pid}\\. Stop the running server first`))
  assert.equal(lines(said), 1, said)
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200, 'the first one goes on')
})

test('a command on the embedded folder of a running server is refused and says what to do', () => {
  const file = join(dataDir, 'houses.geojson')
  writeFileSync(file, '{"type":"FeatureCollection","features":[]}')
  const { status, said } = attempt({ DEMO: 'off' }, 'cli', 'import', 'locations', file)
  assert.equal(status, 1)
  assert.match(said, /Stop the running server first/)
})

test('in production it does not start without SECRET, and says why', () => {
  const { status, said } = attempt({ NODE_ENV: 'production' })
  assert.equal(status, 1)
  assert.match(said, /^SECRET is required in production: .*openssl rand/)
  assert.equal(lines(said), 1, said)
})

test('a short SECRET is refused without being shown', () => {
  const { status, said } = attempt({ NODE_ENV: 'production', SECRET: 'tooshort' })
  assert.equal(status, 1)
  assert.match(said, /^SECRET must have at least 32 characters/)
  assert.ok(!said.includes('tooshort'))
})

test('the demo is refused in production', () => {
  const { status, said } = attempt({ NODE_ENV: 'production', SECRET: secret, DEMO: 'on' })
  assert.equal(status, 1)
  assert.match(said, /^DEMO=on is refused in production/)
})

test('in production a server that would own its tables is refused', () => {
  const DATABASE_URL = 'postgres://owner@127.0.0.1:1/house'
  for (const owner of [{}, { DATABASE_OWNER_URL: DATABASE_URL }]) {
    const { status, said } = attempt({ NODE_ENV: 'production', SECRET: secret, DATABASE_URL, ...owner })
    assert.equal(status, 1)
    assert.match(said, /^DATABASE_OWNER_URL is required in production and must be another role/)
  }
})

test('a port that is taken is said in one line', () => {
  const other = mkdtempSync(join(tmpdir(), 'trittstein-port-'))
  try {
    const { status, said } = attempt({ DEMO: 'off', DATA_DIR: other, PORT: new URL(server.url).port })
    assert.equal(status, 1)
    assert.match(said, /PORT is in use/)
    assert.equal(lines(said), 1, said)
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
})

const unreachable: readonly [what: string, env: Record<string, string>, ...args: string[]][] = [
  ['in development', { DEMO: 'off' }],
  ['of a command', { DEMO: 'off' }, 'cli', 'migrate'],
  ['in production', { NODE_ENV: 'production', SECRET: secret, DATABASE_OWNER_URL: 'postgres://owner@a/b' }],
]
for (const [what, env, ...args] of unreachable)
  test(`an unreachable database ${what} is said in one line that names the variable`, () => {
    const { status, said } = attempt({ DATABASE_URL: 'postgres://server@127.0.0.1:1/house', ...env }, ...args)
    assert.equal(status, 1)
    assert.equal(said, 'The database at DATABASE_URL cannot be reached.\n')
  })

test('a command with words that it does not know is refused, and does nothing', () => {
  for (const words of ['migrate --dry-run', 'migrate now', 'demo x', 'help me', 'import', 'serve']) {
    const { status, said } = attempt({ DATA_DIR: join(dataDir, 'untouched') }, 'cli', ...words.split(' '))
    assert.equal(status, 1, words)
    assert.match(said, /^Usage: /m, words)
  }
})

test('help names every command once', () => {
  const { status, said } = attempt({ DEMO: 'off' }, 'cli', 'help')
  assert.equal(status, 0)
  for (const command of ['migrate', 'import places', 'import locations', 'import services', 'demo'])
    assert.equal(said.split('\n').filter((line) => line.startsWith(`  ${command} `)).length, 1, command)
  assert.doesNotMatch(said, /\b(import \w+|demo)\s+\1/)
})

/** A browser that keeps its connection open and says nothing more. */
const idleConnection = (url: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    )
    socket.once('data', () => resolve(() => socket.destroy()))
    socket.once('error', reject)
  })

// Ctrl-C on `npm start` comes twice: the terminal signals both, and npm passes its own on.
for (const signals of [['SIGTERM'], ['SIGINT'], ['SIGINT', 'SIGINT'], ['SIGINT', 'SIGTERM']] as const)
  test(`${signals.join(' and ')} ends the server within 8 s, with an idle connection and one in the middle of a request`, async () => {
    const port = await freePort()
    const folder = mkdtempSync(join(tmpdir(), 'trittstein-stop-'))
    const running = await startServer({ DEMO: 'off' }, { dataDir: folder, port })
    try {
      const close = await idleConnection(running.url)
      const half = connect(port, '127.0.0.1')
      half.on('error', () => {})
      half.write('POST /de/barrierefreiheit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nwh')
      await new Promise((resolve) => setTimeout(resolve, 200))
      const start = Date.now()
      for (const signal of signals.slice(1)) setTimeout(() => running.process.kill(signal), 20)
      await running.stop(signals[0])
      const ms = Date.now() - start
      assert.equal(running.process.exitCode, 0, running.output())
      assert.ok(!existsSync(join(folder, 'trittstein.lock')), 'the folder is unlocked')
      assert.ok(ms < 8000, `${ms} ms`)
      close()
      half.destroy()
      const again = await startServer({ DEMO: 'off' }, { dataDir: folder, port })
      await again.stop()
      assert.equal(again.process.exitCode, 0)
    } finally {
      running.process.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  })
