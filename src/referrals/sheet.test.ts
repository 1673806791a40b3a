import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { bearer, offerNewCode, openNewCode } from '#consent'
import { system } from '#platform/actor.ts'
import { seal } from '#platform/secrets.ts'
import { erase } from './clock.ts'
import { findReceivedOf, findReceivedView, findSentView } from './queries.ts'
import { takeStep } from './take-step.ts'
import { aHandover, aScene, codeOn, decideAtHome, draftForm, post } from './testing.ts'

const scene = await aScene()
const { world, counsellor, host, serviceId } = scene
after(() => scene.close())

const day = (date: string): void => scene.setNow(`${date}T08:00:00Z`)
const sheetOf = async (code: string) =>
  world.look(
    bearer(world, code) ?? assert.fail('no code'),
    async (tx) => (await sql<Record<string, unknown>>`select * from sheet`.execute(tx.db)).rows[0],
  )
/** How many copies the house has of it. */
const copies = async (sentId: string): Promise<number> =>
  world.look(
    host,
    async (tx) =>
      (await sql`select id from handover_received where sent_id = ${sentId}`.execute(tx.db)).rows.length,
  )
/** The page of a draft, without the code that was made for this showing. */
const shown = async (code: string): Promise<string> =>
  (await post(scene, { code })).html.replace(/(name="neu" value=)"[^"]+"/, '$1').replaceAll(code, 'CODE')

test('taken home: nothing moves before the "Ja"; the sender cannot tell it from a "Nein"', async () => {
  day('2026-09-01')
  const yes = await aHandover(scene, {}, 'home')
  const no = await aHandover(scene, {}, 'home')
  assert.equal(yes.receivedId, '')
  const code = await decideAtHome(scene, yes.code, 'ja')
  await decideAtHome(scene, no.code, 'nein')
  assert.deepEqual([await copies(yes.sentId), await copies(no.sentId)], [1, 0])
  assert.equal((await sheetOf(code))?.channel, 'eigenes-geraet')
  const [a, b] = [yes, no].map((one) => world.look(counsellor, (tx) => findSentView(tx, one.sentId)))
  const strip = (row: Record<string, unknown> | undefined) => ({ ...row, id: '', sent_at: '' })
  assert.deepEqual(strip(await a), strip(await b))
})

