import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as directory, findNetworkBySlug, findOrganization, joinNetwork, membersOf } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, type Role, system } from '#platform/actor.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import type { Tx } from '#platform/transaction.ts'
import { aPerson, peopleTables } from '../testing.ts'
import { acceptAsNew } from './accept-invitation.ts'
import { acceptForOrganization, switchMailLinks } from './accept-notice.ts'
import { findOpenBreakGlass, listOpenings } from './break-glass-store.ts'
import { changeRoles } from './change-roles.ts'
import { addToNetwork, foundNetwork, foundOrganization, removeFromNetwork } from './found-organization.ts'
import { inviteColleague } from './invite-colleague.ts'
import { inviteFirst } from './invite-first.ts'
import { findColleague, pageOfColleagues } from './member-store.ts'
import { endBreakGlass, openBreakGlass } from './open-break-glass.ts'
import { operatorCommand } from './operator-command.ts'
import { findState, listStates } from './operator-store.ts'
import { startRescue } from './start-rescue.ts'

const now = new Date('2026-09-01T08:00:00Z')
const world = await aWorld({
  chapters: [mail, places, directory, peopleTables],
  now: () => new Date(now.setMilliseconds(now.getMilliseconds() + 1)),
  config: { baseUrl: 'https://trittstein.example' },
})
after(() => world.close())
const operator = await aPerson(world, { organization: await anOrganization(world), roles: ['operator'] })
const password = 'Sonnenblumen wachsen langsam 7'
const reason = 'Die einzige Leitung ist krank, niemand kann einladen.'
const asSystem = <T>(work: Parameters<typeof world.look<T>>[1]) => world.look(system('test'), work)
const valued = async <T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>,
): Promise<T> => {
  const found = await outcome
  return found.ok ? found.value : assert.fail(JSON.stringify(found.refusal))
}
const key = async (
  outcome: Promise<{ ok: boolean; refusal?: { key: string; fields?: object | undefined } }>,
) => {
  const { ok, refusal } = await outcome
  return ok ? 'done' : (Object.values(refusal?.fields ?? {})[0] ?? refusal?.key)
}
const chainOf = (organizationId: string) =>
  asSystem(async (tx) => {
    const { rows } = await sql<{ action: string }>`
      select action from audit_entry where organization_id = ${organizationId} order by seq`.execute(tx.db)
    return rows.map(({ action }) => action)
  })

const rolesInside = async (tx: Tx, personId: string, organizationId: string) => {
  const { rows } = await sql<{ roles: string[] }>`
    select roles from membership where person_id = ${personId} and organization_id = ${organizationId}`.execute(
    tx.db,
  )
  return rows[0]?.roles
}

test('the operator founds an organization and invites its first lead; both stand in its chain', async () => {
  const given = { name: 'Haus am Park', kind: 'traeger', slug: 'haus-am-park', phone: '030 23125 300' }
  const id = await valued(foundOrganization(world, operator, given))
  assert.equal((await asSystem((tx) => findOrganization(tx, id)))?.phone, '030 23125 300')
  assert.equal(await key(foundOrganization(world, operator, given)), 'people.slugTaken')
  assert.equal(await key(foundOrganization(world, operator, { ...given, slug: 'Haus!' })), 'people.slugWrong')
  assert.deepEqual(await asSystem((tx) => findState(tx, id)), {
    id,
    noticed: false,
    leads: 0,
    people: 0,
    invited: false,
  })
  const sent = await valued(
    inviteFirst(world, operator, { organizationId: id, name: 'Lou Leitung', email: '', role: 'lead' }),
  )
  await valued(acceptAsNew(world, { token: sent.code ?? '', password }))
  const second = { organizationId: id, name: 'Noch jemand', email: '', role: 'lead' }
  assert.equal(await key(inviteFirst(world, operator, second)), 'people.leadThere')
  const { rows } = await asSystem((tx) => listStates(tx, { page: 1, text: 'am Park' }))
  assert.deepEqual(
    rows.map(({ name, leads, people, invited }) => [name, leads, people, invited]),
    [['Haus am Park', 1, 1, false]],
  )
  assert.deepEqual(await chainOf(id), ['people.found-organization', 'people.invite-first', 'people.join'])
})

test('a network: founded, joined and left with days, coordinated by one organization', async () => {
  const coordinatorId = await anOrganization(world)
  const house = await anOrganization(world)
  const given = { name: 'Kooperation Nord', kind: 'kooperation', slug: 'nord', partOf: null, coordinatorId }
  const networkId = await valued(foundNetwork(world, operator, given))
  assert.equal((await asSystem((tx) => findNetworkBySlug(tx, 'nord')))?.coordinatorId, coordinatorId)
  const member = { networkId, organizationId: house, role: 'haus', from: '2026-09-01' }
  assert.equal(await key(addToNetwork(world, operator, member)), 'done')
  assert.equal(await key(addToNetwork(world, operator, member)), 'people.memberThere')
  const asked = await anOrganization(world)
  await asSystem((tx) =>
    joinNetwork(tx, { networkId, organizationId: asked, role: 'haus', from: '2026-09-01', invited: true }),
  )
  assert.equal(
    await key(addToNetwork(world, operator, { ...member, organizationId: asked })),
    'people.memberAsked',
  )
  const on = async (day: string) => (await asSystem((tx) => membersOf(tx, networkId, day))).length
  assert.equal(await on('2027-01-01'), 1)
  const end = { networkId, organizationId: house, to: '2026-12-31' }
  assert.equal(await key(removeFromNetwork(world, operator, end)), 'done')
  assert.deepEqual([await on('2026-12-31'), await on('2027-01-01')], [1, 0])
  assert.equal(await key(addToNetwork(world, operator, { ...member, from: '2027-01-01' })), 'done')
  const lead = await aPerson(world, { organization: coordinatorId, roles: ['lead'] })
  const wish = { name: 'Kim Probe', email: '', roles: ['coordinator'] }
  assert.equal(await key(inviteColleague(world, lead, { ...wish, networkId })), 'done')
  const elsewhere = await aPerson(world, { organization: house, roles: ['lead'] })
  assert.equal(await key(inviteColleague(world, elsewhere, { ...wish, networkId })), 'people.networkMissing')
})

