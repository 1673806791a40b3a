// Whose it is: the person's alone. What is tried here are the database, the house, the Jobcenter and the log.
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { anOrganization } from '#directory/testing'
import { aPerson } from '#people/testing'
import { type Actor, roles, system, visitor } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newId } from '#platform/secrets.ts'
import { tables } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { answerConfirmation } from './answer-confirmation.ts'
import { readPath, updatePath } from './change-path.ts'
import { eraseEngagements } from './erase.ts'
import { pathBearer } from './open-path.ts'
import { addEngagement, writeHours } from './own-path.ts'
import { sendHours, takeBack } from './send-hours.ts'
import { aPathScene, beginOn, memberOf, phoneOf } from './testing.ts'

const start = '2026-09-01T08:00:00Z'
const lines: string[] = []
const scene = await aPathScene(start)
const { world, house, agency } = scene
const phone = phoneOf(world)
const canary = 'Kanarienvogel im Familienzentrum'
after(() => scene.close())
beforeEach(() => scene.setNow(start))

const asOwner = async <T>(text: string): Promise<T[]> =>
  world.database.asOwner(async (owner) => (await owner.query(text)).rows as T[])

const aPath = async () => {
  const code = await beginOn(phone, canary)
  const bearer = pathBearer(world, code)!
  assert.ok(await readPath(world, bearer))
  return { code, bearer }
}
/** An organization with somebody who could answer. */
const aHouse = async (given: Parameters<typeof anOrganization>[1]) => {
  const organization = await anOrganization(world, given)
  await aPerson(world, { organization, roles: ['host', 'lead', 'coordinator'] })
  return organization
}
const hours = (organizationId: string, more: Record<string, unknown> = {}) => ({
  id: newId(),
  organizationId,
  name: 'Amira Muster',
  role: canary,
  from: '2026-03-01',
  until: '2026-08-31',
  quarters: 90,
  strengths: ['zuhoeren'],
  ...more,
})
const countIn = (actor: Actor, table: 'own_path' | 'engagement_confirmation'): Promise<number> =>
  world
    .look(actor, (tx) =>
      tables<Record<typeof table, { id: string }>>(tx).selectFrom(table).select('id').execute(),
    )
    .then(
      (rows) => rows.length,
      (error) => {
        assert.match(String(error), /permission denied/)
        return 0
      },
    )

test('in the database nothing can be read but when it ends: not what, not how much, not the code', async () => {
  const { code, bearer } = await aPath()
  for (let i = 0; i < 5; i++)
    await updatePath(world, bearer, (path) =>
      writeHours(path, { id: `h${i}`, day: '2026-08-01', quarters: 6, what: canary, engagementId: null }),
    )
  const rows = await asOwner<{ all: string; size: number }>(
    `select own_path::text as all, octet_length(sealed) as size from own_path`,
  )
  for (const { all } of rows) {
    assert.doesNotMatch(all, new RegExp(`${canary}|${Buffer.from(canary).toString('hex')}`))
    assert.ok(!all.includes(code))
  }
  // An empty one and a full page of notes have the same length.
  await beginOn(phone, '')
  const sizes = await asOwner<{ size: number }>('select distinct octet_length(sealed) as size from own_path')
  assert.equal(sizes.length, 1)
  assert.deepEqual(
    (
      await asOwner<{ column_name: string }>(
        `select column_name from information_schema.columns where table_name = 'own_path' order by 1`,
      )
    ).map((one) => one.column_name),
    ['code', 'expires_on', 'id', 'sealed', 'version'],
  )
})

test('no context and no role reads a path; only its own code does', async () => {
  const { bearer } = await aPath()
  const { bearer: other } = await aPath()
  for (const actor of [
    visitor,
    { context: 'link', link: bearer.path.code } as const,
    { context: 'code', code: 'none' } as const,
    bearer.receipts,
    ...roles.flatMap((role) => [memberOf(house, role), memberOf(agency, role)]),
    memberOf(house, ...roles),
  ])
    assert.equal(await countIn(actor, 'own_path'), 0, JSON.stringify(actor))
  assert.equal(await countIn(bearer.path, 'own_path'), 1)
  assert.equal(await countIn(other.path, 'own_path'), 1)
  // The system sees when rows end, and not a column more.
  await assert.rejects(
    world.look(system('test'), (tx) =>
      tables<{ own_path: { sealed: Buffer } }>(tx).selectFrom('own_path').select('sealed').execute(),
    ),
    /permission denied/,
  )
})

