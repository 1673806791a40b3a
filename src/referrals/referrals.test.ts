import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { bearer, withdraw, wording } from '#consent'
import { type Actor, system, visitor } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { fingerprint, newCode, newId } from '#platform/secrets.ts'
import { close, erase, expire, remind } from './clock.ts'
import { consentFacts } from './consent-facts.ts'
import { countHint } from './count-hint.ts'
import { countSlip } from './count-slip.ts'
import { draft } from './draft.ts'
import { handOutSlip } from './hand-out-slip.ts'
import { findParties } from './parties.ts'
import { findByLink, findReceivedView, findSentView, listReceived, listSent } from './queries.ts'
import { releaseArrival } from './release-arrival.ts'
import { renewLink } from './renew-link.ts'
import { sendHandover } from './send-handover.ts'
import { listDue } from './store.ts'
import { takeStep } from './take-step.ts'
import { aDraft, aHandover, aScene } from './testing.ts'

const scene = await aScene()
const { world, counsellor, host, serviceId, betterId } = scene
after(() => scene.close())

const code = (typed: string) => bearer(world, typed) ?? assert.fail('no code')
const rows = (actor: Actor, table: string): Promise<unknown[]> =>
  world.look(actor, async (tx) => (await sql`select * from ${sql.table(table)}`.execute(tx.db)).rows)
// Mails are told apart by their time.
let minute = 0
const handOver = async (given: Record<string, unknown> = {}, way: 'now' | 'home' = 'now') => {
  scene.setNow(new Date(Date.parse('2026-09-01T08:00:00Z') + ++minute * 60_000).toISOString())
  const sent = await aHandover(scene, given, way)
  await world.jobs.drain()
  scene.setNow(new Date(world.now().getTime() + 1000).toISOString())
  return sent
}
const linkOf = async (receivedId: string): Promise<string> => {
  await world.jobs.drain()
  const row = await world.look(host, (tx) => findReceivedView(tx, receivedId))
  const mails = await world.look(system('test'), (tx) => newestMails(tx, 500))
  const tokens = mails.map((mail) => /antwort\/(\S+)/.exec(mail.body)?.[1] ?? '')
  const print = (token: string) => fingerprint(world.config.secret, 'mail-link', token)
  return tokens.find((token) => token && print(token) === row?.link) ?? assert.fail('no link')
}
const link = (token: string): Actor => ({
  context: 'link',
  link: fingerprint(world.config.secret, 'mail-link', token),
})

test('the house gets its own copy of what the person allowed, and no more', async () => {
  const sent = await handOver()
  const received = await world.look(host, (tx) => findReceivedView(tx, sent.receivedId))
  assert.equal(received?.first_name, 'Amira')
  assert.equal(received?.state, 'sent')
  assert.deepEqual(received?.prepare, ['dolmetschen'])
  const mine = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  assert.equal(mine?.word, 'uebergeben')
  assert.equal(await world.look(counsellor, (tx) => findReceivedView(tx, sent.receivedId)), undefined)
  assert.equal(await world.look(host, (tx) => findSentView(tx, sent.sentId)), undefined)
})

test('sending the same draft twice sends it once', async () => {
  const given = draft.parse(aDraft(serviceId))
  const parties = await world.look(counsellor, (tx) => findParties(tx, counsellor.organizationId, serviceId))
  const input = {
    draft: given,
    sentId: newId(),
    code: newCode(),
    way: 'now',
    wordingHash: wording('ar', consentFacts('ar', given, parties)).hash,
  }
  const before = (await world.look(host, (tx) => listReceived(tx, 1))).length
  assert.ok((await sendHandover(world, counsellor, input)).ok)
  assert.deepEqual(await sendHandover(world, counsellor, input), {
    ok: true,
    value: { sentId: input.sentId, again: true },
  })
  assert.equal((await world.look(host, (tx) => listReceived(tx, 1))).length, before + 1)
})

