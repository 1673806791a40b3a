import pg from 'pg'
import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { createNetwork, chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as evaluation } from '#evaluation'
import { chapter as events } from '#events'
import { chapter as matching } from '#matching'
import { chapter as people, saveAccounts, sessions, signInDemo } from '#people'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { makeApp } from '#platform/http/server.ts'
import { aWorld, withDatabase } from '#platform/testing.ts'
import { chapter as referrals } from '#referrals'
import { aCountry } from '../src/cooperation/country/testing.ts'
import { type Statement, statementsOf } from './statements.ts'

const rounds = 7
const times = 20

/** The list of what lies below a frame, for three and for 404 cooperations, each beside the statements it sends. */
export const benchCountry = async (cluster: string): Promise<string[]> => {
  process.env.TEST_DATABASE_URL = cluster
  const world = await aWorld({
    chapters: [
      places,
      directory,
      people,
      consent,
      matching,
      { ...cooperation, jobs: [] },
      referrals,
      events,
      { ...evaluation, jobs: [] },
    ],
    sessions,
    config: { demo: true, requestsPerMinute: 0 },
  })
  let owner: pg.Pool | undefined
  try {
    const { rows: names } = await world.database.pool.query('select current_database() as name')
    owner = new pg.Pool({ connectionString: withDatabase(cluster, names[0].name), max: 1 })
    owner.on('error', () => {})
    const app = makeApp(world)
    const of = new Map<number, { page: () => Promise<string>; sql: readonly Statement[] }>()
    for (const count of [3, 404]) {
      const slug = `rahmen-${count}`
      const coordinatorId = await anOrganization(world, { slug, name: `Amt ${count}`, kind: 'bund' })
      const frameId = await world.look(system('bench'), (tx) =>
        createNetwork(tx, { slug, name: slug, kind: 'rahmen', partOf: null, coordinatorId }),
      )
      if (!frameId) throw new Error('there is no frame')
      await aCountry(owner, { frameId, count, today: berlinDay(new Date()), tag: `n${count}` })
      // What was published of each: the sums that a frame's owner reads beside the list.
      await owner.query(
        `insert into publication_total (network_id, quarter, alle, angenommen, nicht_moeglich, ohne_antwort)
          select n.id, quarter, 40, 20, null, 15 from network n, unnest($2::text[]) as quarter where n.part_of = $1`,
        [frameId, ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']],
      )
      await saveAccounts(
        world,
        [
          {
            account: slug,
            name: 'P',
            role_title: 'R',
            organization: slug,
            roles: ['coordinator'],
            network: slug,
          },
        ],
        { organizations: new Map([[slug, coordinatorId]]), networks: new Map([[slug, frameId]]) },
      )
      const session = await signInDemo(world, slug)
      const page = async (): Promise<string> => {
        const answer = await app.request(`/de/kooperation/${frameId}/land`, {
          headers: { cookie: `trittstein_session=${session?.token}` },
        })
        if (answer.status !== 200) throw new Error(`the page answers ${answer.status}`)
        const body = await answer.text()
        if (!/2026/.test(body)) throw new Error('the sums are not on the page')
        return body
      }
      await page()
      of.set(count, { page, sql: await statementsOf(page) })
    }
    await owner.query('analyze')
    const client = await world.database.pool.connect()
    const lines: string[] = []
    for (const [count, { page, sql }] of of) {
      const alone = async (): Promise<void> => {
        for (const { text, values } of sql) await client.query(text, values)
      }
      const took: Record<'page' | 'alone', number[]> = { page: [], alone: [] }
      for (let round = 0; round < rounds; round++) {
        took.page.push(await timed(page))
        took.alone.push(await timed(alone))
      }
      const [whole, part] = [median(took.page), median(took.alone)]
      lines.push(
        `  ${count} cooperations: ${whole.toFixed(1)} ms a page, its SQL alone (${sql.length} statements) ${part.toFixed(1)} ms → speed ${(part / whole).toFixed(2)} of its SQL alone`,
      )
    }
    client.release()
    return lines
  } finally {
    await owner?.end()
    await world.close()
    delete process.env.TEST_DATABASE_URL
  }
}

/** Milliseconds for one, over several. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  for (let n = 0; n < times; n++) await work()
  return (performance.now() - start) / times
}
const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
