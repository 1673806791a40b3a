import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
  const child = spawn(join(root, 'node_modules/.bin/node'), ['dist/start.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      PORT: String(port),
      DATA_DIR: dataDir,
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
  const start = Date.now()
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output}`)
    if (
      await fetch(`${url}/readyz`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break
    if (Date.now() - start > 120_000) throw new Error(`the server did not start:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    process: child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const day = 86_400_000

/** The data folder of a freshly loaded demo, made once per build and day: loading takes half a minute. */
const demoSeed = async (): Promise<string> => {
  const prefix = 'trittstein-demo-'
  const built = Math.round(statSync(join(root, 'dist/start.js')).mtimeMs)
  const today = Math.floor(Date.now() / day)
  const seed = join(tmpdir(), `${prefix}${process.getuid?.() ?? 0}-${built}-${today}`)
  if (existsSync(seed)) return seed
  for (const name of readdirSync(tmpdir()))
    if (
      name.startsWith(prefix) &&
      Date.now() - (statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > day
    )
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
  const making = mkdtempSync(join(tmpdir(), `${prefix}making-`))
  await (await startServer({}, { dataDir: making })).stop()
  // In one step: a half-made folder never has the name that is looked for. Another run may have been quicker.
  try {
    renameSync(making, seed)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(seed)) throw error
  }
  return seed
}

/** The server with the demo's regions, on a copy of the loaded data. */
export const startDemo = async (env: Record<string, string> = {}): Promise<RunningServer> => {
  const seed = await demoSeed()
  const dataDir = mkdtempSync(join(tmpdir(), 'trittstein-data-'))
  cpSync(seed, dataDir, { recursive: true })
  const server = await startServer(env, { dataDir })
  return {
    ...server,
    stop: async (signal) => {
      await server.stop(signal)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
