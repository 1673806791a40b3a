import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { saveSession } from '../session-store.ts'
import { aPerson, aTeam, peopleTables } from '../testing.ts'
import { assignTeam } from './assign-team.ts'
import { changeRoles } from './change-roles.ts'
import { findTeamOf } from './duty-queries.ts'
import { endMembership } from './end-membership.ts'
import { changeTeam, createTeam, endTeam } from './form-team.ts'
import { findColleague, findPerson, insertMember, leadAddresses, pageOfColleagues } from './member-store.ts'
import { endStandIn, nameStandIn } from './name-stand-in.ts'
import { findState } from './operator-store.ts'
import { listStandIns } from './stand-in-store.ts'

const world = await aWorld({
  chapters: [mail, places, directory, peopleTables],
  now: () => new Date('2026-09-01T08:00:00Z'),
})
after(() => world.close())

const aHouse = async () => {
  const house = await anOrganization(world)
  const [lead, second, host] = await Promise.all([
    aPerson(world, { organization: house, roles: ['lead', 'host'] }),
    aPerson(world, { organization: house, roles: ['lead'] }),
    aPerson(world, { organization: house, roles: ['host'] }),
  ])
  return { house, lead, second, host }
}
const signedIn = (member: Member): Promise<string> =>
  world.look(system('test'), (tx) =>
    saveSession(tx, {
      token: newId(),
      personId: member.personId,
      organizationId: member.organizationId,
      deviceId: null,
      factors: 2,
      label: '',
      createdAt: tx.now,
      expiresAt: new Date('2026-09-01T18:00:00Z'),
    }),
  )
const sessionsOf = async (...members: Member[]): Promise<number> => {
  const ids = members.map(({ personId }) => `'${personId}'`).join(',')
  return world.look(system('test'), async (tx) => {
    return (await sql.raw(`select from session where person_id in (${ids})`).execute(tx.db)).rows.length
  })
}
const key = (outcome: { ok: boolean; refusal?: { key: string } }): string | undefined =>
  outcome.ok ? 'done' : outcome.refusal?.key
const rolesOf = async (member: Member) =>
  (await world.look(member, (tx) => findColleague(tx, member.organizationId, member.personId)))?.roles

// REQ: ASVS-7.4.2, ASVS-8.3.1
test('a change of roles holds at once: the sessions of this person here end, those of others do not', async () => {
  const { lead, host } = await aHouse()
  await signedIn(host)
  await signedIn(lead)
  assert.equal(
    key(await changeRoles(world, lead, { personId: host.personId, roles: ['host', 'privacy'] })),
    'done',
  )
  assert.deepEqual(await rolesOf(host), ['host', 'privacy'])
  assert.equal(await sessionsOf(host), 0)
  assert.equal(await sessionsOf(lead), 1)
})

test('the last lead neither leaves nor gives the role away', async () => {
  const { lead, second, host } = await aHouse()
  assert.equal(key(await endMembership(world, lead, { personId: second.personId })), 'done')
  assert.equal(key(await endMembership(world, lead, { personId: lead.personId })), 'people.lastLead')
  assert.equal(
    key(await changeRoles(world, lead, { personId: lead.personId, roles: ['host'] })),
    'people.lastLead',
  )
  assert.equal(key(await changeRoles(world, lead, { personId: host.personId, roles: ['lead'] })), 'done')
  assert.equal(key(await endMembership(world, lead, { personId: lead.personId })), 'done')
})

test('whose account is closed leads nobody: the last lead who comes in stays, and the operator may invite another', async () => {
  const { house, lead, second } = await aHouse()
  const close = (personId: string, at: Date | null) =>
    world.look(system('test'), (tx) =>
      sql`update person set disabled_at = ${at} where id = ${personId}`.execute(tx.db),
    )
  await close(second.personId, world.now())
  const leads = async () => (await world.look(system('test'), (tx) => findState(tx, house))).leads
  assert.equal(await leads(), 1)
  assert.equal(
    key(await changeRoles(world, lead, { personId: lead.personId, roles: ['host'] })),
    'people.lastLead',
  )
  assert.equal(key(await endMembership(world, lead, { personId: lead.personId })), 'people.lastLead')
  const told = await world.look(system('test'), (tx) => leadAddresses(tx, [house]))
  assert.equal(told.length, 1)
  await close(lead.personId, world.now())
  assert.equal(await leads(), 0)
  await close(second.personId, null)
  assert.equal(await leads(), 1)
})

test('a lead who lost the role a moment ago puts nobody into a team', async () => {
  const { lead, second } = await aHouse()
  await changeRoles(world, second, { personId: lead.personId, roles: ['host'] })
  const self = { personId: lead.personId, teamId: null, leadsTeam: false }
  assert.equal(key(await assignTeam(world, lead, self)), 'platform.notFound')
})

