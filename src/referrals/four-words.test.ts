import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bearer, withdraw } from '#consent'
import { signInDemo } from '#people'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { close, expire } from './clock.ts'
import type { PastHandover } from './past-handover.ts'
import { findReceivedOf } from './queries.ts'
import { takeStep } from './take-step.ts'
import { aHandover, aScene, decideAtHome, post, type Scene } from './testing.ts'

type Deed = (scene: Scene, sent: PastHandover) => Promise<void>
/** Deeds before the closing day, and on it. */
interface Way {
  readonly early?: Deed
  readonly late?: Deed
}

const step =
  (name: string): Deed =>
  async (scene, { sentId }) => {
    const received = await scene.world.look(scene.host, (tx) => findReceivedOf(tx, sentId))
    const outcome = await takeStep(scene.world, scene.host, { id: received?.id, step: name, reason: 'voll' })
    assert.ok(outcome.ok, name)
  }
const takeBack: Deed = async (scene, { code }) => {
  const actor = bearer(scene.world, code)
  assert.ok(actor && (await withdraw(scene.world, actor, {})).ok)
}
const on =
  (day: string, deed: Deed): Deed =>
  async (scene, sent) => {
    scene.setNow(`2026-09-${day}T08:00:00Z`)
    await deed(scene, sent)
  }
const each =
  (...deeds: Deed[]): Deed =>
  async (scene, sent) => {
    for (const deed of deeds) await deed(scene, sent)
  }

const accept = step('accept')
const answered: Record<string, Way> = {
  'accepted, then silence': { early: accept },
  'accepted, arrived, ended': { early: each(accept, on('08', step('arrive')), step('end')) },
  'accepted, not come, ended': { early: each(accept, on('09', step('miss')), step('end')) },
  'accepted, withdrawn': { early: each(accept, on('10', takeBack)) },
  'accepted, arrived, withdrawn': { early: each(accept, on('11', step('arrive')), takeBack) },
}
const unanswered: Record<string, Way> = {
  'never answered, expired': {},
  'withdrawn on the first day': { early: takeBack },
  'withdrawn after a week': { early: on('08', takeBack) },
}
/** Sent on a Saturday: the closing Monday comes before it expires. */
const answeredLate: Record<string, Way> = {
  'never answered': {},
  'accepted on the closing day': { late: accept },
  'declined on the closing day': { late: step('decline') },
  'withdrawn on the closing day': { late: takeBack },
}
const ja: Deed = async (scene, { code }) => assert.ok(await decideAtHome(scene, code, 'ja'))
const takenHome: Record<string, Way> = {
  'not decided': {},
  'a "Nein"': { early: on('07', async (scene, { code }) => void (await decideAtHome(scene, code, 'nein'))) },
  'a "Ja", not answered': { early: on('08', ja) },
  'a "Ja", declined on the closing day': { early: on('09', ja), late: step('decline') },
  'a "Ja", withdrawn': {
    early: async (scene, { code, ...sent }) =>
      takeBack(scene, { ...sent, code: await decideAtHome(scene, code, 'ja') }),
  },
}

