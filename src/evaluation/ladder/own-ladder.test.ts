import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { chapter as cooperation } from '#cooperation'
import { aNetwork } from '#directory/testing'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { tables } from '#platform/transaction.ts'
import { aHandover, aScene, codeOn } from '#referrals/testing'
import { chapter } from '../index.ts'
import { surveyFigures } from '../surveys/figures.ts'
import { eraseLadders, publishLadders } from './publish.ts'

const start = '2026-09-01T08:00:00Z'
const scene = await aScene(start, [cooperation, chapter])
const { world } = scene
const app = makeApp(world)
const network = await aNetwork(world, {
  coordinatorId: scene.host.organizationId,
  members: [scene.host.organizationId],
  agencies: [scene.counsellor.organizationId],
})
after(() => scene.close())
beforeEach(async () => {
  scene.setNow(start)
  await world.look(system('test'), async (tx) => {
    await tables<{ throttle: { key: string } }>(tx).deleteFrom('throttle').execute()
    await tables<{ ladder: { id: string } }>(tx).deleteFrom('ladder').execute()
  })
})

const ask = async (path: string, fields?: Record<string, string>) => {
  const answer = await app.request(
    `/de${path}`,
    fields ? { method: 'POST', body: new URLSearchParams(fields) } : {},
  )
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}
const offered = async (): Promise<string> =>
  /name="neu" value="([^"]+)"/.exec((await ask('/leiter/neu')).html)?.[1] ?? ''
const begin = async (more: Record<string, string> = {}) =>
  ask('/leiter/neu', { neu: await offered(), step: 'angekommen', ...more })
const rows = () =>
  world.look(system('test'), (tx) =>
    tables<{ ladder: { network_id: string | null; steps: string[]; quarters: string[] } }>(tx)
      .selectFrom('ladder')
      .select(['network_id', 'steps', 'quarters'])
      .execute(),
  )

/** The networks of all rows that are counted. */
const countedIn = () =>
  world.database.asOwner(async (owner) =>
    (await owner.query<{ network_id: string }>('select network_id from handover_count')).rows.map(
      ({ network_id }) => network_id,
    ),
  )