test('what a house is sent is what was chosen; no row leads from it to the path or to the next house', async () => {
  const { bearer } = await aPath()
  const elsewhere = await aHouse({ name: 'Verein Elsewhere' })
  const one = await sendHours(world, bearer.receipts, hours(house))
  const two = await sendHours(world, bearer.receipts, hours(elsewhere))
  assert.ok(one.ok && two.ok)
  assert.equal(await countIn(scene.host, 'engagement_confirmation'), 1)
  assert.equal(await countIn(memberOf(elsewhere, 'lead'), 'engagement_confirmation'), 1)
  // Not for a counsellor, not for whoever is technique, not for a visitor; nor for the path's own fingerprint.
  for (const actor of [
    memberOf(house, 'counsellor', 'privacy', 'evaluator', 'operator'),
    visitor,
    bearer.path,
  ])
    assert.equal(await countIn(actor, 'engagement_confirmation'), 0)
  await assert.rejects(
    world.look(scene.host, (tx) =>
      tables<{ engagement_confirmation: { receipt: string } }>(tx)
        .selectFrom('engagement_confirmation')
        .select('receipt')
        .execute(),
    ),
    /permission denied/,
  )
  const linked = await asOwner(
    'select from own_path p join engagement_confirmation c on c.receipt = p.code or c.id = p.id',
  )
  assert.equal(linked.length, 0)
})

test('nothing reaches a Jobcenter, an Agentur or a firm: not by the action, not by the database', async () => {
  const { bearer } = await aPath()
  const kinds = ['jobcenter_ge', 'jobcenter_zkt', 'agentur', 'betrieb'] as const
  for (const kind of kinds) {
    const id = await aHouse({ kind, name: `Stelle ${kind}` })
    const outcome = await sendHours(world, bearer.receipts, hours(id))
    assert.ok(!outcome.ok && outcome.refusal.key === 'volunteering.houseNotAsked')
    const row = {
      id: newId(),
      organization_id: id,
      receipt: 'r',
      name: 'N',
      role: 'R',
      sent_on: '2026-09-01',
    }
    await assert.rejects(
      world.look(
        { context: 'member', personId: newId(), organizationId: id, roles: ['host', 'transfer' as never] },
        (tx) =>
          tables<{ engagement_confirmation: Record<string, unknown> }>(tx)
            .insertInto('engagement_confirmation')
            .values({ ...row, from_day: '2026-01-01', until_day: '2026-01-02', expires_on: '2026-12-01' })
            .execute(),
      ),
      /row-level security/,
    )
    // Even a row that got there by any other way is not read there.
    await asOwner(`insert into engagement_confirmation (id, organization_id, receipt, name, role, from_day, until_day, sent_on, expires_on)
      values ('${row.id}', '${id}', 'r', '${canary}', 'R', '2026-01-01', '2026-01-02', '2026-09-01', '2026-12-01')`)
    assert.equal(await countIn(memberOf(id, ...roles), 'engagement_confirmation'), 0, kind)
    await asOwner(`delete from engagement_confirmation where organization_id = '${id}'`)
  }
  const { html } = await phone('/mein-ehrenamt/bestaetigen', { code: bearer.typed })
  assert.match(html, />Haus am Park e\. V\.</)
  assert.doesNotMatch(html, /(Jobcenter Musterstadt|Stelle)/)
})

test('taken back, the copy of the house is gone with the same transaction, and both chains know only that', async () => {
  const { bearer } = await aPath()
  const sent = await sendHours(world, bearer.receipts, hours(house))
  assert.ok(sent.ok)
  const id = sent.value
  assert.ok((await answerConfirmation(world, scene.host, { id, answer: 'confirm', quarters: 80 })).ok)
  // Another's code does not take it back.
  assert.ok(!(await takeBack(world, (await aPath()).bearer.receipts, { id })).ok)
  const before = await countIn(scene.host, 'engagement_confirmation')
  assert.ok((await takeBack(world, bearer.receipts, { id })).ok)
  assert.equal(await countIn(scene.host, 'engagement_confirmation'), before - 1)
  assert.ok(!(await answerConfirmation(world, scene.host, { id, answer: 'confirm', quarters: null })).ok)
  const chain = await asOwner<{ all: string }>('select audit_entry::text as all from audit_entry')
  for (const { all } of chain) assert.doesNotMatch(all, new RegExp(`${canary}|Amira|${bearer.typed}`))
  assert.ok(chain.some(({ all }) => all.includes('volunteering.take-back')))
})