test('two leads who take each other out at the same time: one stays, every time', async () => {
  for (let round = 0; round < 10; round++) {
    const { house, lead, second } = await aHouse()
    const remove = round % 2 === 0
    const oust = (by: Member, whom: Member) =>
      remove
        ? endMembership(world, by, { personId: whom.personId })
        : changeRoles(world, by, { personId: whom.personId, roles: ['host'] })
    const outcomes = await Promise.all([oust(lead, second), oust(second, lead)])
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1)
    const { rows } = await world.look(system('test'), async (tx) => {
      return sql`select from membership where organization_id = ${house} and 'lead' = any (roles)`.execute(
        tx.db,
      )
    })
    assert.equal(rows.length, 1)
  }
})

test('of three leads two who take each other out: the slower one leads no more, and takes nobody out', async () => {
  const { house, lead, second } = await aHouse()
  await aPerson(world, { organization: house, roles: ['lead'] })
  const outcomes = await Promise.all([
    endMembership(world, lead, { personId: second.personId }),
    endMembership(world, second, { personId: lead.personId }),
  ])
  assert.deepEqual(outcomes.map(key).sort(), ['done', 'platform.notFound'])
})

test('with the last membership name and account are erased; with another they stay', async () => {
  const { lead, host } = await aHouse()
  const elsewhere = await anOrganization(world)
  await world.look(system('test'), (tx) =>
    insertMember(tx, {
      person_id: host.personId,
      organization_id: elsewhere,
      roles: ['lead'],
      network_id: null,
      team_id: null,
    }),
  )
  const find = () => world.look(system('test'), (tx) => findPerson(tx, host.personId))
  await endMembership(world, lead, { personId: host.personId })
  assert.ok(await find())
  await aPerson(world, { organization: elsewhere, roles: ['lead'] })
  await endMembership(
    world,
    { ...host, organizationId: elsewhere, roles: ['lead'] },
    { personId: host.personId },
  )
  assert.equal(await find(), undefined)
})

test('teams: members, who leads, which houses; ended, its people and houses stay', async () => {
  const { house, lead, host } = await aHouse()
  const location = await aLocation(world, { organizationId: house })
  const created = await createTeam(world, lead, { name: 'Team Nord' })
  assert.ok(created.ok)
  const teamId = created.value
  assert.equal(key(await createTeam(world, lead, { name: 'Team Nord' })), 'people.teamThere')
  assert.equal(
    key(await changeTeam(world, lead, { teamId, name: 'Team Süd', locationIds: [location] })),
    'done',
  )
  assert.equal(await world.look(lead, (tx) => findTeamOf(tx, location)), teamId)
  await assignTeam(world, lead, { personId: host.personId, teamId, leadsTeam: true })
  const mine = () => world.look(host, (tx) => findColleague(tx, house, host.personId))
  assert.deepEqual([(await mine())?.teamName, (await mine())?.leadsTeam], ['Team Süd', true])
  assert.equal(key(await endTeam(world, lead, { teamId })), 'done')
  assert.deepEqual([(await mine())?.teamName, (await mine())?.leadsTeam], [null, false])
  assert.equal(await world.look(lead, (tx) => findTeamOf(tx, location)), null)
})

test('a stand-in is named by the person who is away, or by a lead; only from the own organization', async () => {
  const { house, lead, second, host } = await aHouse()
  const days = { from: '2026-09-07', to: '2026-09-18' }
  const named = await nameStandIn(world, host, {
    personId: host.personId,
    standInId: second.personId,
    ...days,
  })
  assert.ok(named.ok)
  assert.equal(
    (await world.look(host, (tx) => listStandIns(tx, house, host.personId, '2026-09-01'))).length,
    1,
  )
  assert.equal(
    key(await nameStandIn(world, host, { personId: lead.personId, standInId: host.personId, ...days })),
    'platform.notFound',
  )
  assert.equal(
    key(await nameStandIn(world, lead, { personId: second.personId, standInId: host.personId, ...days })),
    'done',
  )
  const foreign = await aPerson(world, { organization: await anOrganization(world), roles: ['host'] })
  assert.equal(
    key(await nameStandIn(world, host, { personId: host.personId, standInId: foreign.personId, ...days })),
    'platform.notFound',
  )
  assert.equal(key(await endStandIn(world, foreign, { id: named.value })), 'platform.notFound')
  assert.equal(key(await endStandIn(world, host, { id: named.value })), 'done')
})

test('another organization finds nobody and no team here, whatever it asks for', async () => {
  const { house, host } = await aHouse()
  const teamId = await aTeam(world, house, 'Team Nord')
  const foreign = await aPerson(world, { organization: await anOrganization(world), roles: ['lead'] })
  const asked = { personId: host.personId }
  const changes = await Promise.all([
    changeRoles(world, foreign, { ...asked, roles: ['host'] }),
    endMembership(world, foreign, asked),
    assignTeam(world, foreign, { ...asked, teamId: null, leadsTeam: false }),
    changeTeam(world, foreign, { teamId, name: 'Mein Team', locationIds: [] }),
    endTeam(world, foreign, { teamId }),
  ])
  assert.deepEqual(
    changes.map(key),
    changes.map(() => 'platform.notFound'),
  )
  assert.deepEqual(await world.look(foreign, (tx) => pageOfColleagues(tx, house, 1)), [])
})
