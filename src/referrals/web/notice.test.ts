// R7, § 78 SGB X: no personal data to an organization that has not accepted the notice on secrecy and purpose.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { wording } from '#consent'
import { signInDemo } from '#people'
import { acceptNotice } from '#people/testing'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newCode, newId } from '#platform/secrets.ts'
import { consentFacts } from '../consent-facts.ts'
import { countHint } from '../count-hint.ts'
import { draft } from '../draft.ts'
import { handOutSlip } from '../hand-out-slip.ts'
import { findParties } from '../parties.ts'
import { countSent, findReceivedOf } from '../queries.ts'
import { sendHandover } from '../send-handover.ts'
import { aDraft, aHandover, aScene, codeOn, draftForm, post } from '../testing.ts'

const scene = await aScene()
const { world, counsellor, host, serviceId } = scene
after(() => scene.close())
const app = makeApp(world)
const opened = (await signInDemo(world, 'jc')) ?? assert.fail('no session')
const open = async (path: string): Promise<{ status: number; to: string | null; html: string }> => {
  const answer = await app.request(`/de${path}`, {
    headers: { cookie: `trittstein_session=${opened.token}` },
  })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const forget = (organizationId: string, version: string | null = null): Promise<void> =>
  world.look(
    system('test'),
    async (tx) =>
      void (await sql`update organization_duty set notice_version = ${version} where organization_id = ${organizationId}`.execute(
        tx.db,
      )),
  )
const send = async (way: 'now' | 'home'): Promise<string> => {
  const given = draft.parse(aDraft(serviceId))
  const parties = await world.look(counsellor, (tx) => findParties(tx, counsellor.organizationId, serviceId))
  const wordingHash = wording('ar', consentFacts('ar', given, parties)).hash
  const input = { draft: given, sentId: newId(), code: newCode(), way, wordingHash }
  const outcome = await sendHandover(world, counsellor, input)
  return outcome.ok ? 'sent' : outcome.refusal.key
}
const count = (): Promise<number> => world.look(counsellor, (tx) => countSent(tx))

test('to a house that has not accepted the notice, nor to one that accepted an old one, goes no personal data', async () => {
  const before = await count()
  for (const version of [null, '2020-01']) {
    await forget(host.organizationId, version)
    for (const way of ['now', 'home'] as const) assert.equal(await send(way), 'referrals.noNotice')
  }
  assert.equal(await count(), before)
  assert.ok((await countHint(world, counsellor, { serviceId })).ok)
  assert.ok((await handOutSlip(world, counsellor, { serviceId, language: 'de' })).ok, 'a slip says nothing')
  await acceptNotice(world, host.organizationId)
  assert.equal(await send('now'), 'sent')
})

test('nor from an organization that has not accepted it', async () => {
  await forget(counsellor.organizationId)
  for (const way of ['now', 'home'] as const) assert.equal(await send(way), 'referrals.noOwnNotice')
  const { html } = await open(`/weitergabe/${serviceId}`)
  assert.match(html, /Ihre Organisation hat den Hinweis/)
  await acceptNotice(world, counsellor.organizationId)
})

test('the page shows the ways that are left: hint, slip and the phone', async () => {
  const all = await open(`/weitergabe/${serviceId}`)
  assert.match(all.html, /\/warm"/)
  assert.doesNotMatch(all.html, /href="tel:/)
  await forget(host.organizationId)
  const left = await open(`/weitergabe/${serviceId}`)
  assert.equal(left.status, 200)
  assert.match(left.html, /Dieses Haus nimmt hier noch keine persönlichen Daten an/)
  assert.match(left.html, /href="tel:03023125200"/)
  for (const way of ['hinweis', 'zettel']) assert.match(left.html, new RegExp(`action="[^"]*/${way}"`), way)
  assert.doesNotMatch(left.html, /\/warm"/)
  const warm = await open(`/weitergabe/${serviceId}/warm`)
  assert.deepEqual([warm.status, warm.to], [303, `/de/weitergabe/${serviceId}`])
  await acceptNotice(world, host.organizationId)
})

test('a "Ja" at home waits until the house accepts again, and decides nothing until then', async () => {
  const sent = await aHandover(scene, {}, 'home')
  const form = await draftForm(scene, sent.code)
  await forget(host.organizationId)
  assert.match((await post(scene, form, '/zustimmen')).html, /nimmt hier noch keine persönlichen Daten an/)
  const received = () => world.look(host, (tx) => findReceivedOf(tx, sent.sentId))
  assert.equal(await received(), undefined)
  await acceptNotice(world, host.organizationId)
  assert.notEqual(codeOn((await post(scene, form, '/zustimmen')).html), '')
  assert.ok(await received())
})
