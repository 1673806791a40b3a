import autocannon from 'autocannon'
import pg from 'pg'
import { nothingAsked, search } from '#matching'
import { visitor } from '#platform/actor.ts'
import { silentLog } from '#platform/log.ts'
import { compose } from '../src/compose.ts'
import { type Statement, statementsOf } from './statements.ts'

const connections = 10
const seconds = 8
const asked = { text: 'Deutsch lernen', near: '13347' }

/** One search over HTTP, as JSON and as a page, beside the statements it sends, alone on the same server. */
export const benchSearch = async (serverUrl: string, databaseUrl: string): Promise<string[]> => {
  const statements = await statementsOfOneSearch(databaseUrl)
  const query = new URLSearchParams(asked).toString()
  const warm = { connections, duration: 2 }
  const ways = { JSON: `${serverUrl}/api/v1/services?${query}`, page: `${serverUrl}/de/angebote?${query}` }
  for (const url of Object.values(ways)) await autocannon({ url, ...warm })
  await loop(databaseUrl, statements, 2)
  const alone = await loop(databaseUrl, statements, seconds)
  const lines = [`  its SQL alone (${statements.length} statements): ${alone.toFixed(0)} searches/s`]
  for (const [name, url] of Object.entries(ways)) {
    const { requests, latency, non2xx, errors } = await autocannon({ url, connections, duration: seconds })
    lines.push(
      `  ${name}: ${requests.average.toFixed(0)}/s, median ${latency.p50} ms, p99 ${latency.p99} ms, not 2xx: ${non2xx + errors} → ${(requests.average / alone).toFixed(2)} of its SQL alone`,
    )
  }
  return lines
}

/** Runs one search in this process and writes down what goes to the database. */
const statementsOfOneSearch = async (databaseUrl: string): Promise<Statement[]> => {
  const world = await compose({ DEMO: 'off', DATABASE_URL: databaseUrl }, { migrate: false, log: silentLog })
  const find = () =>
    world.look(visitor, (tx) => search(tx, { ...nothingAsked, ...asked }, { limit: 10, offset: 0 }))
  try {
    // The first one opens the connection and the queue.
    const { total } = await find()
    if (total === 0) throw new Error('the search finds nothing')
    return await statementsOf(find)
  } finally {
    await world.close()
  }
}

/** Searches per second of the same statements over the same number of connections. */
const loop = async (
  databaseUrl: string,
  statements: readonly Statement[],
  duration: number,
): Promise<number> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  let done = 0
  const start = performance.now()
  const end = start + duration * 1000
  const one = async (): Promise<void> => {
    const client = await pool.connect()
    for (; performance.now() < end; done++)
      for (const { text, values } of statements) await client.query(text, values)
    client.release()
  }
  await Promise.all(Array.from({ length: connections }, one))
  const took = (performance.now() - start) / 1000
  await pool.end()
  return done / took
}