test('a wording that the person did not see is refused', async () => {
  const input = {
    draft: draft.parse(aDraft(serviceId)),
    sentId: newId(),
    code: newCode(),
    way: 'now',
    wordingHash: '0'.repeat(64),
  }
  const outcome = await sendHandover(world, counsellor, input)
  assert.equal(!outcome.ok && outcome.refusal.key, 'referrals.wordingChanged')
})

// REQ: ASVS-14.2.1, ASVS-15.3.1
test('the mail reveals nothing; its link shows offer, kind and times, but no name', async () => {
  const sent = await handOver()
  await world.jobs.drain()
  const [mail] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  assert.equal(mail?.recipient, 'haus@park.example')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Amira|Sprachcafé|Jobcenter|0171/)
  const bearerOfLink = link(await linkOf(sent.receivedId))
  const seen = await world.look(bearerOfLink, findByLink)
  assert.equal(seen?.service_title, 'Sprachcafé')
  assert.deepEqual(seen?.times, ['vormittags', 'mi'])
  for (const column of ['first_name', 'contact_value', 'note', 'sentences'])
    await assert.rejects(
      world.look(bearerOfLink, (tx) => sql`select ${sql.ref(column)} from handover_received`.execute(tx.db)),
      /permission denied/,
    )
  assert.ok((await takeStep(world, bearerOfLink, { step: 'accept' })).ok)
  assert.equal((await world.look(counsellor, (tx) => findSentView(tx, sent.sentId)))?.word, 'angenommen')
  const again = await takeStep(world, bearerOfLink, { step: 'decline', reason: 'voll' })
  assert.equal(!again.ok && again.refusal.key, 'referrals.alreadyAnswered')
  for (const step of ['arrive', 'miss', 'end'])
    assert.equal(
      (await takeStep(world, bearerOfLink, { step })).ok,
      false,
      'a link accepts or declines, nothing else',
    )
})

test('"dort nicht möglich" carries a reason about the house, and "besser: X"', async () => {
  const sent = await handOver()
  const without = await takeStep(world, host, { id: sent.receivedId, step: 'decline' })
  assert.deepEqual(!without.ok && without.refusal.fields, { reason: 'referrals.reasonMissing' })
  assert.ok(
    (
      await takeStep(world, host, {
        id: sent.receivedId,
        step: 'decline',
        reason: 'voll',
        betterServiceId: betterId,
      })
    ).ok,
  )
  const seen = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  assert.deepEqual(
    [seen?.word, seen?.reason, seen?.better_title],
    ['nicht-moeglich', 'voll', 'Lerngruppe Deutsch'],
  )
  const about = await takeStep(world, host, {
    id: sent.receivedId,
    step: 'decline',
    reason: 'nicht gekommen',
  })
  assert.equal(about.ok, false)
})

test('an old link asks for a new one, sent to the same address', async () => {
  const sent = await handOver()
  const token = await linkOf(sent.receivedId)
  scene.setNow('2026-09-12T08:00:00Z')
  assert.ok((await world.look(link(token), findByLink))!.link_until! < world.now())
  const page = await makeApp(world).request(`/de/antwort/${token}`, {
    method: 'POST',
    body: new URLSearchParams({ step: 'accept' }),
  })
  assert.match(await page.text(), /Dieser Link ist abgelaufen/)
  assert.equal((await world.look(host, (tx) => findReceivedView(tx, sent.receivedId)))?.state, 'sent')
  assert.ok((await renewLink(world, link(token), {})).ok)
  const fresh = await linkOf(sent.receivedId)
  assert.notEqual(fresh, token)
  assert.equal(await world.look(link(token), findByLink), undefined)
  assert.ok((await world.look(link(fresh), findByLink))!.link_until! > world.now())
})

