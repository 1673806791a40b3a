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
  // The message comes first in a stack, and what somebody typed may look like one.
  const frame = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .find((line) => /^\s+at .*\/(src|dist)\//.test(line))
  return {
    error: error.name,
    ...(typeof code === 'string' && /^[\w.-]{1,40}$/.test(code) ? { code } : {}),
    ...(frame
      ? {
          where: frame
            .trim()
            .replace(/^at /, '')
            // From the house's own folder on, not where it stands on the machine.
            .replace(/\(?(file:\/\/)?\/.*\/(src|dist)\//, '($2/'),
        }
      : {}),
  }
}
