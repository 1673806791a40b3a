// R2, § 35 (1) SGB I (docs/decisions/0013): who sees a hand-over within an organization.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { bearer, withdraw } from '#consent'
import { aLocation } from '#directory/testing'
import { aPerson, aTeam } from '#people/testing'
import { type Member, system } from '#platform/actor.ts'
import { newId } from '#platform/secrets.ts'
import { release } from './clock.ts'
import { passOnReceived } from './pass-on-received.ts'
import { passOnSent } from './pass-on-sent.ts'
import { findReceivedView, findSentView, listReceived, listSent } from './queries.ts'
import { takeOver } from './take-over.ts'
import { takeStep } from './take-step.ts'
import { aHandover, aScene } from './testing.ts'

const scene = await aScene()
const { world, counsellor, host, serviceId, locationId } = scene
after(() => scene.close())

const sees = async (who: Member, id: string): Promise<boolean> => {
  const found = await world.look(who, async (tx) => [
    await findSentView(tx, id),
    await findReceivedView(tx, id),
    // Not by the page's query alone: by the policies, whatever is asked.
    ...(await sql`select id from handover_sent where id = ${id}`.execute(tx.db)).rows,
    ...(await sql`select id from handover_received where id = ${id}`.execute(tx.db)).rows,
  ])
  const hits = found.filter((one) => one !== undefined).length
  assert.ok(hits === 0 || hits === 2, 'list and table agree')
  return hits === 2
}
const seenBy = async (people: Record<string, Member>, id: string): Promise<string[]> => {
  const names: string[] = []
  for (const [name, who] of Object.entries(people)) if (await sees(who, id)) names.push(name)
  return names
}
/** Somebody with others whose hand-overs they see: those they stand in for, the team they lead. */
const seeing = (who: Member, ...others: Member[]): Member => ({
  ...who,
  colleagues: others.map(({ personId }) => personId),
})
const staff = (of: Member, roles: Member['roles'], team?: string): Promise<Member> =>
  aPerson(world, { organization: of.organizationId, roles, ...(team ? { team } : {}) })
/** Some of the team that looks after the house. */
let houseTeam = ''
const team = (role: 'host', count: number): Promise<Member[]> =>
  Promise.all(Array.from({ length: count }, () => staff(host, [role], houseTeam)))
const ended = (who: Member): Promise<unknown> =>
  world.look(system('test'), (tx) =>
    sql`delete from membership where person_id = ${who.personId}`.execute(tx.db),
  )
const key = (outcome: { ok: boolean; refusal?: { key: string } }): string =>
  outcome.ok ? 'ok' : (outcome.refusal?.key ?? '')

// REQ: ASVS-8.2.2
test('what was sent is seen by its counsellor, their stand-in and their team’s lead, and by nobody else', async () => {
  const team = await aTeam(world, counsellor.organizationId, 'Leistung')
  const beside = await staff(counsellor, ['counsellor', 'host'], team)
  const people = {
    counsellor,
    'stand-in': seeing(beside, counsellor),
    'team lead': seeing(await staff(counsellor, ['lead']), counsellor),
    'another counsellor': beside,
    'another team’s lead': seeing(await staff(counsellor, ['counsellor', 'lead'], team), beside),
    'lead of the organization': await staff(counsellor, ['lead']),
    'privacy officer': { ...counsellor, roles: ['privacy'] },
    'without a role': { ...counsellor, roles: [] },
    'in another organization': { ...counsellor, organizationId: host.organizationId },
    house: host,
    stranger: { ...host, organizationId: newId() },
  } as const satisfies Record<string, Member>
  const { sentId } = await aHandover(scene)
  assert.deepEqual(await seenBy(people, sentId), ['counsellor', 'stand-in', 'team lead'])
  assert.equal((await world.look(beside, (tx) => listSent(tx, 1))).length, 0)

  // Nor does anybody else change it: not its word, not whose it is.
  for (const [name, who] of Object.entries(people))
    if (!(await sees(who, sentId))) {
      const changed = await world.look(
        who,
        async (tx) =>
          await sql`update handover_sent set released_on = '2026-09-02' where id = ${sentId}`.execute(tx.db),
      )
      assert.equal(changed.numAffectedRows ?? 0n, 0n, name)
      assert.equal(
        key(await passOnSent(world, who, { id: sentId, to: beside.personId })),
        'platform.notFound',
      )
    }
})