test('withdrawal erases the house’s copy at once and tells the house to forget, not the sender', async () => {
  const sent = await handOver()
  await takeStep(world, host, { id: sent.receivedId, step: 'accept' })
  const before = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  assert.ok((await withdraw(world, code(sent.code), {})).ok)
  const copy = await world.look(host, (tx) => findReceivedView(tx, sent.receivedId))
  assert.deepEqual(
    [copy?.state, copy?.first_name, copy?.contact_value, copy?.note, copy?.sentences],
    ['withdrawn', null, null, null, []],
  )
  assert.deepEqual(await world.look(counsellor, (tx) => findSentView(tx, sent.sentId)), before)
  await world.jobs.drain()
  const mails = await world.look(system('test'), (tx) => newestMails(tx, 500))
  assert.equal(
    mails.filter((mail) => /löschen/.test(mail.subject) && mail.body.includes(sent.receivedId)).length,
    1,
  )
  assert.ok((await withdraw(world, code(sent.code), {})).ok, 'twice answers the same')
})

test('a slip says nothing about a person; the house counts it, the sender does not see it', async () => {
  const slip = await handOutSlip(world, counsellor, { serviceId, language: 'en' })
  assert.ok(slip.ok)
  const before = await world.look(counsellor, (tx) => findSentView(tx, slip.value.sentId))
  assert.equal(
    (await countSlip(world, code(slip.value.code), { organizationId: counsellor.organizationId })).ok,
    false,
  )
  assert.ok((await countSlip(world, code(slip.value.code), { organizationId: host.organizationId })).ok)
  assert.deepEqual(await world.look(counsellor, (tx) => findSentView(tx, slip.value.sentId)), before)
  assert.equal(
    (await countSlip(world, code(slip.value.code), { organizationId: host.organizationId })).ok,
    false,
  )
})

test('"angekommen" reaches the sender only when the person says so; what the house noted plays no part', async () => {
  const sent = await handOver()
  await takeStep(world, host, { id: sent.receivedId, step: 'accept' })
  const before = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  await takeStep(world, host, { id: sent.receivedId, step: 'arrive' })
  assert.deepEqual(await world.look(counsellor, (tx) => findSentView(tx, sent.sentId)), before)
  assert.ok((await releaseArrival(world, code(sent.code), {})).ok)
  assert.equal(
    (await world.look(counsellor, (tx) => findSentView(tx, sent.sentId)))?.released_on,
    world.now().toISOString().slice(0, 10),
  )
  const declined = await handOver()
  await takeStep(world, host, { id: declined.receivedId, step: 'decline', reason: 'voll' })
  assert.equal((await releaseArrival(world, code(declined.code), {})).ok, false)
})

// REQ: ASVS-8.2.2
test('rows are seen by their owner alone', async () => {
  const other = { ...host, organizationId: newId() }
  for (const table of ['handover_sent', 'handover_received', 'sheet']) {
    assert.deepEqual(
      (await world.database.pool.query(`select * from ${table}`)).rows,
      [],
      `${table} without a context`,
    )
    if (table !== 'sheet') assert.deepEqual(await rows(other, table), [], `${table} of another organization`)
    await assert.rejects(rows(visitor, table), /permission denied/)
  }
  for (const actor of [counsellor, host])
    await assert.rejects(rows(actor, 'sheet'), /permission denied/, 'no organization reads a sheet')
  assert.deepEqual(await rows({ context: 'code', code: 'x' }, 'sheet'), [])
  await assert.rejects(
    rows(system('test'), 'handover_received'),
    /permission denied/,
    'the clock reads no personal column',
  )
})

// REQ: ASVS-8.2.2
test('another organization’s hand-over looks like one that does not exist', async () => {
  const sent = await handOver()
  const stranger = { ...host, organizationId: newId() }
  const foreign = await takeStep(world, stranger, { id: sent.receivedId, step: 'accept' })
  const missing = await takeStep(world, host, { id: newId(), step: 'accept' })
  assert.deepEqual(foreign, missing)
  assert.equal((await countHint(world, { ...counsellor, roles: ['coordinator'] }, { serviceId })).ok, false)
})

