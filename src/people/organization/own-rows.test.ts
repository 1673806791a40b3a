import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, system, visitor } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { aPerson, aTeam, peopleTables } from '../testing.ts'

const now = new Date('2026-09-01T08:00:00Z')
const world = await aWorld({ chapters: [places, directory, peopleTables], now: () => now })
after(() => world.close())
const house = await anOrganization(world)
const other = await anOrganization(world)
const own = {
  lead: await aPerson(world, { organization: house, roles: ['lead'] }),
  privacy: await aPerson(world, { organization: house, roles: ['privacy'] }),
  host: await aPerson(world, { organization: house, roles: ['host'] }),
  gated: await aPerson(world, { organization: house, roles: ['lead'] }),
}
const foreign = await aPerson(world, { organization: other, roles: ['lead', 'privacy', 'host'] })
const team = await aTeam(world, house, 'Team Nord')
const location = await aLocation(world, { organizationId: house })

const run = (actor: Parameters<typeof world.look>[0], statement: string) =>
  world.look(actor, async (tx) => (await sql.raw<Record<string, unknown>>(statement).execute(tx.db)).rows)
const in2h = new Date(now.getTime() + 7_200_000).toISOString()
const at = now.toISOString()

/** One row of each table, as the system may write it. */
const rows: Record<string, string> = {
  invitation: `(organization_id, token, name, account, by_mail, roles, created_at, expires_at)
    values ('${house}', 't-${newId()}', 'Kim', 'kim', false, '{host}', '${at}', '${in2h}')`,
  team: `(organization_id, name) values ('${house}', '${newId()}')`,
  team_location: `(organization_id, location_id, team_id) values ('${house}', '${location}', '${team}')`,
  stand_in: `(organization_id, person_id, stand_in_id, valid_from, valid_to)
    values ('${house}', '${own.host.personId}', '${own.lead.personId}', '2026-09-01', '2026-09-02')`,
  notice_acceptance: `(organization_id, person_id, for_organization, version, accepted_at)
    values ('${house}', '${own.lead.personId}', true, '2026-11', '${at}')`,
  organization_duty: `(organization_id, link_pin) values ('${house}', 'hash')`,
  break_glass: `(organization_id, person_id, reason, opened_at, until)
    values ('${house}', '${newId()}', 'Ein Grund mit mehr als zwanzig Zeichen', '${at}', '${in2h}')`,
  rescue: `(organization_id, person_id, started_by, started_at, due_at)
    values ('${house}', '${own.host.personId}', '${own.lead.personId}', '${at}', '${at}')`,
}
const tables = Object.keys(rows)
for (const table of tables) await run(system('test'), `insert into ${table} ${rows[table]}`)

/** What was refused for want of a right; another error is a mistake of the test. */
const asRefused =
  <T>(instead: T) =>
  (error: { code?: string }): T => {
    if (error.code === '42501') return instead
    throw error
  }
const readable = async (
  actor: Parameters<typeof world.look>[0],
  table: string,
): Promise<number | 'refused'> =>
  run(actor, `select organization_id from ${table}`).then(
    (found) => found.length,
    asRefused('refused' as const),
  )
/** What a statement does that should do nothing: 0 rows or a refusal. */
const harmless = async (actor: Member, statement: string): Promise<void> => {
  const touched = await run(actor, `${statement} returning 1 as one`).then(
    (found) => found.length,
    asRefused(0),
  )
  assert.equal(touched, 0, statement)
}

test('without a context, and for visitors, every table is empty or closed', async () => {
  for (const table of tables) {
    assert.deepEqual(
      (await world.database.pool.query(`select organization_id from ${table}`)).rows,
      [],
      table,
    )
    assert.equal(await readable(visitor, table), 'refused', table)
  }
})

test('who reads what: the own organization, by role; of others only whether they may receive', async () => {
  const seen = async (actor: Member) =>
    Object.fromEntries(
      await Promise.all(tables.map(async (table) => [table, await readable(actor, table)] as const)),
    )
  const everybody = { team: 2, team_location: 1, stand_in: 1, notice_acceptance: 1, organization_duty: 1 }
  assert.deepEqual(await seen(own.lead), { ...everybody, invitation: 1, break_glass: 1, rescue: 1 })
  assert.deepEqual(await seen(own.privacy), { ...everybody, invitation: 0, break_glass: 1, rescue: 0 })
  // The rescue is the host's own.
  assert.deepEqual(await seen(own.host), { ...everybody, invitation: 0, break_glass: 0, rescue: 1 })
  assert.deepEqual(
    await seen(foreign),
    Object.fromEntries(tables.map((table) => [table, table === 'organization_duty' ? 1 : 0])),
  )
})

// REQ: ASVS-15.3.1
test('no member reads a token, a code, the PIN, the prepared account or who the operator was', async () => {
  for (const [column, table] of [
    ['token', 'invitation'],
    ['person_id', 'invitation'],
    ['link_pin', 'organization_duty'],
    ['code', 'rescue'],
    ['started_by', 'rescue'],
    ['person_id', 'break_glass'],
  ])
    await assert.rejects(run(own.lead, `select ${column} from ${table}`), /permission denied/)
})

// REQ: ASVS-8.2.2
test('another organization and those without the role write nothing here', async () => {
  for (const actor of [foreign, own.host, { ...own.gated, roles: [] }]) {
    for (const table of ['invitation', 'team', 'team_location', 'break_glass', 'organization_duty'])
      await harmless(actor, `delete from ${table}`)
    await harmless(actor, `update team set name = 'mine'`)
    await harmless(actor, `update membership set roles = '{lead}' where organization_id = '${house}'`)
    await harmless(actor, `delete from membership where organization_id = '${house}'`)
    await harmless(
      actor,
      `update organization_duty set mail_links = false where organization_id = '${house}'`,
    )
    await harmless(actor, `update invitation set expires_at = expires_at`)
    for (const table of ['invitation', 'team', 'break_glass', 'rescue'])
      await assert.rejects(
        run(actor, `insert into ${table} ${rows[table]?.replace(/t-[\w-]+/, newId())}`),
        /policy|permission|unique/,
        table,
      )
  }
  await harmless(foreign, 'delete from stand_in')
  await harmless(foreign, 'delete from rescue')
})

test('nobody accepts the notice for somebody else, nor for the organization without leading it', async () => {
  const accept = (person: string, forAll: boolean) => `insert into notice_acceptance
    (organization_id, person_id, for_organization, version, accepted_at)
    values ('${house}', '${person}', ${forAll}, '2026-12', '${at}')`
  await assert.rejects(run(own.host, accept(own.lead.personId, false)), /policy/)
  await assert.rejects(run(own.host, accept(own.host.personId, true)), /policy/)
  await run(own.host, accept(own.host.personId, false))
})

test('a lead cannot bring an emergency access or a membership for ever', async () => {
  await assert.rejects(run(own.lead, `update membership set valid_until = null`), /permission denied/)
  await assert.rejects(
    run(
      own.lead,
      `insert into membership (person_id, organization_id, roles)
      values ('${foreign.personId}', '${house}', '{host}')`,
    ),
    /permission denied/,
  )
})
