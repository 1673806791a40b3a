import { randomUUID as uuid } from 'node:crypto'
import pg from 'pg'
import { chapter as cooperation } from '#cooperation'
import { aNetwork } from '#directory/testing'
import { chapter as evaluation } from '#evaluation'
import { signInDemo } from '#people'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { withDatabase } from '#platform/testing.ts'
import { aScene } from '#referrals/testing'
import { closeQuarters } from '../src/evaluation/close-quarters.ts'
import { latestPublication, publishedQuarters } from '../src/evaluation/queries.ts'
import { readPublished } from '../src/evaluation/tables.ts'

const rows = 1_000_000
const quarters = 8
const pages = 30
/** Two years of quarters are over. */
const now = '2027-03-01T10:00:00Z'
const queries = 3

/** Indicators that a group-by can count, and which rows they count. */
const shownAs: Readonly<Record<string, (row: { kind: string; direction: string }) => boolean>> = {
  weitergaben: () => true,
  hinweise: ({ kind }) => kind === 'hinweis',
  zettel: ({ kind }) => kind === 'zettel',
  'warme-uebergaben': ({ kind }) => kind === 'warm',
  'jobcenter-an-haus': ({ direction }) => direction === 'jc-haus',
  'haus-an-haus': ({ direction }) => direction === 'haus-haus',
}

/**
 * The page of all indicators over a million hand-overs, versus the group-by of the same rows that a page without
 * publications would need. Before suppression both know the same numbers: whatever is told is compared with it.
 */
export const benchIndicators = async (cluster: string): Promise<string[]> => {
  process.env.TEST_DATABASE_URL = cluster
  const scene = await aScene(now, [cooperation, evaluation])
  let owner: pg.Pool | undefined
  try {
    const { world } = scene
    const { rows: names } = await world.database.pool.query('select current_database() as name')
    owner = new pg.Pool({ connectionString: withDatabase(cluster, names[0].name), max: 1 })
    owner.on('error', () => {})
    const house = scene.host.organizationId
    const network = await aNetwork(world, { coordinatorId: house, members: [house] })
    const places = Array.from({ length: 30 }, () => uuid())
    const started = performance.now()
    await owner.query(
      `insert into handover_count (count_key, network_id, sender_kind, direction, kind, location_id, receiver_id, area_code,
         quarter, answer, answer_days, ending)
       select gen_random_uuid(), $1, 'jobcenter_ge', case when i % 5 = 0 then 'haus-haus' else 'jc-haus' end,
         (array['hinweis', 'zettel', 'warm', 'warm'])[1 + (i / 8) % 4], ($2::uuid[])[1 + i % 30], $3, '0110010' || (1 + i % 3),
         (2025 + i % ${quarters} / 4)::text || '-Q' || (1 + i % 4),
         case when (i / 8) % 4 >= 2 then (array['angenommen', 'nicht-moeglich', 'keine'])[1 + (i / 7) % 3] else 'keine' end,
         case when (i / 8) % 4 >= 2 and (i / 7) % 3 < 2 then (array['0-2', '3-5', '6-10', '11-30'])[1 + (i / 11) % 4] end,
         'beendet'
       from generate_series(1, ${rows}) as i`,
      [network, places, house],
    )
    await owner.query('analyze handover_count')
    const loaded = performance.now() - started
    const begun = performance.now()
    await closeQuarters(world)
    const night = performance.now() - begun

    const groupBy = `select quarter, kind, answer, direction, answer_days, location_id, count(*)::int as n
      from handover_count where network_id = $1 group by 1, 2, 3, 4, 5, 6`
    const raw: { quarter: string; kind: string; answer: string; direction: string; n: number }[] = []
    let start = performance.now()
    for (let n = 0; n < queries; n++) {
      const { rows: grouped } = await owner.query(groupBy, [network])
      raw.splice(0, raw.length, ...grouped)
    }
    const query = (performance.now() - start) / queries

    await owner.query(
      `update membership set roles = '{coordinator}', network_id = $1 where organization_id = $2`,
      [network, house],
    )
    const session = await signInDemo(world, 'haus')
    const app = makeApp({ ...world, config: { ...world.config, requestsPerMinute: 0 } })
    const page = async (): Promise<string> => {
      const answer = await app.request(`/de/kooperation/${network}/wirkung`, {
        headers: { cookie: `trittstein_session=${session?.token}` },
      })
      if (answer.status !== 200) throw new Error(`the page answers ${answer.status}`)
      return answer.text()
    }
    for (let n = 0; n < 5; n++) await page()
    start = performance.now()
    for (let n = 0; n < pages; n++) await page()
    const shown = (performance.now() - start) / pages

    const publication = await world.look(system('bench'), async (tx) => {
      const latest = await latestPublication(tx, network)
      const first = (await publishedQuarters(tx, network)).at(-1)
      if (!latest || !first) throw new Error('nothing is published')
      return readPublished(latest, first.quarter)
    })
    let [same, told] = [true, 0]
    const compare = (is: { is: string; n?: number }, n: number): void => {
      if (is.is !== 'number') return
      told++
      if (is.n !== n) same = false
    }
    const sum = (are: (row: (typeof raw)[number]) => boolean): number =>
      raw.reduce((all, row) => all + (are(row) ? row.n : 0), 0)
    for (const quarter of new Set(raw.map((row) => row.quarter))) {
      compare(
        publication.show({ quarter }),
        sum((row) => row.quarter === quarter),
      )
      for (const kind of ['hinweis', 'zettel', 'warm'])
        compare(
          publication.show({ quarter, kind }),
          sum((row) => row.quarter === quarter && row.kind === kind),
        )
      for (const direction of ['jc-haus', 'haus-haus'])
        compare(
          publication.showBeside('an-haus', [direction], quarter),
          sum((row) => row.quarter === quarter && row.direction === direction),
        )
      for (const outcome of ['angenommen', 'nicht-moeglich'])
        compare(
          publication.show({ quarter, kind: 'warm', outcome }),
          sum((row) => row.quarter === quarter && row.answer === outcome),
        )
    }
    // And so does the page itself: of each indicator the numbers of all quarters, as they stand there.
    let written = 0
    for (const [id, is] of Object.entries(shownAs)) {
      const answer = await app.request(`/de/kooperation/${network}/wirkung/${id}`, {
        headers: { cookie: `trittstein_session=${session?.token}` },
      })
      const lines = (await answer.text()).split('<tr').map((line) => line.replaceAll(/<[^>]*>/g, ' '))
      for (const quarter of new Set(raw.map((row) => row.quarter))) {
        const [year, label] = [quarter.slice(0, 4), `${quarter.slice(6)}. Quartal`]
        const line = lines.find((one) => one.includes(`${label} ${year}`))
        const n = sum((row) => row.quarter === quarter && is(row)).toLocaleString('de')
        if (line?.split(/\s+/).includes(n)) written++
        else same = false
      }
    }
    return [
      `  the page: ${shown.toFixed(1)} ms; the group-by of ${rows.toLocaleString('en')} rows: ${query.toFixed(0)} ms → ${(shown / query).toFixed(3)} of it`,
      `  the same numbers: ${same ? 'yes' : 'NO'} (${told} published ones and ${written} on pages compared); rows made in ${(loaded / 1000).toFixed(0)} s, published and measured in ${(night / 1000).toFixed(1)} s`,
    ]
  } finally {
    await owner?.end()
    await scene.close()
    delete process.env.TEST_DATABASE_URL
  }
}
