import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../support/server.ts'

export interface Ran {
  readonly code: number | null
  /** What it said, stdout and stderr. */
  readonly said: string
  readonly seconds: number
}

/**
 * `npm run trittstein -- …`, as it is after the build, in development.
 * Its heap is small: an import is a stream, however long the file or a line of it.
 */
export const trittstein = (databaseUrl: string, ...args: string[]): Ran => {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/node'),
    ['--max-old-space-size=256', 'dist/start.js', 'cli', ...args],
    {
      cwd: root,
      timeout: 180_000,
      env: { PATH: process.env.PATH ?? '', DEMO: 'off', DATABASE_URL: databaseUrl },
    },
  )
  return { code: status, said: `${stdout}${stderr}`, seconds: (performance.now() - start) / 1000 }
}
