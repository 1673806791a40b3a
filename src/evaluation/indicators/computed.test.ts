import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as cooperation, jointActivity, takeStep } from '#cooperation'
import { aRegion, aSignedAgreement } from '#cooperation/testing'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { foundNothing, chapter as matching } from '#matching'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Member, system, visitor } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter } from '../index.ts'
import { publishLadders } from '../ladder/publish.ts'
import { publishUnmet } from '../unmet/publish.ts'
import { readIndicators } from './read-indicators.ts'
import { takeSnapshots } from './take-snapshots.ts'

let now = new Date('2026-08-20T10:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, matching, cooperation, chapter],
  now: () => now,
})
after(() => world.close())
const house = await anOrganization(world, { name: 'Nachbarn e. V.' })
const locationId = await aLocation(world, { organizationId: house, areaCode: '014009' })
const elsewhere = await anOrganization(world, { name: 'Fern e. V.' })
await aLocation(world, { organizationId: elsewhere, areaCode: '07339' })
const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' })
const networkId = await aNetwork(world, { coordinatorId: house, members: [house], agencies: [jobcenter] })
const coordinator: Member = {
  context: 'member',
  personId: newId(),
  organizationId: house,
  roles: ['coordinator'],
  networkId,
}
const agency: Member = { ...coordinator, organizationId: jobcenter, roles: ['evaluator', 'lead'] }

const search = (areaCode: string) =>
  world.look(visitor, (tx) =>
    tx.tell(foundNothing, {
      countKey: newId(),
      need: 'wege',
      reach: 'none',
      areaCode,
      week: '2026-08-17',
      by: 'person',
    }),
  )
const meet = (kind: 'besuch' | 'anruf' | 'hospitation', day: string) =>
  world.look(system('test'), (tx) =>
    tx.tell(jointActivity, { networkId, kind, day, teamKey: house, locationId }),
  )
const ladder = (code: number, steps: readonly string[]) =>
  world.database.asOwner((owner) =>
    owner.query(
      `insert into ladder (code, network_id, steps, quarters) values ($1, $2, $3, '{2026-Q2,2026-Q3}')`,
      [String(code).padStart(64, '0'), networkId, steps],
    ),
  )
const at = async (id: string, member = coordinator) => {
  const found = (await world.look(member, (tx) => readIndicators(tx, networkId))).find(
    ({ indicator }) => indicator.id === id,
  )
  return found?.values.find(({ period }) => period === '2026-Q3')?.shown
}

test('searches in vain, meetings and moves of ladders fill themselves, as far as they may be told', async () => {
  for (let n = 0; n < 7; n++) await search('014009')
  // Where no house of the network is.
  for (let n = 0; n < 5; n++) await search('07339')
  await meet('besuch', '2026-08-19')
  await meet('hospitation', '2026-08-18')
  await meet('anruf', '2026-08-17')
  for (let n = 0; n < 12; n++) await ladder(n, ['angesprochen', 'angekommen'])
  for (let n = 12; n < 24; n++) await ladder(n, ['engagiert', 'engagiert'])

  now = new Date('2026-10-02T10:00:00Z')
  await publishLadders(world)
  await takeSnapshots(world)
  assert.deepEqual(await at('kennenlernen'), { is: 'number', n: 2 })
  assert.deepEqual(await at('weg-gesagt'), { is: 'number', n: 24 })
  assert.equal(await at('weg-gesagt', agency), undefined, 'steps are the persons’ own')
  assert.equal(
    (
      await world.database.asOwner((owner) =>
        owner.query(`select from indicator_snapshot where indicator like 'weg%'`),
      )
    ).rows.length,
    0,
  )
  assert.deepEqual(await at('weg-weiter'), { is: 'number', n: 50 })
  assert.equal(await at('suche-leer'), undefined, 'published 31 days after the quarter')

  now = new Date('2026-11-02T10:00:00Z')
  await publishUnmet(world)
  await takeSnapshots(world)
  assert.deepEqual(await at('suche-leer'), { is: 'number', n: 7 })
})

test('the first run tells of each past quarter who was bound then, also by what has ended since', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const end = async (step: string, day: string) => {
    const agreementId = await aSignedAgreement(world, region, '2026-02-01')
    assert.ok((await takeStep(world, region.coordinator, { agreementId, step, day, said: 'Umzug' })).ok)
  }
  await end('terminate', '2026-05-15')
  await end('expire', '2026-08-15')
  await takeSnapshots(world)
  const bound = (await world.look(region.coordinator, (tx) => readIndicators(tx, region.network)))
    .find(({ indicator }) => indicator.id === 'vereinbarung')
    ?.values.map(({ period, shown }) => `${period} ${shown.is === 'number' ? shown.n : shown.is}`)
  assert.deepEqual(bound, ['2026-Q1 2', '2026-Q2 2', '2026-Q3 0'])
})
