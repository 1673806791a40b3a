import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newestMails } from '#platform/mail/mail.ts'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { setFirstPassword } from '../credentials/index.ts'
import { saveSession } from '../session-store.ts'
import { aPerson, peopleTables } from '../testing.ts'
import { describeOrganization } from './describe-organization.ts'
import { cancelRescue, issueRescueCode, useRescue } from './finish-rescue.ts'
import { insertMember } from './member-store.ts'
import { listConcerning } from './rescue-store.ts'
import { startCalledRescue, startRescue } from './start-rescue.ts'

const now = new Date('2026-09-01T08:00:00Z')
const world = await aWorld({
  chapters: [mail, places, directory, peopleTables],
  now: () => new Date(now.setMilliseconds(now.getMilliseconds() + 1)),
})
after(() => world.close())
const password = 'Sonnenblumen wachsen langsam 7'
const operator = await aPerson(world, { organization: await anOrganization(world), roles: ['operator'] })
const asSystem = <T>(work: Parameters<typeof world.look<T>>[1]) => world.look(system('test'), work)
const key = async (
  outcome: Promise<{ ok: boolean; refusal?: { key: string; fields?: object | undefined } }>,
) => {
  const { ok, refusal } = await outcome
  return ok ? 'done' : (Object.values(refusal?.fields ?? {})[0] ?? refusal?.key)
}
const valued = async <T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>,
): Promise<T> => {
  const found = await outcome
  return found.ok ? found.value : assert.fail(JSON.stringify(found.refusal))
}

/** A house with two leads and a host who has a password, a second factor and a session. */
const aHouse = async () => {
  const house = await anOrganization(world, { phone: '030 23125 200' })
  const lead = await aPerson(world, { organization: house, roles: ['lead'] })
  const second = await aPerson(world, { organization: house, roles: ['lead'] })
  const host = await aPerson(world, { organization: house, roles: ['host'] })
  await valued(setFirstPassword(world, { personId: host.personId, password }))
  await asSystem(async (tx) => {
    await sql`insert into second_factor (person_id, secret, confirmed_at, last_step)
      values (${host.personId}, ${Buffer.from('sealed')}, ${tx.now}, 0)`.execute(tx.db)
    await saveSession(tx, {
      token: newId(),
      personId: host.personId,
      organizationId: house,
      deviceId: null,
      factors: 2,
      label: '',
      createdAt: tx.now,
      expiresAt: new Date('2027-09-01T18:00:00Z'),
    })
  })
  const account = await asSystem(async (tx) => {
    const { rows } = await sql<{
      account: string
    }>`select account from person where id = ${host.personId}`.execute(tx.db)
    return rows[0]?.account ?? ''
  })
  return { house, lead, second, host, account }
}
const left = (member: Member) =>
  asSystem(async (tx) => {
    const { rows } = await sql<{ factors: number; sessions: number }>`
      select (select count(*)::int from second_factor where person_id = ${member.personId}) as factors,
        (select count(*)::int from session where person_id = ${member.personId}) as sessions`.execute(tx.db)
    return rows[0]
  })
const told = async (since: number): Promise<string[]> =>
  (await asSystem((tx) => newestMails(tx, 100)))
    .filter(({ created_at }) => created_at.getTime() >= since)
    .map(({ recipient }) => recipient)
    .sort()
const mailOf = async (...members: Member[]): Promise<string[]> =>
  asSystem(async (tx) => {
    const { rows } = await sql<{ email: string }>`
      select email from person where id = any (${members.map(({ personId }) => personId)}::uuid[])`.execute(
      tx.db,
    )
    return rows.map(({ email }) => email).sort()
  })

test('a lead helps at once: a code that works once, with the right password', async () => {
  const { lead, second, host } = await aHouse()
  const since = now.getTime()
  const id = await valued(startRescue(world, lead, { personId: host.personId }))
  assert.deepEqual(await told(since), await mailOf(lead, second, host))
  assert.equal(await key(startRescue(world, second, { personId: host.personId })), 'people.rescueThere')
  const first = await valued(issueRescueCode(world, lead, { id }))
  const { code } = await valued(issueRescueCode(world, second, { id }))
  assert.equal(
    await key(useRescue(world, { code: first.code, password, address: 'here' })),
    'people.rescueWrong',
  )
  assert.equal(
    await key(useRescue(world, { code, password: 'Falsches Passwort 123', address: 'here' })),
    'people.rescueWrong',
  )
  assert.deepEqual(await left(host), { factors: 1, sessions: 1 })
  assert.equal(await key(useRescue(world, { code: code.toLowerCase(), password, address: 'here' })), 'done')
  assert.deepEqual(await left(host), { factors: 0, sessions: 0 })
  assert.equal(await key(useRescue(world, { code, password, address: 'here' })), 'people.rescueWrong')
})

test('whoever signs in with a provider needs the code alone: the password is the provider’s', async () => {
  const { lead, host } = await aHouse()
  const id = await valued(startRescue(world, lead, { personId: host.personId }))
  const { code } = await valued(issueRescueCode(world, lead, { id }))
  assert.equal(await key(useRescue(world, { code, password: '', address: 'here' })), 'people.rescueWrong')
  await world.database.asOwner((owner) =>
    owner.query(
      `insert into auth.account ("accountId", "providerId", "userId", "updatedAt") values ('hash', 'oidc', $1, now())`,
      [host.personId],
    ),
  )
  assert.equal(await key(useRescue(world, { code, password: '', address: 'here' })), 'done')
  assert.deepEqual(await left(host), { factors: 0, sessions: 0 })
})

