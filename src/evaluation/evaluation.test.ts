import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aNetwork, anOrganization } from '#directory/testing'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { type Actor, type Member, type Role, system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { handoverMoved, handoverSent } from '#referrals'
import { chapter } from './index.ts'
import { coarsen, publishAll } from './publish.ts'
import { latestPublication, publishedQuarters } from './queries.ts'
import { readPublished } from './tables.ts'
import { someSent, type ToldHandover, tellHandovers } from './testing.ts'

let world: World
let now = new Date('2026-05-20T10:00:00Z')
before(async () => {
  world = await aWorld({ chapters: [places, directory, people, cooperation, chapter], now: () => now })
})
after(() => world.close())

const rows = (table: string, where = '') =>
  world.database.asOwner(
    async (owner) => (await owner.query<Record<string, unknown>>(`select * from ${table} ${where}`)).rows,
  )
const seenBy = (actor: Actor) =>
  world.look(actor, async (tx) => (await sql`select * from publication`.execute(tx.db)).rows.length)
const member = (networkId: string | undefined, ...roles: Role[]): Member => ({
  context: 'member',
  personId: '11111111-1111-4111-8111-111111111111',
  organizationId: '22222222-2222-4222-8222-222222222222',
  roles,
  networkId,
})

const aCooperation = async () => {
  const receiverId = await anOrganization(world)
  const networkId = await aNetwork(world, { coordinatorId: receiverId, members: [receiverId] })
  return { networkId, receiverId }
}
const many = (n: number, one: ToldHandover): ToldHandover[] => Array.from({ length: n }, () => one)

test('a hand-over is one row without person, code, employee or day, however often it is told', async () => {
  const { networkId, receiverId } = await aCooperation()
  const sent = someSent({ networkId, receiverId, day: '2026-05-06' })
  for (let times = 0; times < 2; times++) {
    await world.look(system('test'), (tx) => tx.tell(handoverSent, sent))
    await world.look(system('test'), async (tx) => {
      await tx.tell(handoverMoved, { countKey: sent.countKey, state: 'accepted', day: '2026-05-10' })
      await tx.tell(handoverMoved, { countKey: sent.countKey, state: 'arrived', day: '2026-05-15' })
    })
    await world.jobs.drain()
    const counted = await rows('handover_count', `where count_key = '${sent.countKey}'`)
    assert.equal(counted.length, 1)
    for (const row of counted) {
      assert.deepEqual([row.week, row.quarter, row.direction], ['2026-05-04', '2026-Q2', 'jc-haus'])
      assert.deepEqual(
        [row.answer, row.answer_days, row.arrived, row.ending],
        ['angenommen', '3-5', true, 'offen'],
      )
      assert.deepEqual(Object.keys(row).sort(), [
        'answer',
        'answer_days',
        'area_code',
        'arrived',
        'count_key',
        'direction',
        'ending',
        'kind',
        'location_id',
        'needs',
        'network_id',
        'quarter',
        'receiver_id',
        'released',
        'sender_id',
        'sender_kind',
        'week',
      ])
    }
  }
  assert.equal((await rows('handover_waiting')).length, 0, 'the day is gone with the answer')
})

test('a fact that overtakes its hand-over waits for it', async () => {
  const { receiverId } = await aCooperation()
  const sent = someSent({ networkId: null, receiverId, day: '2026-05-06' })
  const [counting, moving] = chapter.listeners ?? []
  assert.ok(counting?.kind === 'after' && moving?.kind === 'after')
  for (const state of ['withdrawn', 'accepted', 'withdrawn'] as const)
    await moving.listen(world, { countKey: sent.countKey, state, day: '2026-05-07' } as never)
  assert.equal((await rows('handover_waiting')).length, 2)
  for (let times = 0; times < 2; times++) await counting.listen(world, sent as never)
  const [row, ...others] = await rows('handover_count', `where count_key = '${sent.countKey}'`)
  assert.deepEqual([row?.answer, row?.answer_days, row?.ending], ['angenommen', '0-2', 'zurueckgenommen'])
  assert.equal(others.length, 0)
  assert.equal((await rows('handover_waiting')).length, 0)
})

test('a quarter is published once, 31 days after it, and stays when another follows', async () => {
  const { networkId, receiverId } = await aCooperation()
  const one = { networkId, receiverId, areaCode: '011003' }
  await tellHandovers(world, [
    ...many(12, { ...one, day: '2026-01-14', moves: [['accepted', '2026-01-15']] }),
    ...many(8, { ...one, day: '2026-01-14', moves: [['arrived', '2026-01-15']] }),
    ...many(4, { ...one, day: '2026-01-14', kind: 'zettel', moves: [['slip-arrived', '2026-01-15']] }),
    ...many(6, { ...one, day: '2026-01-14', kind: 'zettel' }),
    ...many(5, { ...one, day: '2026-01-14', kind: 'hinweis' }),
    ...many(30, { ...one, day: '2026-04-14' }),
  ])
  const read = () =>
    world.look(system('test'), async (tx) => ({
      quarters: (await publishedQuarters(tx, networkId)).map(({ quarter }) => quarter),
      latest: await latestPublication(tx, networkId),
    }))
  now = new Date('2026-04-30T10:00:00Z')
  await publishAll(world)
  assert.deepEqual((await read()).quarters, [])

  now = new Date('2026-05-02T10:00:00Z')
  await Promise.all([publishAll(world), publishAll(world)])
  const first = await read()
  assert.deepEqual(first.quarters, ['2026-Q1'])
  const stored = await rows('publication', `where network_id = '${networkId}'`)

  // Late answers change nothing that was published.
  await tellHandovers(world, many(3, { ...one, day: '2026-01-20' }))
  now = new Date('2026-08-01T10:00:00Z')
  await publishAll(world)
  const second = await read()
  assert.deepEqual(second.quarters, ['2026-Q2', '2026-Q1'])
  assert.deepEqual(
    await rows('publication', `where network_id = '${networkId}' and quarter = '2026-Q1'`),
    stored,
  )
  assert.deepEqual(
    second.latest?.releases.find(({ period }) => period === '2026-Q1'),
    first.latest?.releases.find(({ period }) => period === '2026-Q1'),
  )
  const { show } = readPublished(second.latest!, '2026-Q1')
  assert.deepEqual(show({ quarter: '2026-Q1' }), { is: 'number', n: 35 })
  assert.deepEqual(show({ quarter: '2026-Q1', kind: 'warm', outcome: 'angenommen' }), { is: 'number', n: 20 })
  const slips = { quarter: '2026-Q1', kind: 'zettel' }
  assert.deepEqual(show({ ...slips, outcome: 'ohne-antwort' }), { is: 'number', n: 10 })
  assert.deepEqual(show({ quarter: '2026-Q2' }), { is: 'number', n: 30 })
  // Attendance is in no release, only in the one number of the network: warm ones and ticked slips.
  assert.doesNotMatch(JSON.stringify(second.latest?.releases), /angekommen/)
  assert.deepEqual(second.latest?.arrived, [
    { quarters: ['2026-Q1'], n: 12 },
    { quarters: ['2026-Q2'], n: 0 },
  ])
  const audit = await rows('audit_entry', `where organization_id = '${receiverId}' order by seq`)
  assert.deepEqual(
    audit.map((entry) => entry.action),
    ['evaluation.publish', 'evaluation.publish'],
  )
})

test('a coordinator reads the publications of the own network and nothing else', async () => {
  const { networkId, receiverId } = await aCooperation()
  await tellHandovers(world, many(4, { networkId, receiverId, day: '2026-02-10' }))
  now = new Date('2026-05-20T10:00:00Z')
  await publishAll(world)
  assert.equal(await seenBy(member(networkId, 'coordinator')), 1)
  assert.equal(await seenBy(member(networkId, 'evaluator')), 1)
  assert.equal(await seenBy(member((await aCooperation()).networkId, 'coordinator')), 0)
  assert.equal(await seenBy(member(networkId, 'counsellor')), 0)
  assert.equal(await seenBy(member(networkId, 'host', 'lead', 'privacy', 'operator')), 0)
  assert.equal(await seenBy(member(undefined, 'coordinator')), 0)
  for (const table of ['handover_count', 'handover_waiting', 'publication'])
    assert.equal((await world.database.pool.query(`select * from ${table}`)).rows.length, 0, 'no context')
})

test('no context but the system reads a row that is counted, or changes what is published', async () => {
  const coordinator = member('33333333-3333-4333-8333-333333333333', 'coordinator', 'evaluator')
  const attempts: Actor[] = [
    coordinator,
    { context: 'visitor' },
    { context: 'code', code: 'x' },
    { context: 'link', link: 'x' },
  ]
  const tries = (actor: Actor, statement: string) =>
    world.look(actor, async (tx) => void (await sql.raw(statement).execute(tx.db)))
  for (const actor of attempts) {
    await assert.rejects(tries(actor, 'select * from handover_count'), /permission denied/)
    await assert.rejects(tries(actor, 'select * from handover_waiting'), /permission denied/)
    await assert.rejects(tries(actor, `delete from publication`), /permission denied/)
  }
  for (const statement of [
    `update publication set quarter = '2020-Q1'`,
    'delete from publication',
    'delete from handover_count',
  ])
    await assert.rejects(tries(system('test'), statement), /permission denied/)
})

test('after twelve months a row knows its quarter, no longer its week and who sent', async () => {
  const { networkId, receiverId } = await aCooperation()
  await tellHandovers(world, [
    { networkId, receiverId, day: '2025-06-03' },
    { networkId, receiverId, day: '2026-05-05' },
  ])
  now = new Date('2026-07-20T10:00:00Z')
  await coarsen(world)
  const counted = await rows('handover_count', `where network_id = '${networkId}' order by quarter`)
  assert.deepEqual(
    counted.map((row) => [row.quarter, row.week, row.sender_id === null]),
    [
      ['2025-Q2', null, true],
      ['2026-Q2', '2026-05-04', false],
    ],
  )
  assert.equal((await rows('handover_waiting', `where day < '2026-06-01'`)).length, 0)
})
