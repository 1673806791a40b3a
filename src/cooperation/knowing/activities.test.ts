import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import type { Actor } from '#platform/actor.ts'
import { system, visitor } from '#platform/actor.ts'
import { listTeamProfiles } from '../who-is-who/index.ts'
import { knowingFigures, readPairs } from './read.ts'
import { recordActivity, undoActivity } from './record-activity.ts'
import { activitiesOf } from './store.ts'
import { aCooperation } from './testing.ts'

const scene = await aCooperation()
const { world, ids, people, told, owner } = scene
after(() => scene.close())
beforeEach(async () => {
  told.length = 0
  await owner('delete from joint_activity')
})

const call = { networkId: ids.network, team: ids.team, house: ids.luetzow, kind: 'anruf' } as const
const record = (actor: Actor, more: Record<string, unknown> = {}) =>
  recordActivity(world, actor, { ...call, ...more })
const key = async (done: ReturnType<typeof record>): Promise<string> => {
  const outcome = await done
  return outcome.ok ? 'ok' : outcome.refusal.key
}
const rows = async () => (await owner('select * from joint_activity')).rows
const written = async (done: ReturnType<typeof record>): Promise<string> => {
  const outcome = await done
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value.id
}

test('one click of the team or of the house records today; who clicked stands nowhere in the room', async () => {
  assert.equal(await key(record(people.counsellor)), 'ok')
  assert.equal(await key(record(people.host, { team: ids.otherTeam })), 'ok')
  const found = await rows()
  assert.deepEqual(
    found.map((row) => [row.day, row.kind]),
    [
      ['2026-11-29', 'anruf'],
      ['2026-11-29', 'anruf'],
    ],
  )
  for (const member of [people.counsellor, people.host])
    assert.ok(!JSON.stringify(found).includes(member.personId))
  const { rows: columns } = await owner(
    `select column_name from information_schema.columns where table_name in ('joint_activity', 'activity_proposal')
       and column_name ~ 'person|name|account|mail'`,
  )
  assert.deepEqual(columns, [])
})

test('the chain keeps network and kind, not which team met which house', async () => {
  const id = await written(record(people.counsellor))
  const { rows: entries } = await owner(
    `select detail from audit_entry where action = 'cooperation.record-activity' and subject = $1`,
    [id],
  )
  assert.deepEqual(
    entries.map(({ detail }) => JSON.parse(detail)),
    [{ network: ids.network, kind: 'anruf' }],
  )
})

test('it is told once, with ids and coded values; a double click is one row', async () => {
  const first = await written(record(people.counsellor))
  assert.equal(await written(record(people.counsellor)), first)
  assert.equal(await written(record(people.host)), first)
  await Promise.all([record(people.counsellor, { kind: 'besuch' }), record(people.host, { kind: 'besuch' })])
  assert.equal((await rows()).length, 2)
  assert.deepEqual(told, [
    { networkId: ids.network, kind: 'anruf', day: '2026-11-29', teamKey: ids.team, locationId: ids.luetzow },
    { networkId: ids.network, kind: 'besuch', day: '2026-11-29', teamKey: ids.team, locationId: ids.luetzow },
  ])
})

test('each side speaks for itself: others, other roles and strangers are told that it is not there', async () => {
  for (const actor of [people.otherHost, people.privacy, people.evaluator, people.stranger, visitor])
    assert.equal(await key(record(actor)), 'platform.notFound')
  assert.equal(await key(record(people.lead)), 'ok')
  assert.equal(await key(record(people.coordinator, { kind: 'besprechung' })), 'ok')
})

test('what is foreign, deleted or of no team and no house is answered as if it were not there', async () => {
  const nothing = crypto.randomUUID()
  for (const wrong of [
    { networkId: ids.foreignNetwork },
    { networkId: nothing },
    { team: nothing },
    { team: ids.foreignJobcenter },
    // It has teams: it is none itself.
    { team: ids.jobcenter },
    { house: nothing },
    { house: ids.foreignHouse },
    { team: ids.nachbarn },
  ])
    for (const actor of [people.counsellor, people.coordinator])
      assert.equal(await key(record(actor, wrong)), 'platform.notFound', JSON.stringify(wrong))
})

test('nothing is recorded ahead, nor what nobody remembers', async () => {
  const outcome = await record(people.counsellor, { day: '2026-11-30' })
  assert.deepEqual(!outcome.ok && outcome.refusal.fields, { day: 'cooperation.contactAhead' })
  assert.equal(await key(record(people.counsellor, { day: '2016-11-28' })), 'cooperation.contactTooOld')
  assert.equal(await key(record(people.counsellor, { day: 'gestern' })), 'platform.input')
  assert.equal(await key(record(people.counsellor, { day: '2016-11-29' })), 'ok')
})