test('the operator helps after a call to the number in the directory, a day later', async () => {
  const { house, lead, second, host, account } = await aHouse()
  const asked = { organizationId: house, account, called: true }
  assert.equal(await key(startCalledRescue(world, operator, { ...asked, called: false })), 'people.callFirst')
  assert.equal(
    await key(startCalledRescue(world, operator, { ...asked, account: 'none' })),
    'people.accountUnknown',
  )
  assert.equal(await key(startCalledRescue(world, lead, asked)), 'platform.notFound')
  const since = now.getTime()
  const id = await valued(startCalledRescue(world, operator, asked))
  assert.deepEqual(await told(since), await mailOf(lead, second, host))
  assert.equal(await key(issueRescueCode(world, operator, { id })), 'people.rescueNotDue')
  now.setHours(now.getHours() + 25)
  assert.equal(await key(issueRescueCode(world, lead, { id })), 'platform.notFound')
  const { code } = await valued(issueRescueCode(world, operator, { id }))
  now.setHours(now.getHours() + 25)
  assert.equal(
    await key(useRescue(world, { code, password, address: 'here' })),
    'people.rescueWrong',
    'the code is too old',
  )
  const fresh = await valued(issueRescueCode(world, operator, { id }))
  assert.equal(await key(useRescue(world, { code: fresh.code, password, address: 'here' })), 'done')
  assert.deepEqual(await left(host), { factors: 0, sessions: 0 })
})

test('where an import brought no number, that of a house is called, and its lead says another; nobody else does', async () => {
  const house = await anOrganization(world)
  const lead = await aPerson(world, { organization: house, roles: ['lead'] })
  const host = await aPerson(world, { organization: house, roles: ['host'] })
  const account = await asSystem(
    async (tx) =>
      (await sql<{ account: string }>`select account from person where id = ${host.personId}`.execute(tx.db))
        .rows[0]?.account ?? '',
  )
  const asked = { organizationId: house, account, called: true }
  const numberCalled = async () => {
    const id = await valued(startCalledRescue(world, operator, asked))
    const { rows } = await asSystem((tx) =>
      sql<{ called: string }>`select called from rescue where id = ${id}`.execute(tx.db),
    )
    assert.equal(await key(cancelRescue(world, lead, { id })), 'done')
    return rows[0]?.called
  }
  assert.equal(await key(startCalledRescue(world, operator, asked)), 'people.noNumber')
  await aLocation(world, { organizationId: house })
  assert.equal(await key(startCalledRescue(world, operator, asked)), 'people.noNumber')
  await aLocation(world, { organizationId: house, contact: { phone: '030 23125 411' } })
  assert.equal(await numberCalled(), '030 23125 411')
  const said = {
    kind: 'traeger',
    supervisoryAuthority: 'Aufsicht X',
    privacyContact: 'Frau Y',
    phone: '030 23125 500',
  } as const
  const inside: Member = { ...operator, organizationId: house }
  const privacy: Member = { ...host, roles: ['privacy'] }
  for (const other of [operator, inside, host, privacy])
    assert.equal(await key(describeOrganization(world, other, said)), 'platform.notFound')
  assert.equal(await numberCalled(), '030 23125 411')
  assert.equal(await key(describeOrganization(world, lead, said)), 'done')
  assert.equal(await numberCalled(), '030 23125 500')
})

const concerning = (who: Member) =>
  asSystem((tx) => listConcerning(tx, { ...who, leads: who.roles.includes('lead') }))

test('leads and the person stop it; others see nothing of it', async () => {
  const { house, lead, second, host } = await aHouse()
  for (const who of [second, host]) {
    const id = await valued(startRescue(world, lead, { personId: host.personId }))
    const { code } = await valued(issueRescueCode(world, lead, { id }))
    const stranger = await aPerson(world, { organization: await anOrganization(world), roles: ['lead'] })
    const colleague = await aPerson(world, { organization: house, roles: ['host'] })
    for (const other of [stranger, colleague]) {
      assert.equal(await key(cancelRescue(world, other, { id })), 'platform.notFound')
      assert.deepEqual(await concerning(other), [])
    }
    assert.equal((await concerning(who)).length, 1)
    assert.equal(await key(cancelRescue(world, who, { id })), 'done')
    assert.equal(await key(useRescue(world, { code, password, address: 'here' })), 'people.rescueWrong')
  }
  assert.deepEqual(await left(host), { factors: 1, sessions: 1 })
})

test('a lead of another house where the person works, too, is told and stops it; so does the person there', async () => {
  const { lead, host } = await aHouse()
  const elsewhere = await anOrganization(world)
  const other = await aPerson(world, { organization: elsewhere, roles: ['lead'] })
  await asSystem((tx) =>
    insertMember(tx, {
      person_id: host.personId,
      organization_id: elsewhere,
      roles: ['host'],
      network_id: null,
      team_id: null,
    }),
  )
  const there = { ...host, organizationId: elsewhere }
  for (const who of [other, there]) {
    const since = now.getTime()
    const id = await valued(startRescue(world, lead, { personId: host.personId }))
    assert.ok((await told(since)).includes((await mailOf(other))[0] ?? ''))
    assert.deepEqual(
      (await concerning(who)).map((one) => one.id),
      [id],
    )
    assert.equal(
      await key(issueRescueCode(world, who, { id })),
      'platform.notFound',
      'the code is not theirs',
    )
    assert.equal(await key(cancelRescue(world, who, { id })), 'done')
  }
})

test('nobody helps themself', async () => {
  const { lead } = await aHouse()
  assert.equal(await key(startRescue(world, lead, { personId: lead.personId })), 'platform.notFound')
})