test('emergency access: reason, end, mail to the leads, seen by the organization, over when it is over', async () => {
  const house = await anOrganization(world)
  const lead = await aPerson(world, { organization: house, roles: ['lead'], email: 'lou@haus.example' })
  const host = await aPerson(world, { organization: house, roles: ['host'] })
  const asked = { organizationId: house, reason, hours: 2 }
  assert.equal(await key(openBreakGlass(world, operator, { ...asked, reason: 'kurz' })), 'people.reasonShort')
  assert.equal(await key(openBreakGlass(world, operator, { ...asked, hours: 5 })), 'people.hoursWrong')
  assert.equal(await key(openBreakGlass(world, lead, asked)), 'platform.notFound')
  assert.equal(await key(openBreakGlass(world, operator, asked)), 'done')
  assert.equal(await key(openBreakGlass(world, operator, asked)), 'people.alreadyInside')

  const [letter] = await asSystem((tx) => newestMails(tx, 1))
  assert.equal(letter?.recipient, 'lou@haus.example')
  const [seen] = await world.look(lead, (tx) => listOpenings(tx, house))
  assert.equal(seen?.reason, reason)
  assert.deepEqual(await world.look(host, (tx) => listOpenings(tx, house)), [])
  assert.deepEqual(await chainOf(house), ['people.open-break-glass'])

  // Inside: people and roles, under a role that opens no hand-over and no second factor.
  const roles = (await asSystem((tx) => rolesInside(tx, operator.personId, house))) as Role[]
  assert.deepEqual(roles, ['operator'])
  const inside: Member = { ...operator, organizationId: house, roles }
  assert.equal((await world.look(inside, (tx) => pageOfColleagues(tx, house, 1))).length, 2)
  assert.equal(await world.look(lead, (tx) => findColleague(tx, house, operator.personId)), undefined)
  const wish = { name: 'Kim Neu', email: 'kim@neu.example', roles: ['lead'] }
  assert.equal(await key(inviteColleague(world, inside, wish)), 'done')
  const raised = { personId: host.personId, roles: ['host', 'lead'] }
  assert.equal(await key(changeRoles(world, inside, raised)), 'done')
  assert.equal(
    await key(changeRoles(world, inside, { ...raised, personId: operator.personId })),
    'platform.notFound',
  )
  const closed = [
    acceptForOrganization(world, inside, {
      version: '2026-11',
      pin: '482915',
      supervisoryAuthority: 'Aufsicht X',
      privacyContact: 'Frau Y',
    }),
    switchMailLinks(world, inside, { on: true }),
    startRescue(world, inside, { personId: lead.personId }),
  ]
  for (const outcome of closed) assert.equal(await key(outcome), 'platform.notFound')

  const open = () => asSystem((tx) => findOpenBreakGlass(tx, operator.personId, house))
  assert.ok(await open())
  assert.equal(await key(endBreakGlass(world, operator, { organizationId: house })), 'done')
  assert.equal(await open(), undefined)
  assert.equal(await key(changeRoles(world, inside, raised)), 'platform.notFound', 'outside again')
  assert.deepEqual((await chainOf(house)).slice(-1), ['people.end-break-glass'])
  assert.equal(await key(openBreakGlass(world, operator, asked)), 'done')
  now.setHours(now.getHours() + 3)
  assert.equal(await open(), undefined)
  assert.equal(await key(openBreakGlass(world, operator, asked)), 'done', 'what is over is swept away')
})

test('only an operator comes to the operator’s changes', async () => {
  const house = await anOrganization(world)
  const lead = await aPerson(world, { organization: house, roles: ['lead', 'privacy', 'coordinator'] })
  for (const outcome of [
    foundOrganization(world, lead, { name: 'Neu', kind: 'traeger', slug: 'neu' }),
    inviteFirst(world, lead, { organizationId: house, name: 'Neu', email: '', role: 'evaluator' }),
    addToNetwork(world, lead, { networkId: house, organizationId: house, role: 'haus', from: '2026-09-01' }),
  ])
    assert.equal(await key(outcome), 'platform.notFound')
})

// REQ: ASVS-6.3.2
test('the first operator comes in by the command line', async () => {
  const lines: string[] = []
  const run = (...args: string[]) => operatorCommand.run(world, args, (line) => lines.push(line))
  assert.equal(await run(), 1)
  assert.equal(await run('create', 'otto', 'Otto Betrieb', 'otto@betrieb.example'), 0)
  const link = /https:\/\/trittstein\.example\/de\/einladung\/(\S+)/.exec(lines.join('\n'))?.[1]
  const { personId, organizationId } = await valued(acceptAsNew(world, { token: link ?? '', password }))
  const first: Member = { context: 'member', personId, organizationId, roles: ['lead'] }
  const found = await world.look(first, (tx) => findColleague(tx, organizationId, personId))
  assert.deepEqual([found?.account, found?.roles], ['otto', ['lead', 'operator']])
  assert.equal(await run('create', 'otto', 'Otto Zwei'), 1)
  assert.equal(await run('create', 'olga', 'Olga Betrieb'), 0)
})
