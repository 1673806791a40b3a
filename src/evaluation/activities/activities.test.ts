import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as cooperation, jointActivity, jointActivityUndone } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { chapter as events, participationCounted } from '#events'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { release } from '../disclosure.ts'
import { chapter } from '../index.ts'
import { meetingsIn, participationIn } from './figures.ts'
import { jobs } from './index.ts'

let now = new Date('2026-08-20T10:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, cooperation, events, chapter],
  now: () => now,
})
after(() => world.close())

const owner = (text: string, values: unknown[] = []) =>
  world.database.asOwner(async (pool) => (await pool.query<Record<string, unknown>>(text, values)).rows)
let scene: Record<'jobcenter' | 'network' | 'other' | 'house' | 'profile', string>
before(async () => {
  const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' })
  const houses = await anOrganization(world, { name: 'Nachbarn e. V.' })
  const network = { coordinatorId: houses, members: [houses], agencies: [jobcenter] }
  const [team] = await owner(
    `insert into team_profile (organization_id, name, checked_on) values ($1, 'Team 142', '2026-08-01') returning id`,
    [jobcenter],
  )
  scene = {
    jobcenter,
    network: await aNetwork(world, network),
    other: await aNetwork(world, network),
    house: await aLocation(world, { organizationId: houses, areaCode: '014009' }),
    profile: String(team!.id),
  }
})
const tell = (
  given: { kind?: 'besuch' | 'anruf'; day?: string; networkId?: string; teamKey?: string } = {},
) =>
  world.look(system('test'), (tx) =>
    tx.tell(jointActivity, {
      networkId: scene.network,
      kind: 'besuch',
      day: '2026-08-19',
      teamKey: scene.profile,
      locationId: scene.house,
      ...given,
    }),
  )
const meetings = (networkId = scene.network, quarter: '2026-Q2' | '2026-Q3' = '2026-Q3') =>
  world.look(system('test'), (tx) => meetingsIn(tx, networkId, quarter))

test('an activity is one row without day and people, however often it is told', async () => {
  await tell()
  await tell()
  const [row, ...others] = await owner('select * from activity_count')
  assert.equal(others.length, 0)
  const { count_key, ...rest } = row!
  assert.match(String(count_key), /^[0-9a-f]{64}$/)
  assert.deepEqual(rest, {
    network_id: scene.network,
    kind: 'besuch',
    team_key: scene.profile,
    team_kind: 'jobcenter_ge',
    area_code: '014009',
    week: '2026-08-17',
    quarter: '2026-Q3',
  })
})

test('an organization without profiles is a team; one that is gone has no kind', async () => {
  await tell({ teamKey: scene.jobcenter, day: '2026-08-18' })
  await tell({ teamKey: newId(), kind: 'anruf', day: '2026-08-18' })
  const rows = await owner(`select team_kind from activity_count order by team_kind nulls last`)
  assert.deepEqual(
    rows.map(({ team_kind }) => team_kind),
    ['jobcenter_ge', 'jobcenter_ge', null],
  )
})

test('meetings are of one network and quarter; a call is none', async () => {
  await tell({ networkId: scene.other })
  await tell({ day: '2026-05-04' })
  assert.equal(
    (await owner(`select from activity_count where kind = 'anruf' and network_id = $1`, [scene.network]))
      .length,
    1,
  )
  assert.equal(await meetings(), 2)
  assert.equal(await meetings(scene.other), 1)
  assert.equal(await meetings(scene.network, '2026-Q2'), 1)
  assert.equal(await meetings(newId()), 0)
})

test('after twelve months only the quarter is left', async () => {
  now = new Date('2027-09-30T10:00:00Z')
  await jobs[0]!.run(world)
  assert.equal(
    (await owner(`select from activity_count where week is null and quarter = '2026-Q3'`)).length,
    0,
  )
  now = new Date('2027-10-01T10:00:00Z')
  await jobs[0]!.run(world)
  assert.equal((await owner('select from activity_count where week is not null')).length, 0)
})

test('what was recorded by mistake is not counted any more', async () => {
  const count = async () => (await owner('select 1 from activity_count')).length
  const before = await count()
  await tell({ kind: 'anruf', day: '2026-08-18' })
  assert.equal(await count(), before + 1)
  await world.look(system('test'), (tx) =>
    tx.tell(jointActivityUndone, {
      networkId: scene.network,
      kind: 'anruf',
      day: '2026-08-18',
      teamKey: scene.profile,
      locationId: scene.house,
    }),
  )
  assert.equal(await count(), before)
})

test('an event is one row of numbers, told twice; its guests are told only where three houses had some', async () => {
  const quarter = '2026-Q3'
  const event = (
    eventId: string,
    locationId: string | null,
    came: number,
    networkId: string | null = scene.other,
  ) =>
    world.look(system('test'), (tx) =>
      tx.tell(participationCounted, {
        eventId,
        networkId,
        organizationKind: 'traeger',
        locationId,
        kind: 'vortrag',
        quarter,
        week: '2026-W34',
        registered: came + 1,
        waited: 0,
        came,
      }),
    )
  const [a, b, c] = [newId(), newId(), newId()]
  const first = newId()
  await event(first, a, 9)
  await event(first, a, 9)
  await event(newId(), b, 8)
  await event(newId(), null, 100, null)
  await world.jobs.drain()
  const told = async () => {
    const { events, guests } = await world.look(system('test'), (tx) =>
      participationIn(tx, scene.other, quarter),
    )
    return [release(events), release(guests)]
  }
  assert.deepEqual(await told(), [{ is: 'number', n: 2 }, { is: 'suppressed' }])
  await event(newId(), c, 7)
  await world.jobs.drain()
  assert.deepEqual(await told(), [
    { is: 'number', n: 3 },
    { is: 'number', n: 24 },
  ])
  // One house with nearly all of them would hear of the few of the others.
  await event(newId(), a, 200)
  await world.jobs.drain()
  assert.deepEqual((await told())[1], { is: 'suppressed' })
})