test('what arrived waits for the team of the house, and then belongs to the host who took it on', async () => {
  const team = await aTeam(world, host.organizationId, 'Park')
  await world.look(
    system('test'),
    async (tx) =>
      void (await sql`insert into team_location values (${host.organizationId}, ${locationId}, ${team})`.execute(
        tx.db,
      )),
  )
  houseTeam = team
  const other = await aTeam(world, host.organizationId, 'Werkstatt')
  const ours = await staff(host, ['host'], team)
  const colleague = await staff(host, ['host'], team)
  const theirs = await staff(host, ['host'], other)
  const people = {
    ours,
    colleague,
    'stand-in from elsewhere': seeing(theirs, ours),
    'team lead': seeing(await staff(host, ['lead'], team), ours, colleague),
    'another team': theirs,
    'another team’s lead': seeing(await staff(host, ['host', 'lead'], other), theirs),
    'without a team': host,
    'lead of the organization': await staff(host, ['lead']),
    sender: counsellor,
    stranger: { ...host, organizationId: newId() },
  } satisfies Record<string, Member>
  const first = await aHandover(scene)
  assert.deepEqual(
    await seenBy(people, first.receivedId),
    ['ours', 'colleague', 'stand-in from elsewhere', 'team lead'],
    'whoever stands in for one of the team looks after what waits for it, too',
  )
  assert.ok((await takeStep(world, ours, { id: first.receivedId, step: 'accept' })).ok)
  assert.deepEqual(await seenBy(people, first.receivedId), ['ours', 'stand-in from elsewhere', 'team lead'])
  for (const step of ['arrive', 'end'])
    assert.equal(key(await takeStep(world, colleague, { id: first.receivedId, step })), 'platform.notFound')
  assert.ok(
    (await takeStep(world, people['stand-in from elsewhere'], { id: first.receivedId, step: 'arrive' })).ok,
  )

  // A team lead alone answers as well, and then it is theirs.
  const second = await aHandover(scene)
  assert.ok((await takeStep(world, people['team lead'], { id: second.receivedId, step: 'accept' })).ok)
  assert.deepEqual(await seenBy(people, second.receivedId), ['team lead'])

  // Nobody claims a row by hand that they may not see, nor gives one away past the action.
  for (const [who, to] of [
    [theirs, theirs],
    [colleague, theirs],
    [colleague, colleague],
  ] as const) {
    const rows = await world.look(
      who,
      async (tx) =>
        await sql`update handover_received set host_id = ${to.personId} where id = ${first.receivedId} returning id`.execute(
          tx.db,
        ),
    )
    assert.deepEqual(rows.rows, [])
  }
  const third = await aHandover(scene)
  await assert.rejects(
    world.look(colleague, (tx) =>
      sql`update handover_received set host_id = ${theirs.personId} where id = ${third.receivedId}`.execute(
        tx.db,
      ),
    ),
    /row-level security/,
  )

  // The person takes it back, whoever looks after it.
  const code = bearer(world, first.code) ?? assert.fail('no code')
  assert.ok((await withdraw(world, code, {})).ok)
  assert.equal((await world.look(ours, (tx) => findReceivedView(tx, first.receivedId)))?.first_name, null)
})

test('accepted by the mail link it waits for somebody; the first who takes it on has it', async () => {
  const { receivedId } = await aHandover(scene)
  const [one, two] = await team('host', 2)
  assert.ok(one && two)
  assert.ok((await takeOver(world, one, { id: receivedId })).ok)
  assert.equal(
    key(await takeOver(world, two, { id: receivedId })),
    'platform.notFound',
    'as if it were not there',
  )
  // Whoever stands in sees it, and does not take it away by that.
  assert.equal(key(await takeOver(world, seeing(two, one), { id: receivedId })), 'referrals.alreadyTaken')
  assert.ok((await takeStep(world, seeing(two, one), { id: receivedId, step: 'accept' })).ok)
  assert.ok((await sees(one, receivedId)) && !(await sees(two, receivedId)))
  assert.ok((await takeStep(world, one, { id: receivedId, step: 'end' })).ok)
  assert.equal(key(await takeOver(world, one, { id: receivedId })), 'referrals.notOpen')
})

test('it can be given to a colleague, whom the giver need not see; and to nobody else', async () => {
  const { receivedId, sentId } = await aHandover(scene)
  const [one, two] = await team('host', 2)
  const elsewhere = await staff(host, ['host'])
  const counsel = await staff(counsellor, ['counsellor'])
  assert.ok(one && two)
  assert.ok((await takeOver(world, one, { id: receivedId })).ok)
  for (const to of [counsel.personId, (await staff(host, ['coordinator'])).personId, newId()])
    assert.equal(key(await passOnReceived(world, one, { id: receivedId, to })), 'referrals.noColleague')
  assert.equal(
    key(await passOnReceived(world, two, { id: receivedId, to: two.personId })),
    'platform.notFound',
  )
  assert.ok((await passOnReceived(world, one, { id: receivedId, to: elsewhere.personId })).ok)
  assert.deepEqual(await seenBy({ one, two, elsewhere }, receivedId), ['elsewhere'])

  assert.equal(
    key(await passOnSent(world, counsellor, { id: sentId, to: elsewhere.personId })),
    'referrals.noColleague',
  )
  assert.ok((await passOnSent(world, counsellor, { id: sentId, to: counsel.personId })).ok)
  assert.deepEqual(await seenBy({ counsellor, counsel }, sentId), ['counsel'])
  const [entry] = (
    await world.look(system('test'), (tx) =>
      sql<{
        by: string
        detail: string
      }>`select by, detail from audit_entry where action = 'referrals.pass-on-sent' and subject = ${sentId}`.execute(
        tx.db,
      ),
    )
  ).rows
  assert.deepEqual(entry, {
    by: `person:${counsellor.personId}`,
    detail: JSON.stringify({ to: counsel.personId }),
  })
  // The house answers, whoever reads it now.
  assert.ok((await takeStep(world, elsewhere, { id: receivedId, step: 'accept' })).ok)
  assert.equal((await world.look(counsel, (tx) => findSentView(tx, sentId)))?.word, 'angenommen')
})

