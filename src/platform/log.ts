/** One JSON line per event. Callers pass route patterns, counts and coded values: never names, codes, needs, ids or addresses. */
export type Log = (event: string, values?: Record<string, string | number | boolean | undefined>) => void

export const jsonLog: Log = (event, values) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...values })}\n`)
}
export const silentLog: Log = () => {}

/** What may be said of an error in a log: its class and where it was thrown, not its message (it may quote data). */
export const errorFacts = (error: unknown): Record<string, string> => {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as { code?: unknown }).code
  const frame = (error.stack ?? '')
    .split('\n')
    .find((line) => line.includes('/src/') || line.includes('/dist/'))
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(frame
      ? {
          where: frame
            .trim()
            .replace(/^at /, '')
            .replace(/\(?file:\/\/.*\/(src|dist)\//, '($1/'),
        }
      : {}),
  }
}