test('the code on the slip, which the counsellor has seen, opens the same draft before and after', async () => {
  day('2026-09-01')
  const [yes, no, open] = [
    await aHandover(scene, {}, 'home'),
    await aHandover(scene, {}, 'home'),
    await aHandover(scene, {}, 'home'),
  ]
  const before = await shown(open.code)
  assert.match(before, /Amira/)
  day('2026-09-03')
  const fresh = await decideAtHome(scene, yes.code, 'ja')
  await decideAtHome(scene, no.code, 'nein')
  const received = await world.look(host, (tx) => findReceivedOf(tx, yes.sentId))
  assert.ok((await takeStep(world, host, { id: received?.id, step: 'accept' })).ok)
  for (const { code } of [yes, no, open]) assert.equal(await shown(code), before)
  assert.equal(
    (await sheetOf(no.code))?.state,
    (await sheetOf(yes.code))?.state,
    'which of both is written nowhere',
  )
  assert.match((await post(scene, { code: fresh })).html, /freut sich auf Sie/)
  // Nor do the other buttons tell: what is asked without deciding is refused alike.
  for (const [way, more] of [
    ['/zustimmen', { hash: '0'.repeat(64), neu: '' }],
    ['/zuruecknehmen', {}],
    ['/angekommen', {}],
    ['', { frage: 'zuruecknehmen' }],
  ] as const) {
    const answers: string[] = []
    for (const { code } of [yes, no, open]) {
      const { html } = await post(scene, { code, ...more }, way)
      answers.push(html.replace(/(name="neu" value=)"[^"]+"/, '$1').replaceAll(code, 'CODE'))
    }
    assert.equal(new Set(answers).size, 1, way)
  }
  day('2026-09-09')
  for (const { code } of [yes, no, open])
    assert.equal((await post(scene, { code })).status, 422, 'a week later')
})

test('a decision is taken once: a "Ja" after a "Nein" passes nothing on', async () => {
  day('2026-09-01')
  const sent = await aHandover(scene, {}, 'home')
  const form = await draftForm(scene, sent.code)
  assert.match((await post(scene, form, '/ablehnen')).html, /wird nichts weitergegeben/)
  const { html } = await post(scene, form, '/zustimmen')
  assert.match(html, /schon entschieden/)
  assert.equal(codeOn(html), '')
  assert.equal(await copies(sent.sentId), 0)
})

test('a second click on "Ja", a reload, a lost answer: the same page with the same new code', async () => {
  day('2026-09-01')
  const sent = await aHandover(scene, {}, 'home')
  const form = await draftForm(scene, sent.code)
  const first = await post(scene, form, '/zustimmen')
  const code = codeOn(first.html)
  assert.match(code, /^.{5}-.{5}$/)
  assert.deepEqual(await post(scene, form, '/zustimmen'), first)
  day('2026-09-20')
  assert.equal(codeOn((await post(scene, form, '/zustimmen')).html), code, 'when the draft is gone, too')
  // Whoever opens the draft again with the old code does not get at the new one.
  day('2026-09-02')
  const other = await draftForm(scene, sent.code)
  assert.notEqual(other.neu, form.neu)
  assert.equal(codeOn((await post(scene, other, '/zustimmen')).html), '')
  // And with the new one the person takes it back.
  assert.match((await post(scene, { code }, '/zuruecknehmen')).html, /Erledigt/)
  const received = await world.look(host, (tx) => findReceivedOf(tx, sent.sentId))
  assert.equal((await world.look(host, (tx) => findReceivedView(tx, received?.id ?? '')))?.first_name, null)
  assert.doesNotMatch((await post(scene, form, '/zustimmen')).html, /Das Haus hat Ihre Nachricht/)
})

test('nobody chooses the new code: it is one that was offered for this draft', async () => {
  day('2026-09-01')
  const sent = await aHandover(scene, {}, 'home')
  const form = await draftForm(scene, sent.code)
  const other = await aHandover(scene, {}, 'home')
  for (const neu of [
    '',
    '22222-22222',
    'AAAA',
    (await draftForm(scene, other.code)).neu ?? '',
    seal('another secret of thirty-two characters', 'new-code', sent.code, '22222-22222').toString(
      'base64url',
    ),
  ]) {
    assert.equal(codeOn((await post(scene, { ...form, neu }, '/zustimmen')).html), '', neu)
    assert.equal(await copies(sent.sentId), 0)
  }
  const [a, b] = [offerNewCode(world, sent.code), offerNewCode(world, sent.code)]
  assert.notEqual(openNewCode(world, sent.code, a), openNewCode(world, sent.code, b))
  assert.equal(openNewCode(world, other.code, a), undefined)
})

test('a house that stopped taking details meanwhile gets none', async () => {
  day('2026-09-01')
  const sent = await aHandover(scene, {}, 'home')
  const form = await draftForm(scene, sent.code)
  const takes = (yes: boolean) =>
    world.database.asOwner((owner) =>
      owner.query('update service set takes_handover = $1 where id = $2', [yes, serviceId]),
    )
  await takes(false)
  assert.match((await post(scene, form, '/zustimmen')).html, /möchte gerade keine Angaben vorab/)
  assert.equal(await copies(sent.sentId), 0)
  await takes(true)
  assert.notEqual(codeOn((await post(scene, form, '/zustimmen')).html), '', 'nothing was decided by that')
})

test('an answer on the closing day stays between the house and the person, on the sheet as well', async () => {
  for (const step of ['accept', 'decline']) {
    // Sent on a Saturday: it closes on the Monday 30 days later, before it expires.
    day('2026-09-05')
    const [late, none] = [await aHandover(scene), await aHandover(scene)]
    day('2026-10-05')
    const before = await shown(late.code)
    assert.ok((await takeStep(world, host, { id: late.receivedId, step, reason: 'voll' })).ok)
    assert.equal(await shown(late.code), before)
    assert.equal(await shown(late.code), await shown(none.code))
    assert.match(before, /ist abgeschlossen/)
  }
})

test('"Ich war da" is offered as long as the sender has its row, whatever became of it', async () => {
  day('2026-09-01')
  const kept = await aHandover(scene)
  const quiet = await aHandover(scene)
  await takeStep(world, host, { id: kept.receivedId, step: 'accept' })
  const offered = async (code: string) => /zettel\/angekommen/.test((await post(scene, { code })).html)
  // Closed on 5 October; erased 90 days later, in the night to 3 January.
  day('2027-01-02')
  await erase(world)
  assert.deepEqual([await offered(kept.code), await offered(quiet.code)], [true, true])
  day('2027-01-03')
  await erase(world)
  assert.deepEqual([await offered(kept.code), await offered(quiet.code)], [false, false])
  const { html } = await post(scene, { code: kept.code }, '/angekommen')
  assert.match(html, /leider zu spät/)
  assert.doesNotMatch(html, /weiß jetzt/)
  assert.equal((await sheetOf(kept.code))?.released_at, null)
})

test('the system reads of a copy what it needs: who, which, when; not when it closes, nor the link', async () => {
  for (const column of ['closes_on', 'link', 'sheet_id', 'sender_id', 'first_name'])
    await assert.rejects(
      world.look(system('test'), (tx) =>
        sql`select ${sql.ref(column)} from handover_received`.execute(tx.db),
      ),
      /permission denied/,
      column,
    )
})
