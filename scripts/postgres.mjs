// A PostgreSQL of its own in the temp folder, on a free port, gone afterwards. initdb refuses root: it runs as postgres.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresBin } from './debian.mjs'

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Typed in postgres.d.mts. */
export const startPostgres = async () => {
  const bin = postgresBin()
  if (bin === undefined) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'trittstein-pg-'))
  const root = process.getuid?.() === 0
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres']).stdout.toString())
  if (root) chownSync(folder, id('-u'), id('-g'))
  chmodSync(folder, 0o700)
  const run = (command, ...args) => {
    const path = bin ? `${bin}/${command}` : command
    const result = root
      ? spawnSync(
          'setpriv',
          [`--reuid=${id('-u')}`, `--regid=${id('-g')}`, '--clear-groups', path, ...args],
          { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
        )
      : spawnSync(path, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    if (result.status !== 0) throw new Error(`${command}: ${result.stderr}`)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const start = () =>
    run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200 -c fsync=on`,
      'start',
    )
  start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    pause: () => run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop'),
    resume: start,
    stop: () => {
      try {
        run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      } catch {}
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
