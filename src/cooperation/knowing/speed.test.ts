// A whole city: twelve teams, sixty houses, two thousand activities.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { computedSince } from '#platform/computing-time.ts'
import { readKnowing, readPairs } from './read.ts'
import { aCooperation } from './testing.ts'

const scene = await aCooperation()
const { world, ids, people, owner } = scene
after(() => scene.close())

const counted = async <T>(read: (tx: Parameters<typeof readPairs>[0]) => Promise<T>) => {
  let queries = 0
  const counts: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const start = process.cpuUsage()
  const value = await world.look(people.coordinator, (tx) =>
    read({ ...tx, db: tx.db.withPlugin(counts) as typeof tx.db }),
  )
  return { value, queries, ms: computedSince(start) }
}

test('the whole table of a city takes three statements, however much was recorded, and is there at once', async () => {
  await owner(
    `insert into team_profile (organization_id, name, checked_on)
       select $1, 'Team ' || n, '2026-11-01' from generate_series(1000, 1008) n`,
    [ids.jobcenter],
  )
  await owner(
    `insert into location (organization_id, name, kind, area_code, source, external_id)
       select $1, 'Haus ' || n, 'nachbarschaftshaus', '0110' || lpad((n % 9)::text, 2, '0'), 'speed', n::text
       from generate_series(1, 57) n`,
    [ids.nachbarn],
  )
  await owner(
    `insert into joint_activity (network_id, organization_id, team_profile_id, house_organization_id, location_id, kind,
       day, recorded_by, recorded_at, activity_key)
     select $1, t.organization_id, t.id, l.organization_id, l.id, 'besuch', '2026-11-01'::date - n % 900, t.organization_id,
       now(), n || ' ' || t.id
     from generate_series(1, 2000) n
       join (select *, row_number() over (order by id) - 1 as at from team_profile) t on t.at = n % 11
       join (select *, row_number() over (order by id) - 1 as at from location where kind = 'nachbarschaftshaus'
         and organization_id in ($2, $3)) l on l.at = n % 60`,
    [ids.network, ids.nachbarn, ids.verein],
  )
  await counted((tx) => readPairs(tx, ids.network, '2026-11-29'))
  const { value, queries, ms } = await counted((tx) => readPairs(tx, ids.network, '2026-11-29'))
  assert.equal(value.teams.length, 12)
  assert.equal(value.houses.length, 60)
  assert.equal(value.pairs.length, 720)
  assert.equal(value.pairs.filter(({ standing }) => standing === 'bekannt').length > 100, true)
  assert.equal(queries, 3)
  assert.ok(ms < 1000, `${Math.round(ms)} ms`)
  const overview = await counted((tx) => readKnowing(tx, ids.network, '2026-11-29'))
  assert.equal(overview.queries, 5)
  assert.ok(overview.ms < 1000, `${Math.round(overview.ms)} ms`)
})
