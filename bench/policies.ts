import pg from 'pg'
import { signInDemo } from '#people'
import { makeApp } from '#platform/http/server.ts'
import { withDatabase } from '#platform/testing.ts'
import { aHandover, aScene } from '#referrals/testing'

const rounds = 6
const pages = 60
const rows = 20_000

/**
 * The list of hand-overs in the same transaction with and without policies, in turns: all rows are the reader's own,
 * so that both show the same page.
 */
export const benchPolicies = async (cluster: string): Promise<string[]> => {
  process.env.TEST_DATABASE_URL = cluster
  const scene = await aScene(new Date().toISOString())
  let owner: pg.Pool | undefined
  try {
    const { rows: names } = await scene.world.database.pool.query('select current_database() as name')
    owner = new pg.Pool({ connectionString: withDatabase(cluster, names[0].name), max: 1 })
    owner.on('error', () => {})
    await aHandover(scene)
    const { rows: found } = await owner.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'handover_sent'",
    )
    const values = found.map(({ name }) => (name === 'id' ? 'gen_random_uuid()' : `t."${name}"`)).join()
    await owner.query(
      `insert into handover_sent (${found.map(({ name }) => `"${name}"`).join()}) select ${values} from handover_sent t, generate_series(1, ${rows})`,
    )
    // What a lead or a host has beside it would show more without policies.
    await owner.query("update membership set roles = '{counsellor}'")
    await owner.query('analyze')
    const { rows: tables } = await owner.query<{ name: string }>(
      "select oid::regclass::text as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
    const policies = async (on: boolean): Promise<void> => {
      for (const { name } of tables)
        await owner?.query(`alter table ${name} ${on ? 'enable' : 'disable'} row level security`)
    }
    const session = await signInDemo(scene.world, 'jc')
    const app = makeApp({ ...scene.world, config: { ...scene.world.config, requestsPerMinute: 0 } })
    const page = async (): Promise<string> => {
      const answer = await app.request('/de/uebergaben', {
        headers: { cookie: `trittstein_session=${session?.token}` },
      })
      if (answer.status !== 200) throw new Error(`the page answers ${answer.status}`)
      return answer.text()
    }
    const times: Record<'with' | 'without', number[]> = { with: [], without: [] }
    const seen: Record<'with' | 'without', string> = { with: '', without: '' }
    for (let round = 0; round < rounds; round++)
      for (const which of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
        await policies(which === 'with')
        for (let n = 0; n < 5; n++) seen[which] = await page()
        const start = performance.now()
        for (let n = 0; n < pages; n++) await page()
        times[which].push((performance.now() - start) / pages)
      }
    await policies(true)
    const same = strip(seen.with) === strip(seen.without)
    const median = (list: number[]): number =>
      list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
    const [slow, fast] = [median(times.with), median(times.without)]
    return [
      `  with policies ${slow.toFixed(2)} ms a page, without ${fast.toFixed(2)} ms, ${rows} rows → speed ${(fast / slow).toFixed(2)} of that without`,
      `  both show the same page: ${same ? 'yes' : 'NO'}`,
    ]
  } finally {
    await owner?.end()
    await scene.close()
    delete process.env.TEST_DATABASE_URL
  }
}

const strip = (html: string): string => html.replaceAll(/name="form-token" value="[^"]+"/g, '')