test('the clock reminds once, expires after 30 days, closes on its Monday, erases after 90 days', async () => {
  const sent = await handOver()
  await world.jobs.drain()
  const mails = async () => (await world.look(system('test'), (tx) => newestMails(tx, 500))).length
  scene.setNow('2026-09-03T08:00:00Z')
  await remind(world)
  await world.jobs.drain()
  const count = await mails()
  scene.setNow('2026-09-04T09:00:00Z')
  await remind(world)
  await remind(world)
  await world.jobs.drain()
  assert.ok((await mails()) > count)
  const after = await mails()
  await remind(world)
  await world.jobs.drain()
  assert.equal(await mails(), after, 'once')
  const due = await world.look(system('test'), (tx) => listDue(tx, ['sent'], tx.now, 1, true))
  assert.deepEqual(due, [], 'who was reminded does not stand in the way of those who come later')
  scene.setNow('2026-10-01T09:00:00Z')
  await expire(world)
  const mine = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  assert.equal(mine?.word, 'uebergeben', 'expiry says nothing to the sender')
  assert.equal((await world.look(host, (tx) => findReceivedView(tx, sent.receivedId)))?.state, 'expired')
  scene.setNow('2026-10-05T02:00:00Z')
  await close(world)
  assert.equal((await world.look(counsellor, (tx) => findSentView(tx, sent.sentId)))?.word, 'abgeschlossen')
  scene.setNow('2027-01-10T02:00:00Z')
  const erased = await world.look(system('test'), async (tx) => {
    const { rows } = await sql<{ side: string; organization: string; count: number }>`
      select 'sent' as side, organization_id as organization, count(*)::int as count from handover_sent group by 2
      union all
      select 'received', organization_id, count(*)::int from handover_received
        where ended_at <= ${'2026-10-12T02:00:00Z'}::timestamptz group by 2`.execute(tx.db)
    return rows
  })
  await erase(world)
  await erase(world)
  const noted = await world.look(system('test'), async (tx) => {
    const { rows } = await sql<(typeof erased)[number]>`
      select detail::jsonb->>'side' as side, organization_id as organization, (detail::jsonb->>'count')::int as count
      from audit_entry where action = 'referrals.erase' and subject = ''`.execute(tx.db)
    return rows
  })
  const bySide = (rows: typeof erased) => rows.toSorted((one, other) => one.side.localeCompare(other.side))
  assert.equal(erased.length, 2)
  assert.deepEqual(
    bySide(noted),
    bySide(erased),
    'one entry for each side, and none where nothing was erased',
  )
  assert.deepEqual(await world.look(counsellor, (tx) => listSent(tx, 1)), [])
  assert.equal(await world.look(host, (tx) => findReceivedView(tx, sent.receivedId)), undefined)
})

test('an answer after the closing day moves nothing at the sender', async () => {
  scene.setNow('2026-09-12T09:00:00Z')
  const sent = await aHandover(scene)
  scene.setNow('2026-10-12T10:00:00Z')
  const before = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  const chain = () =>
    world.look(
      system('test'),
      async (tx) =>
        (
          await sql`select from audit_entry where organization_id = ${counsellor.organizationId}`.execute(
            tx.db,
          )
        ).rows.length,
    )
  const length = await chain()
  assert.ok(length > 0)
  assert.ok((await takeStep(world, host, { id: sent.receivedId, step: 'accept' })).ok)
  assert.deepEqual(await world.look(counsellor, (tx) => findSentView(tx, sent.sentId)), before)
  assert.equal(await chain(), length)
})

test('the person can withdraw as long as the house has a copy', async () => {
  scene.setNow('2026-09-14T09:00:00Z')
  const sent = await aHandover(scene)
  await takeStep(world, host, { id: sent.receivedId, step: 'accept' })
  scene.setNow('2027-05-30T09:00:00Z')
  await expire(world)
  assert.ok((await world.look(host, (tx) => findReceivedView(tx, sent.receivedId)))?.first_name)
  assert.ok((await withdraw(world, code(sent.code), {})).ok)
  assert.equal((await world.look(host, (tx) => findReceivedView(tx, sent.receivedId)))?.first_name, null)
})
