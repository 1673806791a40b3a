import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { berlinDay } from '#platform/berlin-time.ts'

export const root = join(import.meta.dirname, '../..')

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const node = join(root, 'node_modules/.bin/node')

export interface Ran {
  readonly status: number | null
  /** What it said, stdout and stderr. */
  readonly said: string
}

/** Runs the build until it ends by itself: a command (`cli …`), or a start that is expected to fail. */
export const runToEnd = (
  args: readonly string[],
  env: Record<string, string>,
  { timeout = 60_000, flags = [] }: { timeout?: number; flags?: readonly string[] } = {},
): Ran => {
  const { status, stdout, stderr } = spawnSync(node, [...flags, 'dist/start.js', ...args], {
    cwd: root,
    timeout,
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  return { status, said: `${stdout}${stderr}` }
}

export interface RunningServer {
  readonly url: string
  readonly process: ChildProcess
  /** Everything the server wrote: its JSON log among it. */
  readonly output: () => string
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** The built server as `npm start` runs it, on a port and a data folder of its own. */
export const startServer = async (
  env: Record<string, string> = {},
  options: { dataDir?: string; port?: number } = {},
): Promise<RunningServer> => {
  const port = options.port ?? (await freePort())
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'trittstein-data-'))
  let output = ''
  const child = spawn(node, ['dist/start.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
      // Tests and benchmarks ask faster than a house full of people.
      REQUESTS_PER_MINUTE: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    child.kill(signal)
    await ended
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
  }
  for (const start = Date.now(); !(await isReady(url)); await new Promise((next) => setTimeout(next, 100))) {
    const failed =
      child.exitCode !== null || child.signalCode !== null
        ? `the server ended with ${child.exitCode ?? child.signalCode}`
        : Date.now() - start > 300_000 && 'the server did not start'
    if (!failed) continue
    await stop('SIGKILL')
    throw new Error(`${failed}:\n${output}`)
  }
  return { url, process: child, output: () => output, stop }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  )

const hour = 3_600_000

/** The data folder of a freshly loaded demo, made once per build and day in Berlin: loading takes half a minute. Copy it. */
export const demoSeed = async (): Promise<string> => {
  const prefix = `trittstein-demo-${process.getuid?.() ?? 0}-`
  const built = Math.round(statSync(join(root, 'dist/start.js')).mtimeMs)
  const seed = join(tmpdir(), `${prefix}${built}-${berlinDay(new Date())}`)
  if (existsSync(seed)) {
    // In use: no other run takes it for an old one.
    utimesSync(seed, new Date(), new Date())
    return seed
  }
  removeOldSeeds(prefix)
  const making = mkdtempSync(join(tmpdir(), `${prefix}making-`))
  await (await startServer({ DEMO: 'on' }, { dataDir: making })).stop()
  // In one step: a half-made folder never has the name that is looked for. Another run may have been quicker.
  try {
    renameSync(making, seed)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(seed)) throw error
  }
  return seed
}

/** Those of other builds and other days; the youngest may be another run's, which copies it just now. */
const removeOldSeeds = (prefix: string): void => {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const made = statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - made > hour) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** The server with the demo's regions, on a copy of the loaded data. */
export const startDemo = async (
  env: Record<string, string> = {},
  options: { port?: number } = {},
): Promise<RunningServer> => {
  const seed = await demoSeed()
  const dataDir = mkdtempSync(join(tmpdir(), 'trittstein-data-'))
  cpSync(seed, dataDir, { recursive: true })
  const server = await startServer(env, { ...options, dataDir })
  return {
    ...server,
    stop: async (signal) => {
      await server.stop(signal)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