test('whoever leaves leaves nothing behind that nobody sees', async () => {
  const leaving = await staff(counsellor, ['counsellor'])
  const lead = await staff(counsellor, ['lead'])
  const next = await staff(counsellor, ['counsellor'])
  const { sentId, receivedId } = await aHandover({ ...scene, counsellor: leaving })
  const [one, two] = await team('host', 2)
  assert.ok(one && two)
  assert.ok((await takeOver(world, one, { id: receivedId })).ok)
  for (const who of [leaving, one]) await ended(who)
  assert.deepEqual(await seenBy({ two, host }, receivedId), ['two'], 'it waits for its team again')
  assert.deepEqual(
    await seenBy({ leaving, lead, next, counsellor: { ...counsellor, roles: ['counsellor'] } }, sentId),
    ['lead'],
  )
  assert.ok((await passOnSent(world, lead, { id: sentId, to: next.personId })).ok)
  assert.deepEqual(await seenBy({ lead, next }, sentId), ['next'])
  // What the house answers meanwhile arrives all the same.
  assert.ok((await takeStep(world, two, { id: receivedId, step: 'accept' })).ok)
  assert.equal((await world.look(next, (tx) => findSentView(tx, sentId)))?.word, 'angenommen')
})

test('whoever stays with another role, or whose account is closed, keeps nothing either', async () => {
  const { sentId, receivedId } = await aHandover(scene)
  const [one, two, three] = await team('host', 3)
  assert.ok(one && two && three)
  const lead = await staff(counsellor, ['lead'])
  const was = await staff(counsellor, ['counsellor'])
  assert.ok((await passOnSent(world, counsellor, { id: sentId, to: was.personId })).ok)
  assert.ok((await takeOver(world, one, { id: receivedId })).ok)
  await release(world)
  assert.ok((await sees(one, receivedId)) && (await sees(was, sentId)), 'who works on it keeps it')
  await world.look(system('test'), async (tx) => {
    await sql`update membership set roles = '{evaluator}' where person_id in (${one.personId}, ${was.personId})`.execute(
      tx.db,
    )
  })
  await release(world)
  assert.deepEqual(await seenBy({ two, three }, receivedId), ['two', 'three'])
  assert.deepEqual(await seenBy({ was, lead }, sentId), ['lead'])
  assert.ok((await takeOver(world, two, { id: receivedId })).ok)
  const next = await staff(counsellor, ['counsellor'])
  assert.ok((await passOnSent(world, lead, { id: sentId, to: next.personId })).ok)
  await world.look(system('test'), async (tx) => {
    await sql`update person set disabled_at = ${tx.now} where id in (${two.personId}, ${next.personId})`.execute(
      tx.db,
    )
  })
  assert.equal(key(await passOnSent(world, next, { id: sentId, to: next.personId })), 'referrals.noColleague')
  await release(world)
  assert.ok(await sees(three, receivedId))
  assert.deepEqual(await seenBy({ next, lead }, sentId), ['lead'])
  // What waits cannot be given to an account that is closed.
  assert.equal(key(await passOnSent(world, lead, { id: sentId, to: next.personId })), 'referrals.noColleague')
  assert.equal(
    key(await passOnReceived(world, three, { id: receivedId, to: two.personId })),
    'referrals.noColleague',
  )
  const { rows } = await world.look(system('test'), (tx) =>
    sql<{ subject: string }>`select subject from audit_entry where action = 'referrals.set-free'`.execute(
      tx.db,
    ),
  )
  assert.deepEqual(
    rows.map(({ subject }) => subject).sort(),
    [sentId, sentId, receivedId, receivedId].sort(),
    'each stands in the chain with its own id',
  )
})

test('where no team looks after the house, every host of the organization sees what waits', async () => {
  const quiet = await aLocation(world, { organizationId: host.organizationId, name: 'Gartenhaus' })
  await world.database.asOwner((owner) =>
    owner.query('insert into service_at_location (service_id, location_id) values ($1, $2)', [
      serviceId,
      quiet,
    ]),
  )
  const team = await aTeam(world, host.organizationId, 'Küche')
  const cook = await staff(host, ['host'], team)
  const sent = await aHandover({ ...scene, host }, { locationId: quiet })
  assert.ok(await sees(cook, sent.receivedId))
  assert.ok(await sees(host, sent.receivedId))
  assert.equal(await sees({ ...host, roles: ['counsellor'] }, sent.receivedId), false)
  assert.ok((await world.look(cook, (tx) => listReceived(tx, 1))).some(({ id }) => id === sent.receivedId))
})
