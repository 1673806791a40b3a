import { type Ran, runToEnd } from '../support/server.ts'

/**
 * `npm run trittstein -- …`, as it is after the build, in development.
 * Its heap is small: an import is a stream, however long the file or a line of it.
 */
export const trittstein = (databaseUrl: string, ...args: string[]): Ran & { readonly seconds: number } => {
  const start = performance.now()
  const ran = runToEnd(
    ['cli', ...args],
    { DEMO: 'off', DATABASE_URL: databaseUrl },
    { timeout: 180_000, flags: ['--max-old-space-size=256'] },
  )
  return { ...ran, seconds: (performance.now() - start) / 1000 }
}
