import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly ms: number
}

/**
 * Writes bytes to a server as they are, and waits until it has answered and closed the line, or `enough` has come.
 * @param parts what is written one after the other, or the milliseconds between two
 */
export const raw = (
  url: string,
  parts: readonly (string | number)[],
  giveUpMs = 45_000,
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const { hostname, port } = new URL(url)
    const line = connect({ host: hostname, port: Number(port) })
    let said = ''
    const finish = (): void => {
      clearTimeout(timer)
      line.destroy()
      const answer = read(said, performance.now() - start)
      if (answer) resolve(answer)
      else
        reject(
          new Error(
            `no whole answer after ${Math.round(performance.now() - start)} ms: ${said.slice(0, 200)}`,
          ),
        )
    }
    const timer = setTimeout(finish, giveUpMs)
    line.setEncoding('utf8')
    line.on('data', (chunk: string) => {
      said += chunk
      if (read(said, 0)) finish()
    })
    line.on('close', finish)
    // The server may close while there is still something to write: what it said counts.
    line.on('error', () => {})
    line.on('connect', async () => {
      for (const part of parts)
        if (typeof part === 'number') await new Promise((next) => setTimeout(next, part))
        else if (line.writable) line.write(part)
    })
  })

/** The answer, where all of it is there. */
const read = (said: string, ms: number): RawAnswer | undefined => {
  const end = said.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = said.slice(0, end).split('\r\n')
  const headers = new Headers(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 1),
    ]),
  )
  const body = said.slice(end + 4)
  const length = headers.get('content-length')
  const isWhole =
    length === null
      ? headers.get('transfer-encoding') !== 'chunked' || body.endsWith('0\r\n\r\n')
      : Buffer.byteLength(body) >= Number(length)
  return isWhole ? { status: Number(first.split(' ')[1]), headers, body, ms } : undefined
}

/** What every answer of the house must carry, whoever gave it; the names of what is missing. */
export const missingHeaders = (headers: Headers, { secure = false } = {}): string[] => {
  const csp = headers.get('content-security-policy') ?? ''
  const wants: [boolean, string][] = [
    [/^default-src 'none';/.test(csp) && csp.includes("frame-ancestors 'none'"), 'a strict CSP'],
    [csp.includes("base-uri 'none'") && !/unsafe|\*|https?:/.test(csp), 'a CSP without holes'],
    [headers.get('x-content-type-options') === 'nosniff', 'nosniff'],
    [headers.get('referrer-policy') === 'same-origin', 'a Referrer-Policy'],
    [headers.get('cross-origin-opener-policy') === 'same-origin', 'COOP'],
    [headers.get('cross-origin-resource-policy') === 'same-origin', 'CORP'],
    [headers.get('x-frame-options') === 'DENY', 'X-Frame-Options'],
    [(headers.get('permissions-policy') ?? '').includes('camera=()'), 'a Permissions-Policy'],
    [!secure || /^max-age=\d{8,}/.test(headers.get('strict-transport-security') ?? ''), 'HSTS'],
    [secure || !headers.has('strict-transport-security'), 'no HSTS over plain HTTP'],
    [!headers.has('server') && !headers.has('x-powered-by'), 'silence about what runs here'],
  ]
  return wants.filter(([holds]) => !holds).map(([, what]) => what)
}

/** Words that tell an attacker what is inside. */
export const tellsTooMuch =
  /\bat .+:\d+:\d+|node:|node_modules|\/dist\/|\/src\/|\bselect\b .+ \bfrom\b|hono|PostgreSQL \d|pglite|Error:|v?\d+\.\d+\.\d+/i