/** Everything the sender's organization can fetch: its rows, its audit, its pages; ids taken out. */
const fetchAll = async (
  scene: Scene,
  code: string,
  sheetStatus: number,
): Promise<{ rows: string; pages: string }> => {
  const { world, counsellor } = scene
  const plain = (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/[0-9a-f]{64}/g, 'HASH')
      .replaceAll(/name="form-token" value="[\w-]+"/g, 'TOKEN')
      // Made anew whenever a draft is shown.
      .replaceAll(/name="neu" value="[\w-]+"/g, 'NEU')
  const rows: Record<string, unknown> = {}
  for (const role of ['counsellor', 'lead', 'privacy', 'host'] as const)
    for (const table of ['handover_sent', 'handover_received'])
      rows[`${role} ${table}`] = await world.look(
        { ...counsellor, roles: [role] },
        async (tx) => (await sql`select * from ${sql.table(table)} t order by t::text`.execute(tx.db)).rows,
      )
  // A privacy officer asks for it case by case; here is all of it.
  rows.audit = await world.look(
    system('test'),
    async (tx) =>
      (
        await sql`select * from audit_entry t where organization_id = ${counsellor.organizationId}
          order by t::text`.execute(tx.db)
      ).rows,
  )
  const session = await signInDemo(world, 'jc')
  assert.ok(session)
  const app = makeApp(world)
  const cookie = `trittstein_session=${session.token}`
  const [sent] = await world.look(
    counsellor,
    async (tx) => (await sql<{ id: string }>`select id from handover_sent`.execute(tx.db)).rows,
  )
  const pages: string[] = []
  for (const path of [
    '/de/uebergaben',
    '/de/uebergaben?stand=angenommen',
    '/de/uebergaben?stand=nicht-moeglich',
    '/de/uebergaben?stand=abgeschlossen',
    `/de/uebergaben/${sent?.id}`,
    `/en/uebergaben/${sent?.id}`,
  ]) {
    const answer = await app.request(path, { headers: { cookie } })
    assert.equal(answer.status, 200, path)
    pages.push(await answer.text())
  }
  // The counsellor saw the code on the print-out: the sheet behind it must not tell more either.
  const sheet = await post(scene, { code })
  assert.equal(sheet.status, sheetStatus)
  pages.push(sheet.html.replaceAll(code, 'CODE'))
  return { rows: plain(JSON.stringify(rows, null, 1)), pages: plain(pages.join('\n')) }
}

const play = async (
  { early, late }: Way,
  { start = '2026-09-01', look = '2026-09-20', way = 'now' as 'now' | 'home' } = {},
): Promise<{ open: { rows: string; pages: string }; closed: { rows: string; pages: string } }> => {
  const scene = await aScene(`${start}T08:00:00Z`)
  try {
    const sent = await aHandover(scene, {}, way)
    await early?.(scene, sent)
    await scene.world.jobs.drain()
    scene.setNow(`${look}T08:00:00Z`)
    await close(scene.world)
    const open = await fetchAll(scene, sent.code, 200)
    scene.setNow('2026-10-02T02:00:00Z')
    await expire(scene.world)
    scene.setNow('2026-10-05T01:00:00Z')
    await close(scene.world)
    scene.setNow('2026-10-05T09:00:00Z')
    await late?.(scene, sent)
    await scene.world.jobs.drain()
    scene.setNow('2026-10-06T00:10:00Z')
    await expire(scene.world)
    await close(scene.world)
    return { open, closed: await fetchAll(scene, sent.code, way === 'now' ? 200 : 422) }
  } finally {
    await scene.close()
  }
}

const saturday = { start: '2026-09-05' }
for (const [group, ways, word, when] of [
  ['after a yes', answered, 'angenommen', {}],
  ['without an answer', unanswered, 'übergeben', {}],
  ['with an answer on the closing day', answeredLate, 'übergeben', saturday],
  ['after it was taken home', takenHome, 'übergeben', { ...saturday, look: '2026-09-11', way: 'home' }],
] as const) {
  test(`${group}, the sender sees the same, whatever happened`, async () => {
    let first: Awaited<ReturnType<typeof play>> | undefined
    for (const [name, way] of Object.entries(ways)) {
      const seen = await play(way, when)
      assert.match(seen.open.pages, new RegExp(`kern-badge[^>]*><span>${word}</span>`), name)
      assert.match(seen.closed.pages, /kern-badge[^>]*><span>abgeschlossen<\/span>/, name)
      first ??= seen
      assert.equal(seen.open.rows, first.open.rows, `${name}: rows before closing`)
      assert.equal(seen.open.pages, first.open.pages, `${name}: pages before closing`)
      assert.equal(seen.closed.rows, first.closed.rows, `${name}: rows after closing`)
      assert.equal(seen.closed.pages, first.closed.pages, `${name}: pages after closing`)
    }
  })
}

test('once closed, a yes and no answer look alike on every page', async () => {
  const yes = await play(answered['accepted, arrived, ended'] ?? {})
  const none = await play(unanswered['never answered, expired'] ?? {})
  assert.equal(yes.closed.pages, none.closed.pages)
})
