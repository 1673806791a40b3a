import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { bearer, refuseDraft, withdraw, wording } from '#consent'
import { aPerson } from '#people/testing'
import { within } from '#platform/facts.ts'
import { newCode, newId } from '#platform/secrets.ts'
import { agreeAtHome } from './agree-at-home.ts'
import { consentFacts } from './consent-facts.ts'
import { draft } from './draft.ts'
import { handoverMoved, handoverSent, linkNeeded } from './facts.ts'
import { findParties } from './parties.ts'
import { findReceivedOf, findReceivedView, findSentView } from './queries.ts'
import { sendHandover } from './send-handover.ts'
import { takeOver } from './take-over.ts'
import { takeStep } from './take-step.ts'
import { aDraft, aHandover, aScene, draftForm } from './testing.ts'

/** Holds one transaction open where it tells its fact, after its changes. */
let gate: { reached: PromiseWithResolvers<void>; go: PromiseWithResolvers<void> } | undefined
const hold = async (): Promise<void> => {
  const held = gate
  gate = undefined
  held?.reached.resolve()
  await held?.go.promise
}
const listeners = [within(handoverMoved, hold), within(handoverSent, hold), within(linkNeeded, hold)]
const scene = await aScene('2026-09-15T09:00:00Z', [{ name: 'gate', listeners }])
const { world, counsellor, host, serviceId } = scene
after(() => scene.close())

/** The embedded engine has one connection: there the second one waits for that. */
const somebodyWaits = async (): Promise<boolean> => {
  const { pool, kind } = world.database
  if (kind === 'embedded') return pool.waitingCount > 0
  const waiting = await pool.query(
    'select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()',
  )
  return waiting.rowCount !== 0
}

/** Starts `second` while `first` has changed everything and not committed yet. */
const atOnce = async <A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> => {
  const held = { reached: Promise.withResolvers<void>(), go: Promise.withResolvers<void>() }
  gate = held
  const one = first()
  await Promise.race([held.reached.promise, one])
  assert.equal(gate, undefined, 'the first is under way')
  let over = false
  const two = second().finally(() => {
    over = true
  })
  for (const end = Date.now() + 30_000; !over && !(await somebodyWaits()); await pause(10))
    assert.ok(Date.now() < end, 'the second neither waits nor is over')
  held.go.resolve()
  return Promise.all([one, two])
}
const code = (typed: string) => bearer(world, typed) ?? assert.fail('no code')
const states = async (sent: { sentId: string; receivedId: string }) => {
  const copy = await world.look(host, (tx) => findReceivedView(tx, sent.receivedId))
  const mine = await world.look(counsellor, (tx) => findSentView(tx, sent.sentId))
  return [copy?.state, copy?.first_name, mine?.word]
}
const already = { ok: false, refusal: { key: 'referrals.alreadyAnswered', values: undefined } }
const decided = { ok: false, refusal: { key: 'consent.decided', values: undefined } }

test('two "Ja" at the table send once', async () => {
  const given = draft.parse(aDraft(serviceId))
  const parties = await world.look(counsellor, (tx) => findParties(tx, counsellor.organizationId, serviceId))
  const wordingHash = wording('ar', consentFacts('ar', given, parties)).hash
  const input = { draft: given, sentId: newId(), code: newCode(), way: 'now', wordingHash }
  const send = () => sendHandover(world, counsellor, input)
  const both = await atOnce(send, send)
  assert.deepEqual(
    both.map((one) => one.ok && one.value.again),
    [false, true],
  )
})

test('two answers: the first one holds', async () => {
  const sent = await aHandover(scene)
  const [, no] = await atOnce(
    () => takeStep(world, host, { id: sent.receivedId, step: 'accept' }),
    () => takeStep(world, host, { id: sent.receivedId, step: 'decline', reason: 'voll' }),
  )
  assert.deepEqual(no, already)
  assert.deepEqual(await states(sent), ['accepted', 'Amira', 'angenommen'])
})

test('two hosts take it on at once: one has it, to the other it is not there', async () => {
  const colleague = await aPerson(world, { organization: host.organizationId, roles: ['host'] })
  const sent = await aHandover(scene)
  const [one, two] = await atOnce(
    () => takeStep(world, host, { id: sent.receivedId, step: 'accept' }),
    () => takeOver(world, colleague, { id: sent.receivedId }),
  )
  assert.ok(one.ok)
  assert.deepEqual(two, { ok: false, refusal: { key: 'platform.notFound', values: undefined } })
  assert.equal(await world.look(colleague, (tx) => findReceivedView(tx, sent.receivedId)), undefined)
})

test('an answer beside a withdrawal: what was taken back stays taken back', async () => {
  const first = await aHandover(scene)
  const [taken, late] = await atOnce(
    () => withdraw(world, code(first.code), {}),
    () => takeStep(world, host, { id: first.receivedId, step: 'accept' }),
  )
  assert.ok(taken.ok)
  assert.deepEqual(late, already)
  assert.deepEqual(await states(first), ['withdrawn', null, 'uebergeben'])

  const second = await aHandover(scene)
  const both = await atOnce(
    () => takeStep(world, host, { id: second.receivedId, step: 'accept' }),
    () => withdraw(world, code(second.code), {}),
  )
  assert.ok(both.every((one) => one.ok))
  assert.deepEqual(await states(second), ['withdrawn', null, 'angenommen'])
})

test('two "Ja" at home give one sheet and the same code; a "Nein" beside a "Ja" is told so', async () => {
  const ja = async (typed: string) => {
    const { hash = '', neu = '' } = await draftForm(scene, typed)
    return () => agreeAtHome(world, code(typed), { code: typed, newCode: neu, wordingHash: hash })
  }
  const first = await aHandover(scene, {}, 'home')
  const agree = await ja(first.code)
  const [one, two] = await atOnce(agree, agree)
  assert.ok(one.ok)
  assert.deepEqual(two, one)

  const second = await aHandover(scene, {}, 'home')
  const [yes, no] = await atOnce(await ja(second.code), () => refuseDraft(world, code(second.code), {}))
  assert.ok(yes.ok)
  assert.deepEqual(no, decided)
  for (const { sentId } of [first, second])
    assert.ok(await world.look(host, (tx) => findReceivedOf(tx, sentId)))
})