test('somebody begins without anything, and nothing but step and quarter is stored', async () => {
  const begun = await begin()
  assert.equal(begun.status, 200)
  const code = codeOn(begun.html)
  assert.match(code, /^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  assert.deepEqual(await rows(), [{ network_id: null, steps: ['angekommen'], quarters: ['2026-Q3'] }])
  assert.match(begun.headers.get('cache-control') ?? '', /no-store/)
  const again = await ask('/leiter', { code: code.toLowerCase() })
  assert.match(again.html, /Ich war da\./)
})

test('sent twice, a form makes one ladder under one code; nobody chooses a code', async () => {
  const neu = await offered()
  const [one, other] = [
    await ask('/leiter/neu', { neu, step: 'angekommen' }),
    await ask('/leiter/neu', { neu, step: 'arbeit' }),
  ]
  assert.equal(codeOn(one.html), codeOn(other.html))
  assert.equal((await rows()).length, 1)
  assert.equal((await ask('/leiter/neu', { neu: 'ABCDE-FGHJK', step: 'arbeit' })).status, 422)
})

test('three points, each in its quarter; the last one is changed within it; a fourth is not taken', async () => {
  const code = codeOn((await begin()).html)
  const says = (step: string) => ask('/leiter/stufe', { code, step })
  await says('regelmaessig')
  assert.deepEqual((await rows())[0]?.steps, ['regelmaessig'])
  scene.setNow('2026-11-01T08:00:00Z')
  await says('leichter')
  scene.setNow('2027-02-01T08:00:00Z')
  await says('engagiert')
  scene.setNow('2027-05-01T08:00:00Z')
  assert.match((await says('arbeit')).html, /Alle drei Zeitpunkte sind gesetzt/)
  assert.deepEqual((await rows())[0]?.steps, ['regelmaessig', 'leichter', 'engagiert'])
})

test('it is deleted at once, after a question, and the code opens nothing any more', async () => {
  const code = codeOn((await begin()).html)
  assert.match((await ask('/leiter', { code, frage: 'loeschen' })).html, /Wirklich alles löschen\?/)
  assert.match(
    (await ask('/leiter/loeschen', { code })).html,
    /Von Ihrem Weg ist hier nichts mehr gespeichert/,
  )
  assert.deepEqual(await rows(), [])
  assert.equal((await ask('/leiter', { code })).status, 422)
})

test('a slip says in which network a ladder counts, and never opens one: the counsellor knows its code', async () => {
  const { code: slip } = await aHandover(scene)
  const begun = await begin({ zettel: slip })
  assert.deepEqual((await rows())[0]?.network_id, network)
  assert.notEqual(codeOn(begun.html), slip)
  assert.equal((await ask('/leiter', { code: slip })).status, 422)
  const [, main = ''] = (await ask('/zettel', { code: slip })).html.split('<main')
  assert.doesNotMatch(main.split('</main>')[0]!, /leiter/)
  assert.equal((await begin({ zettel: '22222-33333' })).status, 422)
})

test('where both belong to several networks, a slip and its ladder count in the same one of them', async () => {
  const both = [scene.host.organizationId, scene.counsellor.organizationId]
  const older = await aNetwork(world, { coordinatorId: both[0]!, members: both, since: '2019-01-01' })
  await aNetwork(world, { coordinatorId: both[0]!, members: both, since: '2018-01-01', kind: 'rahmen' })
  try {
    await world.jobs.drain()
    const before = await countedIn()
    const { code: slip } = await aHandover(scene)
    await world.jobs.drain()
    await begin({ zettel: slip })
    assert.deepEqual((await rows())[0]?.network_id, older)
    const counted = await countedIn()
    assert.equal(counted.length, before.length + 1)
    assert.equal(counted.filter((id) => id === older).length, 1)
  } finally {
    await world.database.asOwner((owner) => owner.query('delete from network where id = $1', [older]))
  }
})

test('no organization has a way to a ladder, whatever its role', async () => {
  await begin()
  for (const by of [scene.counsellor, scene.host])
    await assert.rejects(
      world.look({ ...by, roles: ['lead', 'host', 'coordinator', 'evaluator'] }, (tx) =>
        tables<{ ladder: { id: string } }>(tx).selectFrom('ladder').select('id').execute(),
      ),
      /permission denied/,
    )
})

test('moves are counted for the network when a quarter is over, from three on', async () => {
  const { code: slip } = await aHandover(scene)
  const codes: string[] = []
  for (let i = 0; i < 4; i++) codes.push(codeOn((await begin({ zettel: slip })).html))
  scene.setNow('2026-11-01T08:00:00Z')
  for (const code of codes) await ask('/leiter/stufe', { code, step: 'regelmaessig' })
  await publishLadders(world)
  const figures = () =>
    world.look({ ...scene.host, roles: ['coordinator'], networkId: network }, (tx) =>
      surveyFigures(tx, network, '2026-Q4'),
    )
  assert.equal((await figures()).ladder, undefined)
  scene.setNow('2027-01-02T08:00:00Z')
  await publishLadders(world)
  assert.deepEqual((await figures()).ladder?.total, { is: 'number', n: 4 })
  // Steps say that people came: an agency reads none, whatever role somebody has there.
  const agency = await world.look(
    { ...scene.counsellor, roles: ['coordinator', 'evaluator', 'lead'], networkId: network },
    (tx) => surveyFigures(tx, network, '2026-Q4'),
  )
  assert.equal(agency.ladder, undefined)
  // Whoever deletes afterwards is gone; what was published stays.
  await ask('/leiter/loeschen', { code: codes[0]! })
  await publishLadders(world)
  assert.deepEqual((await figures()).ladder?.total, { is: 'number', n: 4 })
  scene.setNow('2027-12-31T08:00:00Z')
  await eraseLadders(world)
  assert.equal((await rows()).length, 3)
  scene.setNow('2028-01-02T08:00:00Z')
  await eraseLadders(world)
  assert.equal((await rows()).length, 0)
})

test('codes are tried sixty times, then not for a while', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 62; i++) statuses.push((await ask('/leiter', { code: '22222-33333' })).status)
  assert.equal(statuses.at(-1), 429)
})