test('taken back, it is gone also at a house that became a Jobcenter meanwhile, and that never reads it', async () => {
  const { bearer } = await aPath()
  const changing = await aHouse({ name: 'Amt im Wandel' })
  const sent = await sendHours(world, bearer.receipts, hours(changing))
  assert.ok(sent.ok)
  await asOwner(`update organization set kind = 'jobcenter_zkt' where id = '${changing}'`)
  assert.equal(await countIn(memberOf(changing, ...roles), 'engagement_confirmation'), 0)
  assert.ok((await takeBack(world, bearer.receipts, { id: sent.value })).ok)
  assert.equal(await countIn(bearer.receipts, 'engagement_confirmation'), 0)
  assert.deepEqual(await asOwner(`select from engagement_confirmation where id = '${sent.value}'`), [])
})

test('a house that answers again does not keep it for longer', async () => {
  const { bearer } = await aPath()
  const sent = await sendHours(world, bearer.receipts, hours(house))
  assert.ok(sent.ok)
  const ends = async () =>
    (
      await asOwner<{ end: string }>(
        `select expires_on::text as end from engagement_confirmation where id = '${sent.value}'`,
      )
    )[0]?.end
  const answer = (id: string) =>
    answerConfirmation(world, scene.host, { id, answer: 'confirm', quarters: 80 })
  assert.ok((await answer(sent.value)).ok)
  assert.equal(await ends(), '2026-11-30')
  scene.setNow('2026-11-20T08:00:00Z')
  assert.ok((await answer(sent.value)).ok)
  assert.equal(await ends(), '2026-11-30')
})

test('paths end twelve months after the last change, copies of houses ninety days after the answer', async () => {
  const { bearer } = await aPath()
  const sent = await sendHours(world, bearer.receipts, hours(house))
  assert.ok(sent.ok)
  scene.setNow('2026-11-01T08:00:00Z')
  assert.ok(
    (await answerConfirmation(world, scene.host, { id: sent.value, answer: 'nothing', quarters: null })).ok,
  )
  const left = async () => {
    await eraseEngagements(world)
    return [
      (await asOwner(`select from engagement_confirmation where id = '${sent.value}'`)).length,
      (await asOwner(`select from own_path where code = '${bearer.path.code}'`)).length,
    ]
  }
  scene.setNow('2027-01-30T08:00:00Z')
  assert.deepEqual(await left(), [1, 1])
  scene.setNow('2027-01-31T08:00:00Z')
  assert.deepEqual(await left(), [0, 1])
  // A change begins the twelve months anew.
  await updatePath(world, bearer, (path) => addEngagement(path, { id: 'n', title: 'T', serviceId: null }))
  scene.setNow('2028-01-31T08:00:00Z')
  assert.deepEqual(await left(), [0, 1])
  assert.ok(await readPath(world, bearer))
  scene.setNow('2028-02-01T08:00:00Z')
  assert.equal(await readPath(world, bearer), undefined)
  assert.deepEqual(await left(), [0, 0])
})

test('two phones at once: no change is lost', async () => {
  const { bearer } = await aPath()
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, (_, i) =>
      updatePath(world, bearer, (path) =>
        addEngagement(path, { id: `e${i}`, title: `T${i}`, serviceId: null }),
      ),
    ),
  )
  assert.ok(outcomes.every(({ ok }) => ok))
  assert.equal((await readPath(world, bearer))?.engagements.length, 5)
})

test('the code stands in no address, no header and no line of the log', async () => {
  const { code } = await aPath()
  const log: World['log'] = (...said) => void lines.push(JSON.stringify(said))
  const app = makeApp({ ...world, log })
  for (const path of ['', '/stunden', '/bestaetigen', '/engagement']) {
    const answer = await app.request(`/de/mein-ehrenamt${path}`, {
      method: 'POST',
      body: new URLSearchParams({ code }),
    })
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
    assert.ok(!JSON.stringify([...answer.headers]).includes(code))
    const html = await answer.text()
    for (const [, address = ''] of html.matchAll(/(?:href|action|src)="([^"]*)"/g))
      assert.ok(!address.includes(code))
  }
  assert.ok(!lines.join('\n').includes(code))
})

test('nobody fills the desks of houses: a line begins so many paths an hour, and each asks so many times', async () => {
  const app = makeApp(world)
  const ask = async (fields?: Record<string, string>) =>
    app.request('/de/mein-ehrenamt/neu', fields ? { method: 'POST', body: new URLSearchParams(fields) } : {})
  const begin = async () => {
    const neu = /name="neu" value="([^"]+)"/.exec(await (await ask()).text())?.[1] ?? ''
    return (await ask({ neu, title: 'Vorlesen' })).status
  }
  const answers = []
  for (let i = 0; i < 41; i++) answers.push(await begin())
  assert.deepEqual([answers[0], answers[40]], [200, 429])
})