test('the organization that recorded takes it back; the other side does not, whoever coordinates does', async () => {
  const undo = async (actor: Actor, id: string, networkId: string = ids.network) => {
    const outcome = await undoActivity(world, actor, { networkId, id })
    return outcome.ok ? 'ok' : outcome.refusal.key
  }
  const id = await written(record(people.counsellor))
  for (const actor of [people.host, people.otherHost, people.privacy, people.stranger])
    assert.equal(await undo(actor, id), 'platform.notFound')
  assert.equal(await undo(people.stranger, id, ids.foreignNetwork), 'platform.notFound')
  assert.equal(await undo(people.lead, id), 'ok')
  assert.equal(await undo(people.lead, id), 'platform.notFound')
  assert.equal(await undo(people.coordinator, await written(record(people.host))), 'ok')
  assert.deepEqual(await rows(), [])
})

test('an organization without a profile is one team, and a Kommune has teams as well', async () => {
  const { teams, houses, pairs } = await world.look(people.counsellor, (tx) =>
    readPairs(tx, ids.network, '2026-11-29'),
  )
  assert.deepEqual(
    teams.map(({ name, profileId }) => [name, profileId !== null]),
    [
      ['Bezirksamt', false],
      ['Team 142', true],
      ['Team 7', true],
    ],
  )
  assert.deepEqual(houses.map(({ name }) => name).sort(), ['Haus Turm', 'Haus am Park', 'Villa Lützow'])
  assert.equal(pairs.length, 9)
  assert.equal(await key(record(people.coordinator, { team: ids.amt })), 'ok')
  // The same teams as who is who lists.
  const profiles = await world.look(people.counsellor, (tx) => listTeamProfiles(tx, ids.network))
  assert.deepEqual(
    teams.filter(({ profileId }) => profileId).map(({ profileId }) => profileId),
    profiles.map(({ id }) => id),
  )
})

test('a team that is dissolved leaves what it did to its organization; a house that left is not counted', async () => {
  const gone = (
    await owner(
      `insert into team_profile (organization_id, name, checked_on) values ($1, 'Team 9', '2026-11-01') returning id`,
      [ids.jobcenter],
    )
  ).rows[0].id as string
  await written(record(people.counsellor, { team: gone }))
  await written(record(people.counsellor, { house: ids.park }))
  await owner('delete from team_profile where id = $1', [gone])
  assert.equal((await rows()).length, 2)
  const known = async (day: string) =>
    (await world.look(system('test'), (tx) => knowingFigures(tx, ids.network, day))).known
  assert.equal(await known('2026-11-29'), 1)
  await owner(`update network_member set valid_to = '2026-12-31' where organization_id = $1`, [ids.verein])
  assert.equal(await known('2026-12-31'), 1)
  assert.equal(await known('2027-01-01'), 0)
  scene.setNow('2027-01-01T09:00:00Z')
  assert.equal(await key(record(people.counsellor, { house: ids.park })), 'platform.notFound')
  assert.equal(await key(record(people.otherHost, { house: ids.park })), 'platform.notFound')
  // What the database lets them read goes by its own clock.
  await owner(`update network_member set valid_to = '2020-06-01' where organization_id = $1`, [ids.verein])
  const seen = await world.look(people.otherHost, (tx) =>
    activitiesOf(tx, ids.network, {
      organizationId: ids.jobcenter,
      profileId: ids.team,
      locationId: ids.park,
    }),
  )
  assert.deepEqual(seen, [])
  scene.setNow('2026-11-29T09:00:00Z')
  await owner(`update network_member set valid_to = null where organization_id = $1`, [ids.verein])
})

test('days from the newest binding signature to the first joint activity after it', async () => {
  const figures = () => world.look(system('test'), (tx) => knowingFigures(tx, ids.network, '2026-11-29'))
  assert.deepEqual((await figures()).since, { is: 'unsigned' })
  for (const [state, day] of [
    ['gekuendigt', '2026-10-01'],
    ['modellphase', '2026-05-01'],
    ['verstetigt', '2019-01-01'],
  ])
    await owner(
      `insert into agreement (network_id, kind, title, state, signed_on, created_at) values ($1, 'vertrag', 'A', $2, $3, now())`,
      [ids.network, state, day],
    )
  assert.deepEqual((await figures()).since, { is: 'waiting', signedOn: '2026-05-01', days: 212 })
  await written(record(people.counsellor, { day: '2026-04-30' }))
  assert.equal((await figures()).daysToFirst, null)
  await written(record(people.counsellor, { day: '2026-06-10' }))
  await written(record(people.counsellor, { day: '2026-06-01' }))
  assert.equal((await figures()).daysToFirst, 31)
  await owner('delete from agreement')
})

test('the owner of a frame above and the operator read none of it', async () => {
  await written(record(people.counsellor))
  await owner(`insert into network (slug, name, kind, coordinator_id) values ('frame', 'F', 'rahmen', $1)`, [
    people.stranger.organizationId,
  ])
  await owner(`update network set part_of = (select id from network where slug = 'frame') where id = $1`, [
    ids.network,
  ])
  const seen = (actor: Actor) =>
    world.look(actor, (tx) =>
      activitiesOf(tx, ids.network, {
        organizationId: ids.jobcenter,
        profileId: ids.team,
        locationId: ids.luetzow,
      }),
    )
  assert.equal((await seen(people.evaluator)).length, 1)
  assert.deepEqual(await seen(people.stranger), [])
  assert.deepEqual(await seen({ ...people.counsellor, roles: ['operator'] }), [])
})
