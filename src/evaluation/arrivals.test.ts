import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory, type OrganizationKind } from '#directory'
import { aNetwork, anOrganization } from '#directory/testing'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { type Actor, type Member, type Role, roles, system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { closeQuarters } from './close-quarters.ts'
import { chapter } from './index.ts'
import { readIndicators } from './indicators/read-indicators.ts'
import { latestPublication } from './queries.ts'
import { toldIndicators } from './report/told-indicators.ts'
import { tellHandovers } from './testing.ts'

/** How many arrived: for a coordinator or evaluator of no agency, and for nobody else (R4). */
let world: World
let network: string
let house: string
const now = new Date('2026-11-22T10:00:00Z')
before(async () => {
  world = await aWorld({ chapters: [places, directory, people, cooperation, chapter], now: () => now })
  house = await anOrganization(world)
  network = await aNetwork(world, { coordinatorId: house, members: [house] })
  const one = { networkId: network, receiverId: house, day: '2026-08-05' }
  const moves = [
    ['accepted', '2026-08-06'],
    ['arrived', '2026-08-09'],
  ] as const
  await tellHandovers(world, [
    ...Array.from({ length: 13 }, () => ({ ...one, moves })),
    ...Array.from({ length: 9 }, () => ({ ...one, moves: moves.slice(0, 1) })),
  ])
  await closeQuarters(world)
})
after(() => world.close())

const member = (organizationId: string, ...held: Role[]): Member => ({
  context: 'member',
  personId: '11111111-1111-4111-8111-111111111111',
  organizationId,
  roles: held,
  networkId: network,
})
const arrivedFor = (actor: Actor) =>
  world.look(actor, async (tx) => {
    const { rows } = await sql`select * from publication_arrived`.execute(tx.db)
    const told = (await latestPublication(tx, network))?.arrived
    assert.equal(rows.length > 0, told !== undefined)
    return told?.map(({ n }) => n)
  })

test('a coordinator or evaluator of a house reads how many arrived', async () => {
  for (const role of ['coordinator', 'evaluator'] as const)
    assert.deepEqual(await arrivedFor(member(house, role)), [13], role)
  assert.deepEqual(await arrivedFor(system('test')), [13])
})

test('nobody of an agency reads a row of it, whatever they hold; and nobody in another role', async () => {
  for (const kind of ['jobcenter_ge', 'jobcenter_zkt', 'agentur'] satisfies OrganizationKind[]) {
    const agency = await anOrganization(world, { kind })
    for (const held of [['coordinator'], ['evaluator'], roles] as const) {
      const actor = member(agency, ...held)
      assert.equal(await arrivedFor(actor), undefined, `${kind} ${held}`)
      const seen = await world.look(actor, (tx) => readIndicators(tx, network))
      assert.ok(seen.some(({ indicator }) => indicator.id === 'weitergaben'))
      assert.ok(!seen.some(({ indicator }) => indicator.id === 'angekommen'))
    }
  }
  const others = roles.filter((role) => role !== 'coordinator' && role !== 'evaluator')
  assert.equal(await arrivedFor(member(house, ...others)), undefined)
  assert.equal(await arrivedFor(member('22222222-2222-4222-8222-222222222222', ...roles)), undefined)
})

test('no report is told of it, whoever writes it: a Jobcenter reads it, too', async () => {
  const told = (actor: Member) =>
    world.look(actor, async (tx) => ({
      read: (await readIndicators(tx, network)).map(({ indicator }) => indicator.id),
      report: await toldIndicators(tx, network, { first: '2026-Q3', last: '2026-Q3' }),
    }))
  const { read, report } = await told(member(house, 'coordinator'))
  assert.ok(read.includes('angekommen'), 'it could be told here')
  assert.equal(report.find(({ id }) => id === 'weitergaben')?.value, 22)
  assert.ok(report.every(({ id, value }) => id !== 'angekommen' && value !== 13))
})
