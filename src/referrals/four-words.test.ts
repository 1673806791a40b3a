import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bearer, withdraw } from '#consent'
import { signInDemo } from '#people'
import { visitor } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { close, expire } from './clock.ts'
import { takeStep } from './take-step.ts'
import { aHandover, aScene, type Scene } from './testing.ts'

/** Each way a hand-over can go, after it was sent on Tuesday, 1 September. */
const answered: Record<string, (scene: Scene, sent: { receivedId: string; code: string }) => Promise<void>> =
  {
    'accepted, then silence': async (scene, sent) => step(scene, sent, 'accept'),
    'accepted, arrived, ended': async (scene, sent) => {
      await step(scene, sent, 'accept')
      scene.setNow('2026-09-08T08:00:00Z')
      await step(scene, sent, 'arrive')
      await step(scene, sent, 'end')
    },
    'accepted, not come, ended': async (scene, sent) => {
      await step(scene, sent, 'accept')
      scene.setNow('2026-09-09T08:00:00Z')
      await step(scene, sent, 'miss')
      await step(scene, sent, 'end')
    },
    'accepted, withdrawn': async (scene, sent) => {
      await step(scene, sent, 'accept')
      scene.setNow('2026-09-10T08:00:00Z')
      await takeBack(scene, sent)
    },
    'accepted, arrived, withdrawn': async (scene, sent) => {
      await step(scene, sent, 'accept')
      scene.setNow('2026-09-11T08:00:00Z')
      await step(scene, sent, 'arrive')
      await takeBack(scene, sent)
    },
  }
const unanswered: typeof answered = {
  'never answered, expired': async () => {},
  'withdrawn on the first day': takeBack,
  'withdrawn after a week': async (scene, sent) => {
    scene.setNow('2026-09-08T08:00:00Z')
    await takeBack(scene, sent)
  },
}

async function step(scene: Scene, sent: { receivedId: string }, name: string): Promise<void> {
  assert.ok((await takeStep(scene.world, scene.host, { id: sent.receivedId, step: name })).ok, name)
}
async function takeBack(scene: Scene, sent: { code: string }): Promise<void> {
  const actor = bearer(scene.world, sent.code)
  assert.ok(actor && (await withdraw(scene.world, actor, {})).ok)
}

/** Everything the sender's organization can fetch: its rows, its audit, its pages; ids taken out. */
const fetchAll = async (scene: Scene, code: string): Promise<{ rows: string; pages: string }> => {
  const { world, counsellor } = scene
  const plain = (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/[0-9a-f]{64}/g, 'HASH')
  const rows: Record<string, unknown> = {}
  for (const role of ['counsellor', 'lead', 'privacy', 'host'] as const)
    for (const table of ['handover_sent', 'handover_received', 'audit_entry'])
      rows[`${role} ${table}`] = await world.look(
        { ...counsellor, roles: [role] },
        async (tx) => (await sql`select * from ${sql.table(table)} t order by t::text`.execute(tx.db)).rows,
      )
  const session = await signInDemo(world, visitor, { account: 'jc' })
  assert.ok(session.ok)
  const app = makeApp(world)
  const cookie = `trittstein_session=${session.value.token}`
  const [sent] = await world.look(
    counsellor,
    async (tx) => (await sql<{ id: string }>`select id from handover_sent`.execute(tx.db)).rows,
  )
  const pages: string[] = []
  for (const path of [
    '/de/uebergaben',
    '/de/uebergaben?stand=abgeschlossen',
    `/de/uebergaben/${sent?.id}`,
    `/en/uebergaben/${sent?.id}`,
    '/de/auswertung',
    '/demo/mail',
  ]) {
    const answer = await app.request(path, { headers: { cookie } })
    pages.push(`${path.replace(sent?.id ?? '', 'ID')} ${answer.status}\n${await answer.text()}`)
  }
  // The counsellor saw the code on the print-out: the sheet behind it must not tell more either.
  const body = new URLSearchParams({ code })
  for (const path of ['/de/zettel', '/ar/zettel']) {
    const sheet = await app.request(path, { method: 'POST', body, headers: { cookie } })
    assert.equal(sheet.status, 200)
    pages.push((await sheet.text()).replaceAll(code, 'CODE'))
  }
  return { rows: plain(JSON.stringify(rows, null, 1)), pages: plain(pages.join('\n')) }
}

const play = async (
  way: (typeof answered)[string],
): Promise<{ open: { rows: string; pages: string }; closed: { rows: string; pages: string } }> => {
  const scene = await aScene()
  try {
    const sent = await aHandover(scene)
    await way(scene, sent)
    await scene.world.jobs.drain()
    scene.setNow('2026-09-20T08:00:00Z')
    await close(scene.world)
    const open = await fetchAll(scene, sent.code)
    scene.setNow('2026-10-02T02:00:00Z')
    await expire(scene.world)
    scene.setNow('2026-10-05T01:00:00Z')
    await close(scene.world)
    await scene.world.jobs.drain()
    return { open, closed: await fetchAll(scene, sent.code) }
  } finally {
    await scene.close()
  }
}

for (const [group, ways, word] of [
  ['after a yes', answered, 'angenommen'],
  ['without an answer', unanswered, 'übergeben'],
] as const) {
  test(`${group}, the sender sees the same, whatever happened`, async () => {
    let first: Awaited<ReturnType<typeof play>> | undefined
    for (const [name, way] of Object.entries(ways)) {
      const seen = await play(way)
      assert.match(seen.open.pages, new RegExp(word), name)
      assert.match(seen.closed.pages, /abgeschlossen/, name)
      first ??= seen
      assert.equal(seen.open.rows, first.open.rows, `${name}: rows before closing`)
      assert.equal(seen.open.pages, first.open.pages, `${name}: pages before closing`)
      assert.equal(seen.closed.rows, first.closed.rows, `${name}: rows after closing`)
      assert.equal(seen.closed.pages, first.closed.pages, `${name}: pages after closing`)
    }
  })
}

test('once closed, a yes and no answer look alike on every page', async () => {
  const yes = await play(answered['accepted, arrived, ended']!)
  const none = await play(unanswered['never answered, expired']!)
  assert.equal(yes.closed.pages, none.closed.pages)
})
